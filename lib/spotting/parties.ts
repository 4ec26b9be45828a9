/** Who is named: agreements and areas of cooperation go by ordinary words, and are meant where the article speaks of their parties. */
import { NO_ENTITY, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import { ENTITY_KINDS } from '../model/entity';
import { listAt } from '../text/lists';
import { add, cuesIn, hasRule, isTelling, type BlockHypotheses, type Hypothesis } from './hypothesis';
import { pairedIn, regionsNamed, regionsSpokenOf } from './regions-named';

/**
 * Adds to short names of agreements (合作協議) on a page of their days whose article names all their parties, and of events (亞運會) whose places
 * it names. That makes them no more than likely: the parties sign others.
 */
export function addPartyEvidence(blocks: readonly BlockHypotheses[], gazetteer: Gazetteer): void {
  let inArticle: ReadonlySet<EntityIndex> | undefined;
  for (const block of blocks) {
    for (const occasion of block.hypotheses) {
      if (occasion.nameKind !== 'weak' || !(isEventOfNow(occasion) || isAgreementOfNow(occasion))) continue;
      const parties = partiesOf(occasion.entity, gazetteer);
      const spokenOf = (inArticle ??= placesSpokenOf(blocks, gazetteer));
      const isEnough = parties.size >= (occasion.kind === 'event' ? 1 : PARTIES);
      if (isEnough && [...parties].every((place) => spokenOf.has(place))) add(occasion, 'parties-named');
    }
  }
}

/** An agreement has at least two. */
const PARTIES = 2;

/** A short name that says much (投資推廣合作備忘錄) says enough on a page of any later day. */
const isAgreementOfNow = (occasion: Hypothesis): boolean =>
  occasion.kind === 'agreement' &&
  (hasRule(occasion, 'date-near') ||
    (isTelling(occasion) && !hasRule(occasion, 'before-its-time', 'other-year')));

const isEventOfNow = (occasion: Hypothesis): boolean =>
  occasion.kind === 'event' && !hasRule(occasion, 'date-far', 'before-its-time', 'other-year');

/** The places that an article names, and those whose officials and bodies it names. */
const placesSpokenOf = (blocks: readonly BlockHypotheses[], gazetteer: Gazetteer): Set<EntityIndex> =>
  new Set([
    ...namedIn(blocks, gazetteer).entities,
    ...blocks.flatMap((block) =>
      regionsSpokenOf(regionsNamed(block, gazetteer), block, gazetteer).map(({ place }) => place),
    ),
  ]);

/** The places that an agreement is between, and those of the bodies and people that it is between. */
const partiesOf = (agreement: EntityIndex, { related, regions, entityKinds }: Gazetteer): Set<EntityIndex> =>
  new Set(
    [...listAt(related, agreement)]
      .map((party) => (entityKinds[party] === PLACE ? party : (regions[party] ?? NO_ENTITY)))
      .filter((place) => place !== NO_ENTITY),
  );

/**
 * True where the article names an agreement on the area, or the regions of all its parties; or speaks of cooperation and names one of
 * them and nobody else: other lists of such words are others'.
 */
export function isOfTheirs(
  { entity }: Pick<Hypothesis, 'entity'>,
  { entities, hasOthers }: Named,
  hasContext: boolean,
  gazetteer: Gazetteer,
): boolean {
  const { related, entityKinds } = gazetteer;
  return listAt(related, entity).some((agreement) => {
    if (entityKinds[agreement] !== AGREEMENT) return false;
    if (entities.has(agreement)) return true;
    const theirs = partiesOf(agreement, gazetteer);
    if (theirs.size < 2) return false;
    const named = [...theirs].filter((region) => entities.has(region)).length;
    return named === theirs.size || (hasContext && named > 0 && !hasOthers);
  });
}

const PLACE = ENTITY_KINDS.indexOf('place');
const AGREEMENT = ENTITY_KINDS.indexOf('agreement');

/** What an article names, as far as agreements ask. */
export interface Named {
  /** The places and agreements that an article names, and the regions of the offices and bodies that it names. */
  readonly entities: ReadonlySet<EntityIndex>;
  /** It names regions that the gazetteer does not know, or countries. */
  readonly hasOthers: boolean;
}

export function namedIn(blocks: readonly BlockHypotheses[], gazetteer: Gazetteer): Named {
  const entities = new Set(blocks.flatMap((block) => pairedIn(block, gazetteer)));
  for (const { kind, entity } of blocks.flatMap(({ hypotheses }) => hypotheses)) {
    if (kind === 'place' || kind === 'agreement') entities.add(entity);
    else if (kind !== 'area' && kind !== 'person') entities.add(gazetteer.regions[entity] ?? NO_ENTITY);
  }
  const hasOthers = blocks.some(
    (block) =>
      cuesIn(block, 'abroad').length > 0 ||
      regionsNamed(block, gazetteer).some(({ place }) => place === NO_ENTITY),
  );
  return { entities, hasOthers };
}
