/** Which of several readings of the same words stands. */
import type { EntityIndex } from '../gazetteer/gazetteer';
import { overlap } from './hypothesis';
import type { Hypothesis } from './hypothesis';

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
 * @param readings - of one article, all of them at least unsure
 * @returns readings that do not overlap, in text order
 */
export function resolveOverlaps(readings: readonly Reading[]): Resolved[] {
  const support = new Map<EntityIndex, number>();
  for (const { hypothesis, score } of readings) {
    support.set(hypothesis.entity, (support.get(hypothesis.entity) ?? 0) + Math.max(score, 0));
  }
  const supportOf = ({ hypothesis }: Reading) => support.get(hypothesis.entity) ?? 0;
  const length = ({ hypothesis: { start, end } }: Reading) => end - start;
  const ranked = readings.toSorted(
    (a, b) =>
      length(b) - length(a) ||
      a.hypothesis.block - b.hypothesis.block ||
      a.hypothesis.start - b.hypothesis.start ||
      supportOf(b) - supportOf(a) ||
      b.score - a.score ||
      a.hypothesis.entity - b.hypothesis.entity,
  );
  const standing: { reading: Reading; beaten: Reading[] }[] = [];
  const byBlock = new Map<number, typeof standing>();
  for (const reading of ranked) {
    const { block } = reading.hypothesis;
    const inBlock = byBlock.get(block) ?? [];
    byBlock.set(block, inBlock);
    const before = inBlock.find((other) => overlap(other.reading.hypothesis, reading.hypothesis));
    if (before) before.beaten.push(reading);
    else {
      const entry = { reading, beaten: [] };
      inBlock.push(entry);
      standing.push(entry);
    }
  }
  return standing
    .map(({ reading, beaten }) => ({ ...reading, beaten: beaten.toSorted((a, b) => b.score - a.score) }))
    .toSorted((a, b) => a.hypothesis.block - b.hypothesis.block || a.hypothesis.start - b.hypothesis.start);
}
