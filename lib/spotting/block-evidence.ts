/** What stands in the same block: related entities, and longer names that a short one is only the end of. */
import { areRelated, entityIdAt, type Gazetteer } from '../gazetteer/gazetteer';
import { has } from './candidate';
import {
  add,
  cuesIn,
  hasRule,
  isOccasion,
  isOffice,
  isOrdinaryWord,
  isTelling,
  type BlockHypotheses,
  type Hypothesis,
} from './hypothesis';
import { BESIDE, distance, isBeside, overlap, type Span } from './spans';
import { IN_BLOCK, NEAR } from './weights';

/** Adds what the other names of a block say. */
export function addBlockEvidence(block: BlockHypotheses, gazetteer: Gazetteer): void {
  const { hypotheses } = block;
  for (const hypothesis of hypotheses) {
    addRelatedInBlock(hypothesis, hypotheses, gazetteer);
    addParts(hypothesis, hypotheses, cuesIn(block, 'title'));
    if (isGlossed(hypothesis, hypotheses)) add(hypothesis, 'glossed');
    if (namesPlace(hypothesis, hypotheses)) add(hypothesis, 'place-in-name');
    if (isTailOfLonger(hypothesis, hypotheses, gazetteer)) add(hypothesis, 'tail-of-longer');
  }
}

/** True of a name in Latin letters that the full one in Han stands beside, in brackets or behind a space; or of a weak one. */
const isGlossed = (hypothesis: Hypothesis, others: readonly Hypothesis[]): boolean =>
  (hypothesis.nameKind === 'weak' || hypothesis.nameKind === 'romanised') &&
  others.some(
    (other) =>
      other.entity === hypothesis.entity &&
      (other.nameKind === 'official' || other.nameKind === 'short') &&
      other.length > 2 &&
      isBeside(other, hypothesis),
  );

/** True of a body's short name that begins with a place of the gazetteer (橫店管委會, 駐浙江聯絡處): it says itself where the body is. */
const namesPlace = (
  { kind, nameKind, start, end, isOfRegion }: Hypothesis,
  others: readonly Hypothesis[],
): boolean =>
  kind === 'organisation' &&
  nameKind === 'weak' &&
  !isOfRegion &&
  others.some(
    (other) => other.kind === 'place' && other.start - start <= 1 && other.start >= start && other.end < end,
  );

/**
 * The name may be a part of a word or of a longer name, but where a known name or a title follows at once: the segmenter has never heard
 * of 立法會|議員 and says 會議.
 */
function addParts(hypothesis: Hypothesis, others: readonly Hypothesis[], titles: readonly Span[]): void {
  const { kind, nameKind } = hypothesis;
  const isInside =
    (kind === 'place' || kind === 'term' || kind === 'organisation' || nameKind === 'weak') &&
    has(hypothesis, 'insideWord');
  const goesOn = has(hypothesis, 'maybePart');
  const isEnd = has(hypothesis, 'maybeEnd') || isPartOfLatin(hypothesis, others);
  const asksEdges =
    mayBeUnclear(hypothesis) && !(has(hypothesis, 'plainBefore') && has(hypothesis, 'plainAfter'));
  if (!isInside && !goesOn && !isEnd && !asksEdges) return;
  const isFollowed =
    titles.some((title) => title.start === hypothesis.end) || isBeforeKnownName(hypothesis, others);
  if (isInside && !(isFollowed && kind === 'organisation')) add(hypothesis, 'inside-word');
  // Behind a title a name may go on, too: 立法會|議員助理工會, 香港|律師會.
  const isBeforeName = kind !== 'organisation' && isBeforeKnownName(hypothesis, others);
  if (isEnd || (goesOn && !isBeforeName)) add(hypothesis, 'part-of-longer');
  if (asksEdges && (!has(hypothesis, 'plainBefore') || !isFollowed)) add(hypothesis, 'edges-unclear');
}

/** True of names that others are made of. Words of every day that are a term are sure only in quotation marks anyhow. */
function mayBeUnclear(hypothesis: Hypothesis): boolean {
  const { kind, nameKind, length } = hypothesis;
  if (kind !== 'term') return kind === 'place';
  return length <= SHORT_TERM && (nameKind !== 'weak' || has(hypothesis, 'quoted'));
}

/** Shops and dishes are called after 地瓜經濟, and nothing after a longer slogan. */
const SHORT_TERM = 4;

/** The words of a name stand beside a Latin name, and are not those of another known name: «Vice Governor of Zhejiang Lu Shan». */
const isPartOfLatin = (hypothesis: Hypothesis, others: readonly Span[]): boolean =>
  (has(hypothesis, 'latinBefore') && !others.some(({ end }) => end === hypothesis.start - BESIDE)) ||
  (has(hypothesis, 'latinAfter') && !others.some(({ start }) => start === hypothesis.end + BESIDE));

/** True where a known name begins where the name ends, or holds it: 浙江|省委書記; an ordinary word is none: 香港|金融管理局. */
const isBeforeKnownName = ({ start, end }: Hypothesis, others: readonly Hypothesis[]): boolean =>
  others.some(
    (other) => (other.start === end || (other.start === start && other.end > end)) && !isOrdinaryWord(other),
  );

/** The nearest related entity of the block, places left out: they stand on every page. */
function addRelatedInBlock(
  hypothesis: Hypothesis,
  others: readonly Hypothesis[],
  gazetteer: Gazetteer,
): void {
  let nearest: Hypothesis | undefined;
  for (const other of others) {
    if (!speaksFor(other, hypothesis, gazetteer) || overlap(other, hypothesis)) continue;
    if (!nearest || distance(other, hypothesis) < distance(nearest, hypothesis)) nearest = other;
  }
  if (!nearest) return;
  const far = distance(nearest, hypothesis);
  if (far > IN_BLOCK) return;
  const rule = far <= BESIDE ? 'related-beside' : far <= NEAR ? 'related-near' : 'related-block';
  add(hypothesis, rule, entityIdAt(gazetteer, nearest.entity));
}

function speaksFor(other: Hypothesis, hypothesis: Hypothesis, gazetteer: Gazetteer): boolean {
  return (
    // Places stand on every page; but 金華 speaks for 東陽, which lies in it.
    (other.kind !== 'place' || (hypothesis.kind === 'place' && hypothesis.nameKind === 'weak')) &&
    other.kind !== 'area' &&
    // «該備忘錄» means what was named before: it rests on others, and nothing rests on it; nor on words of every day (推介會).
    !other.refersBack &&
    !isWordOfEveryDay(other) &&
    // Nor does anything rest on somebody of two characters who may be called otherwise (王成林).
    !isLikelyLonger(other) &&
    // 教育局 and 教育局局長 are as many regions' together as each alone.
    !(isUnplaced(other) && isUnplaced(hypothesis)) &&
    !hasRule(other, 'other-region', 'other-year') &&
    other.entity !== hypothesis.entity &&
    areRelated(gazetteer, hypothesis.entity, other.entity)
  );
}

/** True of words that every event and agreement is called by. */
const isWordOfEveryDay = (other: Hypothesis): boolean =>
  other.nameKind === 'weak' && isOccasion(other) && !isTelling(other);

/** True of the short name of an office or body of which nothing says whose it is. */
const isUnplaced = (office: Hypothesis): boolean =>
  office.nameKind === 'weak' && isOffice(office) && !hasRule(office, 'region-named', 'same-region');

const isLikelyLonger = (other: Hypothesis): boolean =>
  other.kind === 'person' && other.length <= 2 && has(other, 'maybeLonger');

/** The short name of a body directly behind another body is the end of a longer name (特區政府代表團). */
function isTailOfLonger(
  hypothesis: Hypothesis,
  others: readonly Hypothesis[],
  gazetteer: Gazetteer,
): boolean {
  const { kind, nameKind, entity, start } = hypothesis;
  if (kind !== 'organisation' || nameKind !== 'weak') return false;
  const before = others.find((other) => other.end === start && other.kind === 'organisation');
  return before ? !areRelated(gazetteer, entity, before.entity) : has(hypothesis, 'ownedBody');
}
