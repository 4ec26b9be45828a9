/**
 * What the regions that an article names say of the names in it. Every province has a 商務廳, and its own words and events: the region that was
 * named last before a name says of which one it speaks. Which rule speaks of what: region-offices.ts, region-words.ts.
 */
import { NO_ENTITY, withWider, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import { add, cuesIn, type BlockHypotheses, type Hypothesis } from './hypothesis';
import type { PageFacts } from './page-facts';
import { isOfficialOfAnother, ruleOfOffice } from './region-offices';
import { ruleOfEvent, ruleOfPlace, ruleOfWords } from './region-words';
import {
  pairedIn,
  regionsNamed,
  regionsSpokenOf,
  type NamedRegion,
  type Regions,
  type RegionSpokenOf,
} from './regions-named';
import type { Rule } from './weights';

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
  const pressPlaces = press === undefined ? undefined : new Set(withWider(gazetteer, press));
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
      press: pressPlaces,
    };
    for (const hypothesis of block.hypotheses) {
      const rule = ruleOf(hypothesis, block, regions, gazetteer);
      if (rule) add(hypothesis, rule);
    }
    beforeInArticle.push(...named);
    lastSpokenOfInArticle = spokenOf.at(-1) ?? lastSpokenOfInArticle;
  }
}

function ruleOf(
  hypothesis: Hypothesis,
  block: BlockHypotheses,
  regions: Regions,
  gazetteer: Gazetteer,
): Rule | undefined {
  switch (hypothesis.kind) {
    case 'person':
      return isOfficialOfAnother(hypothesis, block, regions, gazetteer) ? 'other-region' : undefined;
    case 'post':
    case 'organisation':
      return ruleOfOffice(hypothesis, block, regions, gazetteer);
    case 'place':
      return ruleOfPlace(hypothesis, block, regions);
    case 'event':
      return ruleOfEvent(hypothesis, block, regions, gazetteer);
    case 'term':
    case 'agreement':
      return ruleOfWords(hypothesis, block, regions, gazetteer);
    case 'area':
      return undefined;
  }
}
