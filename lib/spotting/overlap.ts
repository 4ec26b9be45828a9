/** Which of several readings of the same words stands. */
import type { EntityIndex } from '../gazetteer/gazetteer';
import { overlap } from './spans';
import type { Hypothesis } from './hypothesis';
import { DOTTED } from './weights';

/** A hypothesis with its final score. */
export interface Reading {
  readonly hypothesis: Hypothesis;
  readonly score: number;
}

/** A reading that stands, and those that it stands before: of the same words or a part of them. */
export interface Resolved extends Reading {
  readonly beaten: readonly Reading[];
}

/**
 * Longest match; among readings of the same words, the entity that the whole article speaks for most (one sense per article), so that
 * a name never changes its bearer from one line to the next.
 *
 * @param readings - of one article, all of them at least unsure, block by block in text order
 * @returns readings that do not overlap, in text order
 */
export function resolveOverlaps(readings: readonly Reading[]): Resolved[] {
  const support = new Map<EntityIndex, number>();
  for (const { hypothesis, score } of readings) {
    support.set(hypothesis.entity, (support.get(hypothesis.entity) ?? 0) + Math.max(score, 0));
  }
  const resolved: Resolved[] = [];
  for (let from = 0; from < readings.length;) {
    const block = readings[from]?.hypothesis.block;
    let to = from + 1;
    while (to < readings.length && readings[to]?.hypothesis.block === block) to += 1;
    resolved.push(...resolveBlock(readings.slice(from, to), support));
    from = to;
  }
  return resolved;
}

interface Standing extends Reading {
  readonly beaten: Reading[];
}

function resolveBlock(readings: Reading[], support: ReadonlyMap<EntityIndex, number>): Resolved[] {
  const standing: Standing[] = [];
  if (readings.length > 1) readings.sort((a, b) => compare(a, b, support));
  for (const { hypothesis, score } of readings) {
    const before = standing.find((other) => overlap(other.hypothesis, hypothesis));
    if (before) before.beaten.push({ hypothesis, score });
    else standing.push({ hypothesis, score, beaten: [] });
  }
  for (const { beaten } of standing) if (beaten.length > 1) beaten.sort((a, b) => b.score - a.score);
  return standing.toSorted((a, b) => a.hypothesis.start - b.hypothesis.start);
}

/**
 * Longer first, but ordinary words that are not likely a name behind all that are (投資|浙江|半導體); then the earlier; then, of the same words,
 * the one that more speaks for.
 */
function compare(a: Reading, b: Reading, support: ReadonlyMap<EntityIndex, number>): number {
  const [x, y] = [a.hypothesis, b.hypothesis];
  return (
    Number(isIdle(a)) - Number(isIdle(b)) ||
    y.end - y.start - (x.end - x.start) ||
    x.start - y.start ||
    (support.get(y.entity) ?? 0) - (support.get(x.entity) ?? 0) ||
    b.score - a.score ||
    x.entity - y.entity
  );
}

const isIdle = ({ hypothesis: { kind, nameKind }, score }: Reading): boolean =>
  nameKind === 'weak' && kind === 'term' && score < DOTTED;
