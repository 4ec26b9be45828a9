/** What changed between the statements of one entity in two versions of a pack. */
import type { EntityId } from '../model/entity';
import type { Statement } from '../model/statement';
import { canonicalJson } from './canonical-json';
import type { StatementChange } from './change';

/** What the two packs know of statements beyond the entity. */
export interface StatementContext {
  /** All that the old pack states, by id. */
  readonly old: ReadonlyMap<string, Statement>;
  /** Why the new pack takes statements back, by their ids. */
  readonly reasons: ReadonlyMap<string, string>;
}

interface Pairing {
  readonly how: 'changed' | 'superseded';
  readonly keyOfOld: (statement: Statement) => string;
  /** The key of the old statement that it goes with. */
  readonly keyOfNew: (statement: Statement) => string | undefined;
}

const bySame = (keyOf: (statement: Statement) => string): Pairing => ({
  how: 'changed',
  keyOfOld: keyOf,
  keyOfNew: keyOf,
});

/** How an old statement finds the new one that it has become, the surest way first. */
const PAIRINGS: readonly Pairing[] = [
  { how: 'superseded', keyOfOld: ({ id }) => id, keyOfNew: ({ supersedes }) => supersedes },
  bySame(({ property, value, quote }) => canonicalJson([property, value, quote])),
  bySame(({ property, value }) => canonicalJson([property, value])),
  bySame(({ property, quote }) => canonicalJson([property, quote])),
];

/**
 * Compares the statements of one entity. A statement is known by its id, a hash of all that it claims; one that is gone and one that is
 * new are told as one change where the new one supersedes it, or where both have the same property and the same value or quote.
 *
 * @returns what became of the old ones in their order, then the new ones in theirs; each statement that only one of the packs has
 *   stands in exactly one change
 */
export function statementChanges(
  of: EntityId,
  old: readonly Statement[],
  next: readonly Statement[],
  { old: stated, reasons }: StatementContext,
): StatementChange[] {
  const [oldIds, nextIds] = [new Set(old.map(({ id }) => id)), new Set(next.map(({ id }) => id))];
  const gone = old.filter(({ id }) => !nextIds.has(id));
  let open = gone.filter(({ id }) => !reasons.has(id));
  let added = next.filter(({ id }) => !oldIds.has(id));
  const became = new Map<Statement, StatementChange>();
  for (const { how, keyOfOld, keyOfNew } of PAIRINGS) {
    const pairs = pairUp(open, added, keyOfOld, keyOfNew);
    for (const [before, statement] of pairs)
      became.set(before, { of, what: 'statement', how, statement, before });
    const taken = new Set(pairs.values());
    open = open.filter((statement) => !pairs.has(statement));
    added = added.filter((statement) => !taken.has(statement));
  }
  return [
    ...gone.map((statement): StatementChange => {
      const reason = reasons.get(statement.id);
      if (reason !== undefined) return { of, what: 'statement', how: 'retracted', statement, reason };
      return became.get(statement) ?? { of, what: 'statement', how: 'removed', statement };
    }),
    ...added.map((statement): StatementChange => {
      const supersedes = stated.get(statement.supersedes ?? '');
      return { of, what: 'statement', how: 'added', statement, supersedes };
    }),
  ];
}

/** Statements of equal keys, the first with the first. */
function pairUp(
  old: readonly Statement[],
  next: readonly Statement[],
  keyOfOld: Pairing['keyOfOld'],
  keyOfNew: Pairing['keyOfNew'],
): ReadonlyMap<Statement, Statement> {
  const waiting = new Map<string, Statement[]>();
  for (const statement of next.toReversed()) {
    const key = keyOfNew(statement);
    if (key === undefined) continue;
    const others = waiting.get(key);
    if (others) others.push(statement);
    else waiting.set(key, [statement]);
  }
  const pairs = new Map<Statement, Statement>();
  for (const statement of old) {
    const partner = waiting.get(keyOfOld(statement))?.pop();
    if (partner) pairs.set(statement, partner);
  }
  return pairs;
}
