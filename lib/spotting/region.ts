/**
 * Whose office it is. Every province has a 商務廳 and a 組織部部長: the region that was named last before the words says of which one
 * they speak. A region of another office in front of a name speaks against its known bearer (江蘇省委常委、組織部部長王成).
 */
import { ENTITY_KINDS } from '../model/entity';
import { listAt } from '../text/lists';
import { areRelated, NO_ENTITY, withWider, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import { has } from './candidate';
import type { PageFacts } from './page-facts';
import { contains, distance, type Span } from './spans';
import { add, cuesIn, hasRule, type BlockHypotheses, type Hypothesis } from './hypothesis';
import {
  lastBefore,
  pairedIn,
  regionsNamed,
  regionsSpokenOf,
  type NamedRegion,
  type RegionSpokenOf,
} from './regions-named';
import type { Rule } from './weights';

/** Between a region's name and its first office may stand 省委 or 特區, between offices a mark or a space. */
const REGION_RANK = 2;
const MARK = 1;

/** Adds evidence from the regions that are named before a name in its block, or before its block in the article. */
export function addRegionEvidence(
  blocks: readonly BlockHypotheses[],
  gazetteer: Gazetteer,
  { press }: PageFacts,
): void {
  const regionsOf = blocks.map((block) => {
    const named = regionsNamed(block, gazetteer);
    return { block, named, spokenOf: regionsSpokenOf(named, block, gazetteer) };
  });
  const inArticle = new Set<EntityIndex>();
  const places = new Set<EntityIndex>();
  for (const { block, spokenOf } of regionsOf) {
    for (const { place } of spokenOf) inArticle.add(place);
    for (const place of pairedIn(block, gazetteer)) inArticle.add(place);
    for (const { kind, entity } of block.hypotheses) if (kind === 'place') places.add(entity);
  }
  // Who names 杭州 speaks of 浙江.
  for (const place of [...inArticle, ...places])
    if (place !== NO_ENTITY) for (const wider of withWider(gazetteer, place)) places.add(wider);
  const hasSpecial = blocks.some((block) => cuesIn(block, 'special').length > 0);
  const beforeInArticle: NamedRegion[] = [];
  let lastSpokenOfInArticle: RegionSpokenOf | undefined;
  for (const { block, named, spokenOf } of regionsOf) {
    const regions: Regions = {
      named,
      spokenOf,
      beforeInArticle,
      lastSpokenOfInArticle,
      inArticle,
      places,
      hasSpecial,
      press,
    };
    for (const hypothesis of block.hypotheses) {
      const rule = ruleOf(hypothesis, block, regions, gazetteer);
      if (rule) add(hypothesis, rule);
    }
    beforeInArticle.push(...named);
    lastSpokenOfInArticle = spokenOf.at(-1) ?? lastSpokenOfInArticle;
  }
}

/**
 * Adds to offices and bodies that do not say their own region where the article names another region's, or another region's body; but not
 * where somebody of theirs stands in their block. To be called after related entities have spoken.
 */
export function addAnotherNamedEvidence(blocks: readonly BlockHypotheses[], gazetteer: Gazetteer): void {
  const others = blocks.flatMap(({ hypotheses }) =>
    hypotheses.filter(
      (office) =>
        isOffice(office) &&
        hasRule(office, 'other-region') &&
        // 聯絡處 in 駐浙江聯絡處 is no office of 浙江.
        !hypotheses.some(
          (whole) => whole !== office && whole.entity === office.entity && contains(whole, office),
        ),
    ),
  );
  if (others.length === 0) return;
  for (const block of blocks) {
    const named = regionsNamed(block, gazetteer);
    for (const hypothesis of block.hypotheses) {
      if (!isOffice(hypothesis) || hasRule(hypothesis, 'other-region', 'same-region')) continue;
      if (isBesideOwnPeople(hypothesis)) continue;
      if (named.some(({ start }) => start === hypothesis.start)) continue;
      const { entity } = hypothesis;
      if (others.some((other) => other.entity === entity || areRelated(gazetteer, other.entity, entity)))
        add(hypothesis, 'another-named');
    }
  }
}

const isBesideOwnPeople = ({ evidence }: Hypothesis): boolean =>
  evidence.some(
    ({ rule, detail }) =>
      (rule === 'related-beside' || rule === 'related-near' || rule === 'related-block') &&
      detail?.startsWith('person/') === true,
  );

const isOffice = ({ kind }: Hypothesis): boolean => kind === 'organisation' || kind === 'post';

/** The regions that matter to the names of a block. */
interface Regions {
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
  /** Whose press the page is. */
  readonly press: EntityIndex | undefined;
}

function ruleOf(
  hypothesis: Hypothesis,
  block: BlockHypotheses,
  regions: Regions,
  gazetteer: Gazetteer,
): Rule | undefined {
  const { named, inArticle } = regions;
  if (hypothesis.kind === 'person') {
    return isOfficialOfAnother(hypothesis, block, named, gazetteer) ? 'other-region' : undefined;
  }
  if (hypothesis.kind === 'event')
    return isEventElsewhere(hypothesis, block, named, gazetteer) ? 'other-region' : undefined;
  if (
    hypothesis.kind === 'term' &&
    named.some((region) => region.place === NO_ENTITY && isDirectlyBefore(region, hypothesis))
  )
    return 'region-elsewhere';
  if (hypothesis.kind === 'term' || hypothesis.kind === 'agreement')
    return ruleOfPlaces(hypothesis, regions, cuesIn(block, 'abroad').length > 0, gazetteer);
  const own = gazetteer.regions[hypothesis.entity] ?? NO_ENTITY;
  if (hypothesis.isOfRegion) {
    // Of the regions that are known only those count that have one of this name: 寧波市委書記彭佳學與省委常委…
    const owners = ownersOf(hypothesis, block, gazetteer);
    const last =
      lastBefore(
        named.filter(({ place }) => owners.has(place)),
        hypothesis,
      ) ?? regions.beforeInArticle.findLast(({ place }) => owners.has(place));
    if (!last) return regions.press === own ? 'press-region' : undefined;
    return last.place === own ? 'same-region' : 'other-region';
  }
  const isBehindAbroad = cuesIn(block, 'abroad').some(({ end }) => end === hypothesis.start);
  if (hypothesis.kind === 'place') return ruleOfPlace(hypothesis, block, isBehindAbroad, inArticle);
  if (isFullOffice(hypothesis, named) && own !== NO_ENTITY) {
    const before = named.find(({ end }) => end === hypothesis.start);
    if (isBehindAbroad || (before && before.place !== own)) return 'other-region';
    if (before || isBehindPlace(hypothesis, own, block)) return 'region-named';
    if (isRankedElsewhere(hypothesis, named, gazetteer)) return 'other-region';
    if (inArticle.size > 0 && !inArticle.has(own)) return 'only-others';
    const isAlone = [...inArticle].every((place) => place === own);
    return isAlone && regions.press === own ? 'press-region' : undefined;
  }
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
    const rule = ruleOfPress(own, regions);
    if (rule) return rule;
  }
  return inArticle.size > 0 && !inArticle.has(own) ? 'region-elsewhere' : undefined;
}

/** What it says of an office that the page is of its region's press, or of another's that has such offices. */
function ruleOfPress(own: EntityIndex, { press }: Regions): Rule | undefined {
  if (press === undefined) return undefined;
  return press === own ? 'press-region' : 'region-elsewhere';
}

/** 廣東省「十四五」規劃, 廣州亞運會 */
const isDirectlyBefore = (before: Span, { start }: Span): boolean =>
  before.end <= start && start - before.end <= MARK;

/** True of a short name of an event behind a region or a place abroad that it is not known to be in. */
const isEventElsewhere = (
  event: Hypothesis,
  block: BlockHypotheses,
  named: readonly NamedRegion[],
  gazetteer: Gazetteer,
): boolean =>
  event.nameKind === 'weak' &&
  (cuesIn(block, 'abroad').some((abroad) => isDirectlyBefore(abroad, event)) ||
    named.some(
      (region) =>
        isDirectlyBefore(region, event) &&
        (region.place === NO_ENTITY || !areRelated(gazetteer, region.place, event.entity)),
    ));

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

/** A place within a district that is not known (黃陂區橫店), or a weak name abroad. */
function ruleOfPlace(
  place: Hypothesis,
  block: BlockHypotheses,
  isBehindAbroad: boolean,
  inArticle: ReadonlySet<EntityIndex>,
): Rule | undefined {
  const isOfKnown = ({ end }: Span) => end === place.start;
  if (
    has(place, 'belowDistrict') &&
    !cuesIn(block, 'region').some(isOfKnown) &&
    !block.hypotheses.some(isOfKnown)
  )
    return 'other-region';
  if (place.nameKind !== 'weak') return undefined;
  if (isBehindAbroad) return 'other-region';
  const isNearAbroad = cuesIn(block, 'abroad').some((abroad) => distance(abroad, place) <= NEAR_ABROAD);
  return isNearAbroad && inArticle.size === 0 ? 'region-elsewhere' : undefined;
}

/** A country so many code units from 大灣區 has its own. */
const NEAR_ABROAD = 6;

/**
 * The words or the agreement of some places, where the article names one of them, or regions and none that the gazetteer knows (上海), or
 * where it names no region.
 */
function ruleOfPlaces(
  term: Hypothesis,
  regions: Regions,
  isAbroad: boolean,
  { related, entityKinds }: Gazetteer,
): Rule | undefined {
  const { nameKind, entity, kind, length } = term;
  const { named, inArticle, places } = regions;
  if (nameKind === 'weak' && length < TELLING) return undefined;
  const isOfKnown = named.every(({ place }) => place !== NO_ENTITY);
  const own = listAt(related, entity).filter((other) => entityKinds[other] === PLACE);
  // A policy's words are those of the regions that the store knows where the article speaks of one of them and of nobody else.
  if (own.length === 0 && kind === 'term' && nameKind === 'weak')
    return named.some(({ place }) => place !== NO_ENTITY) ||
      (isOfKnown && !isAbroad && (inArticle.size > 0 || places.size > 0))
      ? 'region-named'
      : undefined;
  if (own.length === 0) return undefined;
  if (own.some((place) => inArticle.has(place) || places.has(place))) {
    if (kind !== 'term' || (nameKind === 'weak' && isOnlyInItself(term, regions))) return undefined;
    return 'region-named';
  }
  if (inArticle.size > 0)
    return inArticle.size === 1 && inArticle.has(NO_ENTITY) ? 'region-elsewhere' : undefined;
  if (kind === 'term' && isAbroad) return 'region-elsewhere';
  return nameKind === 'weak' ? undefined : 'region-unnamed';
}

/** True of words that hold the only region that the article names: 投資|浙江 says nothing of itself. */
const isOnlyInItself = (term: Hypothesis, { named, spokenOf, beforeInArticle }: Regions): boolean =>
  named.some((region) => contains(term, region)) &&
  beforeInArticle.length === 0 &&
  spokenOf.every((region) => contains(term, region));

/** Short words of so many characters are seldom those of every day (民企大省). */
const TELLING = 4;
const PLACE = ENTITY_KINDS.indexOf('place');

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
function isRun(from: number, to: number, block: BlockHypotheses): boolean {
  const offices: readonly Span[] = [
    ...cuesIn(block, 'title'),
    ...block.hypotheses.filter(({ kind }) => kind === 'post' || kind === 'organisation'),
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
