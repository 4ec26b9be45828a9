/** Which entity of an old pack goes with which of a new one. */
import type { Entity } from '../model/pack';
import { canonicalJson } from './canonical-json';

/** What was there before and what is there now; one of them at least. */
export type Pair<T> = readonly [before: T | undefined, after: T | undefined];

/** What the two have of each id, in the order of ids. */
export function pairsById<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): Pair<T>[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const next = new Map(after.map((item) => [item.id, item]));
  return [...new Set([...old.keys(), ...next.keys()])].toSorted().map((id) => [old.get(id), next.get(id)]);
}

/**
 * As {@link pairsById}; but an entity that is gone and one that is new are a pair where no other gone or new one has their kind and first
 * name: the same entity under another id. The pair stands at the new id.
 */
export function entityPairs(before: readonly Entity[], after: readonly Entity[]): Pair<Entity>[] {
  const all = pairsById(before, after);
  const gone = onlyOnes(all.flatMap(([old, next]) => (old && !next ? [old] : [])));
  const added = onlyOnes(all.flatMap(([old, next]) => (next && !old ? [next] : [])));
  return all.flatMap(([old, next]): Pair<Entity>[] => {
    if (old && next) return [[old, next]];
    if (old) return gone.get(identityOf(old)) && added.get(identityOf(old)) ? [] : [[old, undefined]];
    if (!next) return [];
    const isOnly = added.get(identityOf(next)) !== undefined;
    return [[isOnly ? gone.get(identityOf(next)) : undefined, next]];
  });
}

/** Entities by kind and first name; `undefined` where several have the same. */
function onlyOnes(entities: readonly Entity[]): ReadonlyMap<string, Entity | undefined> {
  const found = new Map<string, Entity | undefined>();
  for (const entity of entities) {
    const identity = identityOf(entity);
    found.set(identity, found.has(identity) ? undefined : entity);
  }
  return found;
}

const identityOf = ({ kind, names: [first] }: Entity): string =>
  canonicalJson([kind, first?.lang ?? '', first?.text ?? '']);
