/** The first of the two steps of spotting: one block of text to candidates. Blocks may come in any order and any batches. */
import {
  cueAt,
  entityKindAt,
  findNames,
  nameKindAt,
  NO_DAY,
  NO_ENTITY,
  type BesideNames,
  type EntityIndex,
  type Gazetteer,
} from '../gazetteer/gazetteer';
import { yearOfDay } from '../model/day';
import type { EntityKind, NameKind } from '../model/entity';
import { fold } from '../text/fold';
import { SURROUNDINGS, type Candidate } from './candidate';
import {
  afterRegion,
  aroundTitle,
  beforeCommittee,
  beforeName,
  beforeOffice,
  beforePlace,
} from './neighbours';
import { endsInMeeting, isCommittee, isHousehold, mayHeadLongerBody } from './longer-body';
import { latinFacts } from './longer-latin';
import { headsLongerName, mayEndLonger, mayGoOn } from './longer-place';
import { isBetweenMarks, isInTitle, isPlainAfter, isPlainBefore, type FoldedText } from './plain-edges';
import type { Span } from './spans';
import { isWellSpaced } from './spaced';
import { isWholeItem } from './whole-item';
import { wordsAround } from './segment';
import {
  crossesWord,
  FOLLOWS_A_NAME,
  isEntitled,
  mayGoOnInName,
  surroundingsOf,
  yearBefore,
  yearsNear,
} from './surroundings';

/**
 * Finds every name and cue in a block of text.
 *
 * @param text - one text block; offsets of the result are UTF-16 code units into it
 */
export function matchBlock(text: string, gazetteer: Gazetteer): Candidate[] {
  const candidates: Candidate[] = [];
  const folded = fold(text, gazetteer.fold);
  findNames(folded, gazetteer, (name, start, end) => {
    if (!isWellSpaced(text, start, end)) return;
    const nameKind = nameKindAt(gazetteer, name);
    const surroundings =
      nameKind === undefined
        ? cueFacts(text, start, end, name, gazetteer)
        : nameFacts({ text, folded }, start, end, name, nameKind, gazetteer);
    candidates.push({ start, end, name, surroundings });
  });
  return candidates;
}

/** Longest name, in code units, of which the segmenter is asked: it costs 300–800 ns a character, the matcher under 20. */
const SHORT_NAME = 3;

/** What the text around a name says of it: a sum of SURROUNDINGS. */
function nameFacts(
  { text, folded }: FoldedText,
  start: number,
  end: number,
  name: number,
  nameKind: NameKind,
  gazetteer: Gazetteer,
): number {
  const entity = gazetteer.nameEntities[name] ?? NO_ENTITY;
  const kind = entityKindAt(gazetteer, entity);
  const isWeak = nameKind === 'weak';
  // Places, terms and weak names are short, ordinary words: whether they are words here at all is worth the segmenter's time.
  const isShort = (gazetteer.nameLengths[name] ?? 0) <= SHORT_NAME;
  const asksEdges = isShort && (isWeak || kind === 'place' || kind === 'term' || kind === 'organisation');
  return (
    surroundingsOf(text, start, end) |
    (asksEdges ? wordFacts(text, start, end) : 0) |
    (kind === 'event' || kind === 'agreement' ? yearFacts(text, start, entity, gazetteer) : 0) |
    factsOfKind({ text, folded }, { start, end }, kind, isWeak, gazetteer.beside) |
    (kind === 'place' || kind === 'term'
      ? edgeFacts({ text, folded }, { start, end }, kind, gazetteer.beside)
      : 0) |
    latinFacts(text, start, end) |
    beforeName(text, start)
  );
}

/**
 * Whether a short name is a word. The segmenter takes 會將 and 區內 for words; behind three characters that are a name, the last belongs to
 * it where the next is one that often follows names.
 */
function wordFacts(text: string, start: number, end: number): number {
  const { isStart, isEnd } = wordsAround(text, start, end);
  const isOver = isEnd || (end - start >= SHORT_NAME && FOLLOWS_A_NAME.has(text.charAt(end)));
  return isStart && isOver ? SURROUNDINGS.wordEdges : SURROUNDINGS.insideWord;
}

/** Whether a name is over where it seems to be: lanes and firms are called after places, shops and dishes after terms. */
function edgeFacts(folded: FoldedText, { start, end }: Span, kind: EntityKind, beside: BesideNames): number {
  const isBetween = isBetweenMarks(folded.text, start, end);
  // 「浙江」號 is a ship; a term in marks is as it should be, and what stands around them counts (「地瓜經濟」餐).
  if (kind === 'place' && (isBetween || isInTitle(folded.text, start, end))) return 0;
  const span = isBetween ? { start: start - 1, end: end + 1 } : { start, end };
  return (
    (isPlainBefore(folded, span, beside) ? SURROUNDINGS.plainBefore : 0) |
    (isPlainAfter(folded, span, beside) ? SURROUNDINGS.plainAfter : 0)
  );
}

/** Whether a year before the name of an occasion is one of which something is known. */
function yearFacts(text: string, start: number, entity: EntityIndex, gazetteer: Gazetteer): number {
  const first = gazetteer.firstDays[entity] ?? NO_DAY;
  if (first === NO_DAY) return 0;
  const last = gazetteer.lastDays[entity] ?? first;
  const isTheirs = (year: number) => year >= yearOfDay(first) && year <= yearOfDay(last);
  const year = yearBefore(text, start);
  if (year !== undefined) return isTheirs(year) ? SURROUNDINGS.sameYear : SURROUNDINGS.otherYear;
  // 2023年夏天的港澳·浙江周: farther away a year says only that it may be theirs.
  return yearsNear(text, start).some(isTheirs) ? SURROUNDINGS.sameYear : 0;
}

/** Of cues, only what stands around a title or a region tells something. */
function cueFacts(text: string, start: number, end: number, name: number, gazetteer: Gazetteer): number {
  const cue = cueAt(gazetteer, name);
  if (cue === 'region') return afterRegion(text.charAt(end));
  return cue === 'title' ? aroundTitle(text, start, end) : 0;
}

/** What the text says of a name by its entity's kind: above all, whether it is, or may be, a part of a longer one. */
function factsOfKind(
  folded: FoldedText,
  span: Span,
  kind: EntityKind,
  isWeak: boolean,
  beside: BesideNames,
): number {
  const { text } = folded;
  const { start, end } = span;
  switch (kind) {
    case 'person':
      // 彭佳學|推動 and 王成|組織 are two words, whatever the segmenter says of 學推 and however people are called.
      if (isPlainAfter(folded, span, beside)) return 0;
      return (
        (mayGoOnInName(text, end) ? SURROUNDINGS.maybeLonger : 0) |
        (crossesWord(text, start, end) ? SURROUNDINGS.crossesWord : 0)
      );
    case 'place':
      if (headsLongerName(text, end)) return SURROUNDINGS.headsLonger;
      return (
        (mayGoOn(text, end, isWeak) ? SURROUNDINGS.maybePart : 0) |
        (mayEndLonger(text, start, end) ? SURROUNDINGS.maybeEnd : 0) |
        beforePlace(text, start)
      );
    case 'organisation':
      if (endsInMeeting(text, end)) return SURROUNDINGS.headsLonger;
      return (mayHeadLongerBody(text, end) ? SURROUNDINGS.maybePart : 0) | beforeCommittee(text, start, end);
    case 'post':
      return (
        (isCommittee(text, end) ? SURROUNDINGS.headsLonger : 0) |
        (isHousehold(text, end) ? SURROUNDINGS.maybePart : 0) |
        beforeOffice(text, start) |
        beforeCommittee(text, start, end)
      );
    case 'term':
      return isEntitled(text, start, end) ? SURROUNDINGS.entitled : 0;
    case 'area':
      return isWholeItem(text, start, end) ? SURROUNDINGS.plainAfter : 0;
    case 'event':
    case 'agreement':
      return 0;
  }
}
