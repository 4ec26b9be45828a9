/** Offices and bodies beside another region's of the same name: 台北市教育局, and then 教育局. */
import { areRelated, type Gazetteer } from '../gazetteer/gazetteer';
import {
  add,
  cuesIn,
  hasRule,
  hasRuleOf,
  isOffice,
  type BlockHypotheses,
  type Hypothesis,
} from './hypothesis';
import { regionsNamed } from './regions-named';
import { contains } from './spans';

/**
 * Adds to offices and bodies that do not say their own region where the article names another region's, or another region's body; but not
 * where somebody of theirs stands in their block. To be called after related entities have spoken.
 */
export function addAnotherNamedEvidence(blocks: readonly BlockHypotheses[], gazetteer: Gazetteer): void {
  // A page that speaks of Macao may mean its 行政長官, whoever was named last.
  if (blocks.some((block) => cuesIn(block, 'special').length > 0)) addSpecialNamed(blocks);
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

function addSpecialNamed(blocks: readonly BlockHypotheses[]): void {
  for (const { hypotheses } of blocks)
    for (const office of hypotheses)
      if (office.isOfSpecial && office.nameKind === 'weak' && !isBesideOwnPeople(office))
        add(office, 'special-named');
}

const isBesideOwnPeople = (office: Hypothesis): boolean =>
  hasRuleOf(office, 'person', 'related-beside', 'related-near', 'related-block');
