/** The best matches of a search, one for each entity, without sorting all of them. */
import type { EntityId } from '../model/entity';
import type { IndexedName } from './name-index';

/** A name that matched. */
export interface Match {
  readonly indexed: IndexedName;
  /** Lower is better. */
  readonly score: number;
  /** Where in the name's key, in code units. */
  readonly spans: readonly (readonly [at: number, length: number])[];
}

export interface BestMatches {
  /** A match with this score or a higher one would not get in; ask before making one. */
  readonly bound: () => number;
  readonly offer: (match: Match) => void;
  /** The best match of each entity, best first; of equal ones the first offered. */
  readonly list: () => readonly Match[];
}

/** Keeps the best `limit` matches. One letter matches half of 100,000 names; nearly all of them are turned away by `bound`. */
export function bestMatches(limit: number): BestMatches {
  const kept: Match[] = [];
  const scores = new Map<EntityId, number>();
  const bound = () => (kept.length < limit ? Infinity : (kept.at(-1)?.score ?? Infinity));
  return {
    bound,
    list: () => kept,
    offer(match) {
      const { id } = match.indexed.summary;
      const known = scores.get(id);
      if (known === undefined ? match.score >= bound() : match.score >= known) return;
      if (known !== undefined) {
        kept.splice(
          kept.findIndex(({ indexed }) => indexed.summary.id === id),
          1,
        );
      }
      const at = kept.findIndex(({ score }) => score > match.score);
      kept.splice(at === -1 ? kept.length : at, 0, match);
      scores.set(id, match.score);
      const dropped = kept.length > limit ? kept.pop() : undefined;
      if (dropped) scores.delete(dropped.indexed.summary.id);
    },
  };
}
