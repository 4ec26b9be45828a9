/**
 * Whose office it is. Every province has a 商務廳 and a 組織部部長: the region that was named last before the words says of which one
 * they speak. A region of another office in front of a name speaks against its known bearer (江蘇省委常委、組織部部長王成).
 */
import { NO_ENTITY, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import { listAt } from '../text/lists';
import { has } from './candidate';
import { cuesIn, isOffice, type BlockHypotheses, type Hypothesis } from './hypothesis';
import { lastBefore, type NamedRegion, type Regions } from './regions-named';
import { MARK, type Span } from './spans';
import type { Rule } from './weights';

/** Between a region's name and its first office may stand 省委 or 特區. */
const REGION_RANK = 2;

/** What the regions say of an office or a body. */
export function ruleOfOffice(
  hypothesis: Hypothesis,
  block: BlockHypotheses,
  regions: Regions,
  gazetteer: Gazetteer,
): Rule | undefined {
  const { named, inArticle } = regions;
  const own = gazetteer.regions[hypothesis.entity] ?? NO_ENTITY;
  if (hypothesis.isOfRegion) return ruleOfEveryRegions(hypothesis, block, regions, gazetteer);
  const isBehindAbroad = cuesIn(block, 'abroad').some(({ end }) => end === hypothesis.start);
  if (isFullOffice(hypothesis, named) && own !== NO_ENTITY)
    return ruleOfFullOffice(hypothesis, own, isBehindAbroad, block, regions, gazetteer);
  if (!isShortOffice(hypothesis)) return undefined;
  if (isRankedElsewhere(hypothesis, named, gazetteer)) return 'other-region';
  if (isBehindAbroad) return 'other-region';
  if (own === NO_ENTITY) return undefined;
  if (isOfAnother(hypothesis, block, named, own)) return 'other-region';
  // 教育局 on a page that has just spoken of Hong Kong, or of no other region, is likely Hong Kong's; where only others are, it is theirs.
  const lastSpokenOf = lastBefore(regions.spokenOf, hypothesis) ?? regions.lastSpokenOfInArticle;
  const isOnlyRegion = inArticle.size === 1 && inArticle.has(own);
  const isAbroad = cuesIn(block, 'abroad').some(({ end }) => end <= hypothesis.start);
  if (lastSpokenOf ? lastSpokenOf.place === own : isOnlyRegion && !isAbroad) return 'region-named';
  // No province has a 貿發局: behind 浙江 it is Hong Kong's as well, where the article speaks of Hong Kong and not of 澳門.
  if (hypothesis.isOfSpecial && inArticle.has(own) && !regions.hasSpecial && !isAbroad) return 'region-named';
  // 立法會 in Hong Kong's press is Hong Kong's, whatever provinces it speaks of.
  const isSilent = inArticle.size === 0 || (hypothesis.isOfSpecial && !regions.hasSpecial);
  if (isSilent && !isAbroad) {
    const rule = ruleOfPress(hypothesis, own, regions);
    if (rule) return rule;
  }
  return inArticle.size > 0 && !inArticle.has(own) ? 'region-elsewhere' : undefined;
}

/** Of a name that every region has one of (省商務廳). */
function ruleOfEveryRegions(
  hypothesis: Hypothesis,
  block: BlockHypotheses,
  regions: Regions,
  gazetteer: Gazetteer,
): Rule | undefined {
  const own = gazetteer.regions[hypothesis.entity] ?? NO_ENTITY;
  // Of the regions that are known only those count that have one of this name: 寧波市委書記彭佳學與省委常委…
  const owners = ownersOf(hypothesis, block, gazetteer);
  const last =
    lastBefore(
      regions.named.filter(({ place }) => owners.has(place)),
      hypothesis,
    ) ?? regions.beforeInArticle.findLast(({ place }) => owners.has(place));
  if (!last) return regions.press?.has(own) === true ? 'press-region' : undefined;
  return last.place === own ? 'same-region' : 'other-region';
}

/** Of a full name that does not say its region (律政司). */
function ruleOfFullOffice(
  hypothesis: Hypothesis,
  own: EntityIndex,
  isBehindAbroad: boolean,
  block: BlockHypotheses,
  { named, inArticle, press }: Regions,
  gazetteer: Gazetteer,
): Rule | undefined {
  const before = named.find(({ end }) => end === hypothesis.start);
  if (isBehindAbroad || (before && before.place !== own)) return 'other-region';
  if (before || isBehindPlace(hypothesis, own, block)) return 'region-named';
  if (isRankedElsewhere(hypothesis, named, gazetteer)) return 'other-region';
  if (inArticle.size > 0 && !inArticle.has(own)) return 'only-others';
  const isAlone = [...inArticle].every((place) => place === own);
  return isAlone && press?.has(own) === true ? 'press-region' : undefined;
}

/** What it says of an office that the page is of its region's press, or of another's that has such offices. */
function ruleOfPress({ isOfSpecial }: Hypothesis, own: EntityIndex, { press }: Regions): Rule | undefined {
  if (press === undefined) return undefined;
  if (press.has(own)) return 'press-region';
  // A province's press has no 立法會 of its own.
  return isOfSpecial && press.size > 0 ? undefined : 'region-elsewhere';
}

/** The regions whose office a name of every region's may be: those of its readings, and all that are not known. */
const ownersOf = (
  { start, end }: Span,
  { hypotheses }: BlockHypotheses,
  { regions }: Gazetteer,
): ReadonlySet<EntityIndex> =>
  new Set([
    NO_ENTITY,
    ...hypotheses
      .filter((other) => other.start === start && other.end === end)
      .map(({ entity }) => regions[entity] ?? NO_ENTITY),
  ]);

/** True of a name directly behind that of a place (香港特區|律政司). */
const isBehindPlace = ({ start }: Hypothesis, place: EntityIndex, { hypotheses }: BlockHypotheses): boolean =>
  hypotheses.some(({ kind, entity, end }) => kind === 'place' && entity === place && end === start);

/** True of a full name of an office or body that does not say its region: 律政司 is also 英國律政司. */
const isFullOffice = (hypothesis: Hypothesis, named: readonly NamedRegion[]): boolean =>
  isOffice(hypothesis) &&
  hypothesis.nameKind !== 'weak' &&
  hypothesis.nameKind !== 'romanised' &&
  !named.some((region) => region.start === hypothesis.start);

const isShortOffice = (hypothesis: Hypothesis): boolean =>
  hypothesis.nameKind === 'weak' && isOffice(hypothesis);

/** True of a short name of an office or body behind the rank of a region that is not its own: 縣教育局, 台南市教育局. */
function isRankedElsewhere(
  hypothesis: Hypothesis,
  named: readonly NamedRegion[],
  { regions }: Gazetteer,
): boolean {
  const { start, entity } = hypothesis;
  if (!has(hypothesis, 'ranked')) return false;
  const own = regions[entity] ?? NO_ENTITY;
  const last = named.findLast(({ end }) => end <= start - 1);
  return own === NO_ENTITY || last?.place !== own || last.end < start - REGION_RANK;
}

/** True of a short name of an office or body of one region, behind another region or a run of its offices (江蘇省委常委、組織部部長). */
function isOfAnother(
  hypothesis: Hypothesis,
  block: BlockHypotheses,
  named: readonly NamedRegion[],
  own: EntityIndex,
): boolean {
  const last = lastBefore(named, hypothesis);
  if (!last || last.place === own) return false;
  if (last.end === hypothesis.start - MARK && has(hypothesis, 'quoted')) return true;
  if (last.end === hypothesis.start) return true;
  // 杭州市政府與馬會: no run of offices leads from a province or city that is known to what it cannot have.
  if (hypothesis.isOfSpecial && last.place !== NO_ENTITY) return false;
  return last.leadsOffice && isRun(last.end, hypothesis.start, block);
}

/** True where a run of offices leads from a region to the name, and the person is known to have no office there. */
export function isOfficialOfAnother(
  person: Hypothesis,
  block: BlockHypotheses,
  { named }: Regions,
  { related, regions }: Gazetteer,
): boolean {
  const region = lastBefore(named, person);
  if (!region?.leadsOffice || !isRun(region.end, person.start, block)) return false;
  if (region.place === NO_ENTITY) return true;
  return !listAt(related, person.entity).some(
    (other) => other === region.place || regions[other] === region.place,
  );
}

/** True where offices stand in a row from the end of a region's name to a place, with no more between them than their marks. */
function isRun(from: number, to: number, block: BlockHypotheses): boolean {
  const offices: readonly Span[] = [...cuesIn(block, 'title'), ...block.hypotheses.filter(isOffice)];
  if (to - from <= REGION_RANK) return true;
  let reached = from;
  for (let most = REGION_RANK; reached < to; most = MARK) {
    const next = offices.filter(({ start, end }) => start <= reached + most && end > reached && end <= to);
    if (next.length === 0) return reached > from && to - reached <= MARK;
    reached = Math.max(...next.map(({ end }) => end));
  }
  return reached > from;
}
