/** Judgements that two entities are one, or are not. Nothing is rewritten: facts are read through them, so undoing is deleting. */
import type { EntityId } from '../model/entity';
import { err, ok, type Result } from '../model/result';
import type { Database } from './database';
import { storing } from './storing';
import { kindOf, type Merge } from './user-rows';

/** A judgement as somebody makes it: the order of the two does not matter. */
export interface Judgement extends Omit<Merge, 'first' | 'second'> {
  readonly of: readonly [EntityId, EntityId];
}

/** Why a judgement was not kept: it is of one entity or of two kinds, or these judgements say otherwise and would have to be undone first. */
export type Conflict = 'one entity' | 'two kinds' | readonly Merge[];

/**
 * Keeps a judgement, in place of an older one on the same two.
 *
 * What is the same as the same is the same, so a judgement may contradict others; then it is not kept.
 */
export async function judge(
  database: Database,
  { of: [a, b], ...rest }: Judgement,
): Promise<Result<Merge, Conflict>> {
  if (a === b) return err('one entity');
  if (kindOf(a) !== kindOf(b)) return err('two kinds');
  const [first, second] = a < b ? [a, b] : [b, a];
  const merge = { first, second, ...rest };
  return storing(`the judgement on ${first} and ${second}`, () =>
    database.transaction('rw', database.merges, async () => {
      const against = await contradictions(database, merge);
      if (against.length > 0) return err(against);
      await database.merges.put(merge);
      return ok(merge);
    }),
  );
}

/** Takes back the judgement on two entities. */
export async function unjudge(database: Database, [a, b]: Judgement['of']): Promise<void> {
  await database.merges.delete(a < b ? [a, b] : [b, a]);
}

/** The judgements that an entity is part of. */
export function judgementsOn(database: Database, id: EntityId): Promise<Merge[]> {
  return touching(database, [id]);
}

async function touching({ merges }: Database, ids: readonly EntityId[]): Promise<Merge[]> {
  const found = [
    ...(await merges.where('first').anyOf(ids).toArray()),
    ...(await merges.where('second').anyOf(ids).toArray()),
  ];
  return [...byPair(found).values()];
}

const byPair = (merges: readonly Merge[]): Map<string, Merge> =>
  new Map(merges.map((merge) => [`${merge.first} ${merge.second}`, merge]));

/** Which entities are one, as far as it was loaded. */
export class Sameness {
  /** Of every entity that was loaded, the judgements «same» that it is part of. */
  private readonly edges = new Map<EntityId, Merge[]>();

  /** @param without - a judgement to pass over: the one that is to be replaced */
  constructor(
    private readonly database: Database,
    private readonly without?: Pick<Merge, 'first' | 'second'>,
  ) {}

  /** Loads all that is the same as these. */
  async load(ids: readonly EntityId[]): Promise<void> {
    let border = this.unknown(ids);
    while (border.length > 0) {
      for (const id of border) this.edges.set(id, []);
      const found = (await touching(this.database, border)).filter(
        ({ first, second, verdict }) =>
          verdict === 'same' && !(first === this.without?.first && second === this.without.second),
      );
      for (const merge of found) {
        this.edges.get(merge.first)?.push(merge);
        this.edges.get(merge.second)?.push(merge);
      }
      border = this.unknown(found.flatMap(({ first, second }) => [first, second]));
    }
  }

  private unknown(ids: readonly EntityId[]): EntityId[] {
    return [...new Set(ids)].filter((id) => !this.edges.has(id));
  }

  /** All that is the same as an entity, itself first; to be loaded before. */
  of(id: EntityId): EntityId[] {
    const all = new Set([id]);
    // A set visits what is added on the way.
    for (const one of all) {
      for (const { first, second } of this.edges.get(one) ?? []) all.add(first).add(second);
    }
    return [...all];
  }

  /** The judgements that make these one. */
  between(ids: readonly EntityId[]): Merge[] {
    return [...byPair(ids.flatMap((id) => this.edges.get(id) ?? [])).values()];
  }
}

/** The judgements that one contradicts, whether it is kept yet or not. */
export async function contradictions(database: Database, merge: Merge): Promise<Merge[]> {
  const { first, second } = merge;
  const sameness = new Sameness(database, merge);
  await sameness.load([first, second]);
  const [ofFirst, ofSecond] = [sameness.of(first), sameness.of(second)];
  if (merge.verdict === 'different') return ofFirst.includes(second) ? sameness.between(ofFirst) : [];
  // Both ends have to become one: where the two are one already, others may differ from them.
  const joined = new Set([...ofFirst, ...ofSecond]);
  return (await touching(database, ofFirst)).filter(
    (other) =>
      other.verdict === 'different' &&
      !(other.first === first && other.second === second) &&
      joined.has(other.first) &&
      joined.has(other.second),
  );
}
