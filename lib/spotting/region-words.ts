/** Whose words, events and places they are: 廣東省「十四五」規劃 is Guangdong's, 廣州亞運會 another than Hangzhou's. */
import { ENTITY_KINDS } from '../model/entity';
import { areRelated, NO_ENTITY, type Gazetteer } from '../gazetteer/gazetteer';
import { listAt } from '../text/lists';
import { has } from './candidate';
import { cuesIn, type BlockHypotheses, type Hypothesis } from './hypothesis';
import type { Regions } from './regions-named';
import { contains, distance, MARK, type Span } from './spans';
import type { Rule } from './weights';

/** 廣東省「十四五」規劃, 廣州亞運會 */
const isDirectlyBefore = (before: Span, { start }: Span): boolean =>
  before.end <= start && start - before.end <= MARK;

/** Of a short name of an event: whether it stands behind a region or a place abroad that it is not known to be in. */
export function ruleOfEvent(
  event: Hypothesis,
  block: BlockHypotheses,
  { named }: Regions,
  gazetteer: Gazetteer,
): Rule | undefined {
  const isElsewhere =
    cuesIn(block, 'abroad').some((abroad) => isDirectlyBefore(abroad, event)) ||
    named.some(
      (region) =>
        isDirectlyBefore(region, event) &&
        (region.place === NO_ENTITY || !areRelated(gazetteer, region.place, event.entity)),
    );
  return event.nameKind === 'weak' && isElsewhere ? 'other-region' : undefined;
}

/** A place within a district that is not known (黃陂區橫店), or a weak name abroad. */
export function ruleOfPlace(
  place: Hypothesis,
  block: BlockHypotheses,
  { inArticle, named }: Regions,
): Rule | undefined {
  const isOfKnown = ({ end }: Span) => end === place.start;
  if (
    has(place, 'belowDistrict') &&
    place.nameKind !== 'romanised' &&
    !cuesIn(block, 'region').some(isOfKnown) &&
    !block.hypotheses.some(isOfKnown)
  )
    return 'other-region';
  if (place.nameKind !== 'weak') return undefined;
  if (cuesIn(block, 'abroad').some(isOfKnown)) return 'other-region';
  // 澳門禮賓府
  if (named.some((region) => region.place === NO_ENTITY && isOfKnown(region))) return 'other-region';
  const isNearAbroad = cuesIn(block, 'abroad').some((abroad) => distance(abroad, place) <= NEAR_ABROAD);
  return isNearAbroad && inArticle.size === 0 ? 'region-elsewhere' : undefined;
}

/** A country so many code units from 大灣區 has its own. */
const NEAR_ABROAD = 6;

/**
 * The words or the agreement of some places, where the article names one of them, or regions and none that the gazetteer knows (上海), or
 * where it names no region.
 */
export function ruleOfWords(
  term: Hypothesis,
  block: BlockHypotheses,
  regions: Regions,
  { related, entityKinds }: Gazetteer,
): Rule | undefined {
  const { nameKind, entity, kind, length } = term;
  const { named, inArticle, places } = regions;
  if (kind === 'term' && named.some((region) => region.place === NO_ENTITY && isDirectlyBefore(region, term)))
    return 'region-elsewhere';
  const isAbroad = cuesIn(block, 'abroad').length > 0;
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
