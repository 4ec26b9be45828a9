/** Areas of cooperation are ordinary words (金融, 教育): they are meant only in the list of an agreement. */
import { NO_ENTITY, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import { ENTITY_KINDS } from '../model/entity';
import { listAt } from '../text/lists';
import { has } from './candidate';
import { add, type BlockHypotheses, type Hypothesis } from './hypothesis';
import { distance } from './spans';

/** Area names in a row, this far apart at most, are a list (「金融、教育和航空」). */
const LIST_GAP = 3;
const LIST_LENGTH = 3;

/** Adds to areas that stand in a row in their block, or have a block each, as the items of a list have. */
export function addAreaEvidence(blocks: readonly BlockHypotheses[], gazetteer: Gazetteer): void {
  const hypotheses = blocks.flatMap((block) => block.hypotheses);
  const areas = hypotheses.filter(({ kind }) => kind === 'area');
  if (areas.length === 0) return;
  const named = namedIn(blocks, gazetteer);
  for (const block of blocks) {
    for (const area of areasInRows(block.hypotheses)) {
      if (isOfTheirs(area, named, block.hasContext, gazetteer)) add(area, 'in-list');
    }
  }
  const items = areas.filter((area) => has(area, 'alone'));
  if (new Set(items.map(({ entity }) => entity)).size < LIST_LENGTH) return;
  const hasContext = blocks.some((block) => block.hasContext);
  for (const item of items) if (isOfTheirs(item, named, hasContext, gazetteer)) add(item, 'in-list');
}

/** Areas in a row in one block, and areas that label it. */
function areasInRows(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const areas = hypotheses.filter(({ kind }) => kind === 'area').toSorted((a, b) => a.start - b.start);
  const listed: Hypothesis[] = areas.filter((area) => has(area, 'label'));
  let row: Hypothesis[] = [];
  const closeRow = () => {
    if (new Set(row.map(({ entity }) => entity)).size >= LIST_LENGTH) listed.push(...row);
    row = [];
  };
  for (const area of areas) {
    const last = row.at(-1);
    if (last && distance(last, area) > LIST_GAP) closeRow();
    row.push(area);
  }
  closeRow();
  return [...new Set(listed)];
}

/**
 * True where the article names an agreement on the area, or the regions of all its parties; or speaks of cooperation and names one of them:
 * other lists of such words are others'.
 */
function isOfTheirs(
  { entity }: Hypothesis,
  namedInArticle: ReadonlySet<EntityIndex>,
  hasContext: boolean,
  { related, regions, entityKinds }: Gazetteer,
): boolean {
  return listAt(related, entity).some((agreement) => {
    if (entityKinds[agreement] !== AGREEMENT) return false;
    const parties = [...listAt(related, agreement)].map((party) => regions[party] ?? NO_ENTITY);
    const theirs = new Set(parties.filter((region) => region !== NO_ENTITY));
    if (namedInArticle.has(agreement)) return true;
    if (theirs.size < 2) return false;
    const named = [...theirs].filter((region) => namedInArticle.has(region)).length;
    return named === theirs.size || (hasContext && named > 0);
  });
}

const AGREEMENT = ENTITY_KINDS.indexOf('agreement');

/** The places and agreements that an article names, and the regions of the offices and bodies that it names. */
function namedIn(blocks: readonly BlockHypotheses[], { regions }: Gazetteer): Set<EntityIndex> {
  const named = new Set(blocks.flatMap(({ paired }) => paired));
  for (const { kind, entity } of blocks.flatMap(({ hypotheses }) => hypotheses)) {
    if (kind === 'place' || kind === 'agreement') named.add(entity);
    else if (kind !== 'area' && kind !== 'person') named.add(regions[entity] ?? NO_ENTITY);
  }
  return named;
}
