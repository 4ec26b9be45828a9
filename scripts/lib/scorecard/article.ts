/**
 * The source article as cases: as it was printed, in the other script variants, and mangled. Its people are the gold: every place where
 * one of their names is printed is theirs, which the article was read for. Other kinds are not counted here.
 */
import type { Pack } from '../../../lib/model/pack';
import type { Variant } from '../../../lib/model/variant';
import type { Converter } from '../../../lib/script/convert';
import { shownOffset } from '../../../lib/text/edits';
import type { Case, GoldMention } from './case';

/** Puts something between the characters of every name. */
interface Mangling {
  readonly name: string;
  readonly between: string;
}

const MANGLINGS: readonly Mangling[] = [
  { name: 'zero-width', between: '\u200b' },
  { name: 'soft-hyphen', between: '\u00ad' },
];

/**
 * The cases.
 *
 * @param text - the article, in the script of Hong Kong
 * @param converters - from that script to others
 */
export function articleCases(text: string, pack: Pack, converters: ReadonlyMap<Variant, Converter>): Case[] {
  const people = peopleIn(text, pack);
  const converted = [...converters].map(([variant, convert]) => {
    const { text: shown, edits } = convert(text);
    const moved = people.map((mention) => ({
      ...mention,
      start: shownOffset(edits, mention.start, 'start'),
      end: shownOffset(edits, mention.end, 'end'),
    }));
    return plain(variant, shown, moved);
  });
  const mangled = MANGLINGS.map(({ name, between }) => plain(name, ...mangle(text, people, between)));
  return [plain('hk', text, people), ...converted, ...mangled];
}

function plain(id: string, text: string, mentions: readonly GoldMention[]): Case {
  const only = ['person'] as const;
  return { id: `article-${id}`, situation: 'article', only, text, date: undefined, mentions };
}

/** Where the names of people are printed; within the name of something else (李家超與…易煉紅會面) they need not be found. */
function peopleIn(text: string, { entities }: Pack): GoldMention[] {
  const wider = entities
    .filter(({ kind }) => kind !== 'person')
    .flatMap(({ names }) => names.flatMap((name) => placesOf(name.text, text)));
  const names = entities
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ id, names }) => names.map((name) => ({ id, text: name.text })))
    .toSorted((a, b) => b.text.length - a.text.length);
  const found: GoldMention[] = [];
  for (const { id, text: name } of names) {
    for (const { start, end } of placesOf(name, text)) {
      const optional = wider.some((other) => other.start <= start && end <= other.end);
      const mention = { start, end, kind: 'person', entity: id, optional } as const;
      if (!found.some(({ start, end }) => start < mention.end && mention.start < end)) found.push(mention);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function placesOf(name: string, text: string): { readonly start: number; readonly end: number }[] {
  const places: { readonly start: number; readonly end: number }[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    places.push({ start: at, end: at + name.length });
  }
  return places;
}

function mangle(text: string, people: readonly GoldMention[], between: string): [string, GoldMention[]] {
  let mangled = '';
  let from = 0;
  const mentions: GoldMention[] = [];
  for (const mention of people) {
    mangled += text.slice(from, mention.start);
    const start = mangled.length;
    mangled += text.slice(mention.start, mention.end).split('').join(between);
    mentions.push({ ...mention, start, end: mangled.length });
    from = mention.end;
  }
  return [mangled + text.slice(from), mentions];
}
