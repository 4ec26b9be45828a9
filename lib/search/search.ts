/**
 * Looks names up as they are typed, in either script: first those that are, begin with or contain what was typed, then those near it.
 *
 * Fuse compares every name with every key press, which at 100,000 names takes longer than a frame; so it ranks only a shortlist of
 * names that share most of their characters with the query.
 */
import Fuse from 'fuse.js/basic';
import { displayName } from '../model/display-name';
import type { NameKind, NameLang } from '../model/entity';
import { KINDS_BY_INTEREST } from '../model/kind-order';
import type { EntitySummary } from '../model/facts';
import type { MatchedName, SearchHit, TextRange } from '../model/search-hit';
import type { Variant } from '../model/variant';
import { bestMatches, type BestMatches, type Match } from './best-matches';
import { indexNames, partsOf, type IndexedName, type NameIndex } from './name-index';
import { searchKey } from './search-key';

export interface SearchOptions {
  /** The script in which names are shown. */
  readonly variant: Variant;
  /** Most hits to return; 20 where it is left out. */
  readonly limit?: number | undefined;
}

/** Hits for what was typed, best first; none where nothing but spaces was. */
export type Search = (query: string, options: SearchOptions) => SearchHit[];

const NAME_PENALTY: Readonly<Record<NameKind, number>> = {
  official: 0,
  short: 0,
  romanised: 0,
  former: 1,
  weak: 1,
  typo: 2,
};
const DEFAULT_LIMIT = 20;
/** Equal, beginning, containing, near: whole steps, which no rank within one outweighs. */
const TIER = 1e6;
const FUZZY_TIER = 3;
/** Fuse's own scale: 0 is equal, 1 matches anything. */
const FUZZY_THRESHOLD = 0.4;
/** So many of the names that share most with the query are given to Fuse. */
const SHORTLIST = 300;
/** Parts of a longer query than this are not counted: one byte counts them, and no name is so long. */
const MOST_PARTS = 64;

/**
 * Prepares search over entities.
 *
 * @param summaries - every entity that can be found
 * @param foldText - maps script variants to one form, for names and queries alike; one code unit to one, or hits have no ranges
 */
export function createSearch(
  summaries: readonly EntitySummary[],
  foldText: (text: string) => string,
): Search {
  const index = indexNames(summaries, foldText);
  return (query, { variant, limit = DEFAULT_LIMIT }) => {
    const { key } = searchKey(query, foldText);
    if (key === '' || limit <= 0) return [];
    const best = bestMatches(limit);
    offerContaining(best, index, key);
    if (best.list().length < limit) offerNear(best, index, key);
    return best.list().map((match) => toHit(match, key, variant, foldText));
  };
}

/** Names that contain the key. Lower scores for equal, then beginning, then containing; then by name kind, kind, length. */
function offerContaining(best: BestMatches, { names, joined, starts }: NameIndex, key: string): void {
  let at = 0;
  for (
    let found = joined.indexOf(key);
    found !== -1;
    found = joined.indexOf(key, starts[at] ?? joined.length)
  ) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= found) at += 1;
    const indexed = names[at];
    if (!indexed) break;
    const offset = found - (starts[at] ?? 0);
    const tier = offset > 0 ? 2 : indexed.key.length === key.length ? 0 : 1;
    const score = tier * TIER + rankOf(indexed);
    if (score < best.bound()) best.offer({ indexed, score, spans: [[offset, key.length]] });
    at += 1;
    if (at >= starts.length) break;
  }
}

function rankOf({ name, summary, key }: IndexedName): number {
  return (
    NAME_PENALTY[name.kind] * 1e5 + KINDS_BY_INTEREST.indexOf(summary.kind) * 1e3 + Math.min(key.length, 999)
  );
}

/** Names that share more than half of the key's parts, as Fuse ranks them. */
function offerNear(best: BestMatches, index: NameIndex, key: string): void {
  const shortlist = sharingMost(index, [...partsOf(key)].slice(0, MOST_PARTS));
  const fuse = new Fuse(shortlist, {
    keys: ['key'],
    threshold: FUZZY_THRESHOLD,
    ignoreLocation: true,
    includeScore: true,
    includeMatches: true,
  });
  for (const { item, score = 1, matches = [] } of fuse.search(key)) {
    const spans = matches.flatMap(({ indices }) =>
      indices.map(([first, last]) => [first, last - first + 1] as const),
    );
    best.offer({ indexed: item, score: FUZZY_TIER * TIER + score * TIER + rankOf(item) / TIER, spans });
  }
}

/** Those that share the most parts first; ties stay in the order of the index. */
function sharingMost({ names, postings }: NameIndex, parts: readonly number[]): IndexedName[] {
  const shared = new Uint8Array(names.length);
  for (const part of parts) {
    for (const at of postings.get(part) ?? []) shared[at] = (shared[at] ?? 0) + 1;
  }
  const shortlist: IndexedName[] = [];
  for (let count = parts.length; count > 1 && count * 2 > parts.length; count -= 1) {
    for (let at = shared.indexOf(count); at !== -1; at = shared.indexOf(count, at + 1)) {
      const indexed = names[at];
      if (indexed) shortlist.push(indexed);
      if (shortlist.length >= SHORTLIST) return shortlist;
    }
  }
  return shortlist;
}

function toHit(
  { indexed, spans }: Match,
  key: string,
  variant: Variant,
  foldText: (text: string) => string,
): SearchHit {
  const { summary, name } = indexed;
  const { id, kind, note } = summary;
  const shown = displayName(summary.names, variant);
  const { key: shownKey } = searchKey(shown.text, foldText);
  const matched = (text: string, lang: NameLang, ranges: Match['spans']): MatchedName => ({
    text,
    lang,
    ranges: rangesIn(text, ranges, foldText),
  });
  // The shown form matches as well as the indexed one where both fold to one key or both contain the query.
  const at = shownKey.indexOf(key);
  if (shownKey === indexed.key) return { id, kind, note, name: matched(shown.text, shown.lang, spans) };
  if (at !== -1) return { id, kind, note, name: matched(shown.text, shown.lang, [[at, key.length]]) };
  return {
    id,
    kind,
    note,
    name: matched(shown.text, shown.lang, []),
    alias: matched(name.text, name.lang, spans),
  };
}

function rangesIn(text: string, spans: Match['spans'], foldText: (text: string) => string): TextRange[] {
  const { offsets } = searchKey(text, foldText);
  if (!offsets) return [];
  return spans.flatMap(([at, length]) => {
    const start = offsets[at];
    const last = offsets[at + length - 1];
    return start === undefined || last === undefined ? [] : [{ start, end: last + 1 }];
  });
}
