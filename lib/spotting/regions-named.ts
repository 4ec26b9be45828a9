/** The regions of which a text speaks: by their names, by words of their own press (本港), or through their offices and officials. */
import { ENTITY_KINDS } from '../model/entity';
import { listAt } from '../text/lists';
import { NO_ENTITY, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import { has, type Candidate } from './candidate';
import { cuesIn, isOffice, type BlockHypotheses, type Hypothesis } from './hypothesis';
import type { Span } from './spans';

/** A stretch of text that speaks of a region, and the place that it is, where the gazetteer has it. */
export interface RegionSpokenOf extends Span {
  readonly place: EntityIndex;
}

/** A region that is named. */
export interface NamedRegion extends RegionSpokenOf {
  /** Words for an office follow it at once. */
  readonly leadsOffice: boolean;
}

/** The regions that matter to the names of a block. */
export interface Regions {
  /** Those that the block names, */
  readonly named: readonly NamedRegion[];
  /** or speaks of, if only through its officials; */
  readonly spokenOf: readonly RegionSpokenOf[];
  /** those that were named before the block, and the last that was spoken of. */
  readonly beforeInArticle: readonly NamedRegion[];
  readonly lastSpokenOfInArticle: RegionSpokenOf | undefined;
  /** All that the article speaks of. */
  readonly inArticle: ReadonlySet<EntityIndex>;
  /** All places that it names, regions or not, and those that they lie in. */
  readonly places: ReadonlySet<EntityIndex>;
  /** It names another special region. */
  readonly hasSpecial: boolean;
  /** Whose press the page is, and what that place lies in; of a region that is not known, nothing; `undefined` of any other site. */
  readonly press: ReadonlySet<EntityIndex> | undefined;
}

/** The regions that a block names, by place; what stands inside a longer region's name is a part of it. */
export function regionsNamed(block: BlockHypotheses, gazetteer: Gazetteer): NamedRegion[] {
  const regions = cuesIn(block, 'region');
  if (regions.length === 0) return [];
  return regions.map((region) => ({
    start: region.start,
    end: region.end,
    leadsOffice: has(region, 'leadsOffice'),
    place: placeOf(region, block.hypotheses, gazetteer),
  }));
}

/** The places that an article names, regions or not, by their own names or in pairs. */
export const placesNamed = (blocks: readonly BlockHypotheses[], gazetteer: Gazetteer): Set<EntityIndex> =>
  new Set(
    blocks.flatMap((block) => [
      ...regionsNamed(block, gazetteer).map(({ place }) => place),
      ...pairedIn(block, gazetteer),
      ...block.hypotheses.filter(({ kind }) => kind === 'place').map(({ entity }) => entity),
    ]),
  );

/** The regions that a block names in pairs (浙港). */
export const pairedIn = (block: BlockHypotheses, { nameEntities }: Gazetteer): EntityIndex[] =>
  cuesIn(block, 'pair').map(({ name }) => nameEntities[name] ?? NO_ENTITY);

/**
 * The regions of which a block speaks: those it names, and those whose offices, bodies and officials it names in full without them (律政司,
 * 林定國).
 */
export function regionsSpokenOf(
  named: readonly NamedRegion[],
  { hypotheses }: BlockHypotheses,
  gazetteer: Gazetteer,
): RegionSpokenOf[] {
  const spokenOf: RegionSpokenOf[] = [...named];
  for (const hypothesis of hypotheses) {
    const place = regionOfOffice(hypothesis, gazetteer);
    if (place !== NO_ENTITY) spokenOf.push({ start: hypothesis.start, end: hypothesis.end, place });
  }
  return spokenOf.toSorted((a, b) => a.end - b.end);
}

function regionOfOffice(hypothesis: Hypothesis, { regions, related, entityKinds }: Gazetteer): EntityIndex {
  const { kind, nameKind, entity, length } = hypothesis;
  if (nameKind === 'weak') return NO_ENTITY;
  if (isOffice(hypothesis)) return regions[entity] ?? NO_ENTITY;
  // A name of two characters is many people's, and so is one behind a word for a kind of people.
  if (kind !== 'person' || length <= 2 || has(hypothesis, 'appositive')) return NO_ENTITY;
  const post = listAt(related, entity).find((other) => entityKinds[other] === POST);
  return post === undefined ? NO_ENTITY : (regions[post] ?? NO_ENTITY);
}

const POST = ENTITY_KINDS.indexOf('post');

function placeOf(region: Candidate, hypotheses: readonly Hypothesis[], gazetteer: Gazetteer): EntityIndex {
  const { start, end, name } = region;
  const own = gazetteer.nameEntities[name] ?? NO_ENTITY;
  if (own !== NO_ENTITY) return own;
  for (const { kind, entity, start: from, end: to } of hypotheses) {
    if (kind === 'place' && from === start && to >= end && to <= end + 1) return entity;
    // 浙江 in 浙江省委書記 is no place hypothesis of its own where a decoy or a longer name took it.
    const region = gazetteer.regions[entity] ?? NO_ENTITY;
    if (region !== NO_ENTITY && from === start && to > end) return region;
  }
  return NO_ENTITY;
}

export function lastBefore<T extends Span>(named: readonly T[], { start }: Span): T | undefined {
  return named.findLast(({ end }) => end <= start);
}
