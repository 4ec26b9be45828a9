/**
 * Whose office it is. Every province has a 商務廳 and a 組織部部長: the region that was named last before the words says of which one
 * they speak. A region of another office in front of a name speaks against its known bearer (江蘇省委常委、組織部部長王成).
 */
import { listAt } from '../text/lists';
import { NO_ENTITY, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import { has } from './candidate';
import type { Span } from './spans';
import { add, type BlockHypotheses, type Hypothesis } from './hypothesis';
import type { Rule } from './weights';

/** Between a region's name and its first office may stand 省委 or 特區, between offices a mark or a space. */
const REGION_RANK = 2;
const MARK = 1;

/** A region that is named, and the place that it is, where the gazetteer has it. */
interface NamedRegion extends Span {
  /** Words for an office follow it at once. */
  readonly leadsOffice: boolean;
  readonly place: EntityIndex;
}

/** Adds evidence from the regions that are named before a name in its block, or before its block in the article. */
export function addRegionEvidence(blocks: readonly BlockHypotheses[], gazetteer: Gazetteer): void {
  let lastInArticle: NamedRegion | undefined;
  const inArticle = new Set(
    blocks.flatMap((block) => regionsNamed(block, gazetteer).map(({ place }) => place)),
  );
  for (const block of blocks) {
    const named = regionsNamed(block, gazetteer);
    for (const hypothesis of block.hypotheses) {
      const last = lastBefore(named, hypothesis) ?? lastInArticle;
      const rule = ruleOf(hypothesis, block, named, last, inArticle, gazetteer);
      if (rule) add(hypothesis, rule);
    }
    lastInArticle = named.at(-1) ?? lastInArticle;
  }
}

function ruleOf(
  hypothesis: Hypothesis,
  block: BlockHypotheses,
  named: readonly NamedRegion[],
  last: NamedRegion | undefined,
  inArticle: ReadonlySet<EntityIndex>,
  gazetteer: Gazetteer,
): Rule | undefined {
  if (hypothesis.kind === 'person') {
    return isOfficialOfAnother(hypothesis, block, named, gazetteer) ? 'other-region' : undefined;
  }
  const own = gazetteer.regions[hypothesis.entity] ?? NO_ENTITY;
  if (hypothesis.isOfRegion) {
    if (!last) return undefined;
    return last.place === own ? 'same-region' : 'other-region';
  }
  if (!isShortOffice(hypothesis)) return undefined;
  if (isRankedElsewhere(hypothesis, named, gazetteer)) return 'other-region';
  if (own === NO_ENTITY) return undefined;
  if (isOfAnother(hypothesis, block, named, own)) return 'other-region';
  // 教育局 on a page that has just spoken of Hong Kong is likely Hong Kong's, and on one that speaks only of others it is theirs.
  if (last?.place === own) return 'region-named';
  return inArticle.size > 0 && !inArticle.has(own) ? 'region-elsewhere' : undefined;
}

/** The regions that a block names, by place; what stands inside a longer region's name is a part of it. */
function regionsNamed({ regions, hypotheses }: BlockHypotheses, gazetteer: Gazetteer): NamedRegion[] {
  if (regions.length === 0) return [];
  return regions.map((region) => ({
    start: region.start,
    end: region.end,
    leadsOffice: has(region, 'leadsOffice'),
    place: placeOf(region, hypotheses, gazetteer),
  }));
}

function placeOf({ start, end }: Span, hypotheses: readonly Hypothesis[], gazetteer: Gazetteer): EntityIndex {
  for (const { kind, entity, start: from, end: to } of hypotheses) {
    if (kind === 'place' && from === start && to >= end && to <= end + 1) return entity;
    // 浙江 in 浙江省委書記 is no place hypothesis of its own where a decoy or a longer name took it.
    const region = gazetteer.regions[entity] ?? NO_ENTITY;
    if (region !== NO_ENTITY && from === start && to > end) return region;
  }
  return NO_ENTITY;
}

function lastBefore(named: readonly NamedRegion[], { start }: Span): NamedRegion | undefined {
  return named.findLast(({ end }) => end <= start);
}

const isShortOffice = ({ kind, nameKind }: Hypothesis): boolean =>
  nameKind === 'weak' && (kind === 'organisation' || kind === 'post');

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
  return own === NO_ENTITY || last?.place !== own || last.end < start - 1;
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
  return last.end === hypothesis.start || (last.leadsOffice && isRun(last.end, hypothesis.start, block));
}

/** True where a run of offices leads from a region to the name, and the person is known to have no office there. */
function isOfficialOfAnother(
  person: Hypothesis,
  block: BlockHypotheses,
  named: readonly NamedRegion[],
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
function isRun(from: number, to: number, { titles, hypotheses }: BlockHypotheses): boolean {
  const offices: readonly Span[] = [
    ...titles,
    ...hypotheses.filter(({ kind }) => kind === 'post' || kind === 'organisation'),
  ];
  if (to - from <= REGION_RANK) return true;
  let reached = from;
  for (let most = REGION_RANK; reached < to; most = MARK) {
    const next = offices.filter(({ start, end }) => start <= reached + most && end > reached && end <= to);
    if (next.length === 0) return reached > from && to - reached <= MARK;
    reached = Math.max(...next.map(({ end }) => end));
  }
  return reached > from;
}
