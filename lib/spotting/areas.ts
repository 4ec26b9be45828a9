/** Areas of cooperation are ordinary words (金融, 教育): they are meant only in the list of an agreement. */
import { areRelated, type Gazetteer } from '../gazetteer/gazetteer';
import { ENTITY_KINDS } from '../model/entity';
import { listAt } from '../text/lists';
import { has } from './candidate';
import { add, cuesIn, hasRule, isTelling, type BlockHypotheses, type Hypothesis } from './hypothesis';
import { isOfTheirs, namedIn, type Named } from './parties';
import { distance } from './spans';

/** Area names in a row, this far apart at most, are a list (「金融、教育和航空」). */
const LIST_GAP = 3;
/** and so far where marks of enumeration say that something else of the list stands between them (「金融、貿易物流、教育」). */
const ITEM_GAP = 8;
const LIST_LENGTH = 3;
/** Behind 金融和航空 the text may say that these are two areas. */
const SAID_LENGTH = 2;

/** An area's short name of so many characters is no word of every day (經貿投資, 青年交流). */
const TELLING = 4;

/** A short word of so many characters that belongs to an area is none of every day (商事仲裁). */
const TELLING_TERM = 4;

/** Adds to the terms of areas, where the text speaks of the cooperation that the areas are of. */
export function addTermEvidence(blocks: readonly BlockHypotheses[], gazetteer: Gazetteer): void {
  let named: Named | undefined;
  for (const block of blocks) {
    const { hypotheses } = block;
    for (const term of hypotheses) {
      if (term.kind !== 'term' || term.nameKind !== 'weak' || term.length < TELLING_TERM) continue;
      if (hasRule(term, 'region-named')) continue;
      const isTheirs = listAt(gazetteer.related, term.entity).some(
        (entity) =>
          gazetteer.entityKinds[entity] === AREA &&
          isOfTheirs({ entity }, (named ??= namedIn(blocks, gazetteer)), hasContext(block), gazetteer),
      );
      if (isTheirs) add(term, 'region-named');
    }
  }
}

/**
 * Adds to areas that stand in a row in their block, or have a block each, as the items of a list have; and to those that are called by
 * their full name (人才與公務員交流), and to others beside them.
 */
export function addAreaEvidence(blocks: readonly BlockHypotheses[], gazetteer: Gazetteer): void {
  const areas = blocks.flatMap(({ hypotheses }) => hypotheses.filter(({ kind }) => kind === 'area'));
  if (areas.length === 0) return;
  // Most articles use some word for an area and list none.
  let named: Named | undefined;
  const isOneOfTheirs = (area: Hypothesis, isOfCooperation: boolean) =>
    isOfTheirs(area, (named ??= namedIn(blocks, gazetteer)), isOfCooperation, gazetteer);
  for (const block of blocks) {
    const isTheirs = (area: Hypothesis) => isOneOfTheirs(area, hasContext(block));
    const full = block.hypotheses.filter((area) => isFullName(area) && isTheirs(area));
    for (const area of full) add(area, 'full-area');
    const listed = listedIn(block, full).filter(isTheirs);
    for (const area of listed) add(area, 'in-list');
    for (const area of itemsOf(block, gazetteer)) if (!listed.includes(area)) add(area, 'of-agreement');
  }
  const items = areas.filter((area) => has(area, 'alone'));
  if (new Set(items.map(({ entity }) => entity)).size < LIST_LENGTH) return;
  const isOfCooperation = blocks.some(hasContext);
  for (const item of items) if (isOneOfTheirs(item, isOfCooperation)) add(item, 'in-list');
}

/** Areas of an agreement that their block names by words that say much (12個重點合作領域), where nothing carries them on. */
const itemsOf = ({ hypotheses }: BlockHypotheses, gazetteer: Gazetteer): Hypothesis[] =>
  hypotheses.filter(
    (area) =>
      area.kind === 'area' &&
      has(area, 'plainAfter') &&
      hypotheses.some(
        (other) =>
          other.kind === 'agreement' && isTelling(other) && areRelated(gazetteer, area.entity, other.entity),
      ),
  );

const isFullName = ({ kind, nameKind }: Hypothesis): boolean => kind === 'area' && nameKind !== 'weak';

/** The areas of a block that stand in a row, or in one block with others that are called by their full names. */
function listedIn(block: BlockHypotheses, full: readonly Hypothesis[]): Hypothesis[] {
  const listed = areasInRows(block);
  const isBeside = (area: Hypothesis) =>
    area.kind === 'area' &&
    area.length >= TELLING &&
    !listed.includes(area) &&
    full.some(({ entity }) => entity !== area.entity);
  return [...listed, ...block.hypotheses.filter(isBeside)];
}

/** Areas in a row in one block, and areas that label it. */
function areasInRows(block: BlockHypotheses): Hypothesis[] {
  const areas = block.hypotheses.filter(({ kind }) => kind === 'area').toSorted((a, b) => a.start - b.start);
  const listed: Hypothesis[] = areas.filter((area) => has(area, 'label'));
  let row: Hypothesis[] = [];
  const closeRow = () => {
    const end = row.at(-1)?.end ?? 0;
    const isSaid = cuesIn(block, 'area-row').some(({ start }) => start >= end && start <= end + 1);
    if (new Set(row.map(({ entity }) => entity)).size >= (isSaid ? SAID_LENGTH : LIST_LENGTH))
      listed.push(...row);
    row = [];
  };
  for (const area of areas) {
    const last = row.at(-1);
    if (last && distance(last, area) > gapOf(last, area)) closeRow();
    row.push(area);
  }
  closeRow();
  return [...new Set(listed)];
}

const gapOf = (a: Hypothesis, b: Hypothesis): number =>
  has(a, 'enumerated') && has(b, 'enumerated') ? ITEM_GAP : LIST_GAP;

const AREA = ENTITY_KINDS.indexOf('area');

/** Some word in it speaks of cooperation. */
const hasContext = (block: BlockHypotheses): boolean => cuesIn(block, 'context').length > 0;
