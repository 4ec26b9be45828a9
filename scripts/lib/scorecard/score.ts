/** Compares what was found with the gold. */
import type { EntityId, EntityKind } from '../../../lib/model/entity';
import type { Band } from '../../../lib/model/mention';
import type { Case, GoldMention } from './case';

/** A mention that the program found. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly band: Band;
}

/**
 * What is wrong with a mention:
 *
 * - `wrong-entity`: the right words, another entity
 * - `partial`: the right entity, other words
 * - `overlap`: it crosses gold of another entity
 * - `false`: nothing is there
 * - `missed`: gold that nothing right was found for
 */
export type ErrorClass = 'wrong-entity' | 'partial' | 'overlap' | 'false' | 'missed';

export interface ScoredError {
  readonly case: Case;
  readonly errorClass: ErrorClass;
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly entity: EntityId | undefined;
  /** Of a found mention; `undefined` for a missed one. */
  readonly band: Band | undefined;
}

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export interface CaseScore {
  /** Found mentions that are right. */
  readonly right: readonly Found[];
  readonly errors: readonly ScoredError[];
}

const overlaps = (a: GoldMention, b: Found): boolean => a.start < b.end && b.start < a.end;
const sameWords = (a: GoldMention, b: Found): boolean => a.start === b.start && a.end === b.end;
const sameEntity = (gold: GoldMention, found: Found): boolean =>
  gold.entity === undefined ? gold.kind === found.kind : gold.entity === found.entity;

/**
 * Scores one case.
 *
 * @param found - mentions that count: those of the bands that are asked about
 */
export function scoreCase(gold: Case, found: readonly Found[]): CaseScore {
  const right: Found[] = [];
  const errors: ScoredError[] = [];
  const met = new Set<GoldMention>();
  for (const mention of found) {
    const touched = gold.mentions.filter((each) => overlaps(each, mention));
    const exact = touched.find((each) => sameWords(each, mention) && sameEntity(each, mention));
    if (exact) {
      met.add(exact);
      if (!exact.optional) right.push(mention);
      continue;
    }
    if (touched.some((each) => each.optional && sameEntity(each, mention))) continue;
    errors.push({ case: gold, errorClass: classOf(mention, touched), ...mention });
  }
  for (const mention of gold.mentions) {
    if (mention.optional || met.has(mention)) continue;
    const { start, end, kind, entity } = mention;
    errors.push({ case: gold, errorClass: 'missed', start, end, kind, entity, band: undefined });
  }
  return { right, errors };
}

function classOf(mention: Found, touched: readonly GoldMention[]): ErrorClass {
  if (touched.length === 0) return 'false';
  if (touched.some((each) => sameWords(each, mention))) return 'wrong-entity';
  return touched.some((each) => sameEntity(each, mention)) ? 'partial' : 'overlap';
}

/** Precision, recall and F1 of a tally; 1 where there was nothing to get wrong. */
export function rates({ right, wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
