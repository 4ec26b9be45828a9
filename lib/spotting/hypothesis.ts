/** A candidate taken to mean an entity, with the evidence gathered for and against. */
import type { EntityKind, NameKind } from '../model/entity';
import type { Evidence } from '../model/mention';
import { cueAt, entityKindAt, nameKindAt, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import type { Candidate } from './candidate';
import { WEIGHTS, type Rule } from './weights';

export interface Hypothesis extends Candidate {
  /** Ordinal of the block in the page. */
  readonly block: number;
  readonly entity: EntityIndex;
  readonly kind: EntityKind;
  readonly nameKind: NameKind;
  readonly evidence: Evidence[];
}

/** A cue in its block. */
export interface CueSpan {
  readonly start: number;
  readonly end: number;
}

/** The candidates of a block, told apart. */
export interface BlockHypotheses {
  readonly block: number;
  readonly length: number;
  readonly hypotheses: readonly Hypothesis[];
  readonly titles: readonly CueSpan[];
}

/** Sum of the evidence, in log-odds. */
export const scoreOf = ({ evidence }: Hypothesis): number =>
  evidence.reduce((sum, { weight }) => sum + weight, 0);

/** Adds a piece of evidence by the table's weight. */
export function add(hypothesis: Hypothesis, rule: Rule, detail?: string): void {
  const weight = WEIGHTS[rule];
  hypothesis.evidence.push(detail === undefined ? { rule, weight } : { rule, weight, detail });
}

/** Words of every day, which stay such on a page that also uses them as a name (金融, 走出去). */
export const isOrdinaryWord = ({ kind, nameKind }: Hypothesis): boolean =>
  nameKind === 'weak' && (kind === 'area' || kind === 'term');

export const overlap = (a: CueSpan, b: CueSpan): boolean => a.start < b.end && b.start < a.end;
const contains = (a: CueSpan, b: CueSpan): boolean => a.start <= b.start && b.end <= a.end;

/**
 * Tells a block's candidates apart: names become hypotheses, but for those that a decoy overlaps (東陽 in 廣東陽江); titles are kept
 * aside.
 */
export function readBlock(
  block: number,
  length: number,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
): BlockHypotheses {
  const titles = candidates.filter(({ name }) => cueAt(gazetteer, name) === 'title');
  const decoys = candidates.filter(({ name }) => cueAt(gazetteer, name) === 'decoy');
  const hypotheses: Hypothesis[] = [];
  for (const candidate of candidates) {
    const nameKind = nameKindAt(gazetteer, candidate.name);
    const entity = gazetteer.nameEntities[candidate.name];
    if (nameKind === undefined || entity === undefined) continue;
    if (decoys.some((decoy) => overlap(decoy, candidate) && !contains(candidate, decoy))) continue;
    const kind = entityKindAt(gazetteer, entity);
    hypotheses.push({ ...candidate, block, entity, kind, nameKind, evidence: [] });
  }
  return { block, length, hypotheses, titles };
}
