/** Facts straight from a pack in memory: what answers until the store is filled, and where it fails. */
import type { EntityId } from '../model/entity';
import type { EntitySummary, FactSource } from '../model/facts';
import type { Entity, Pack } from '../model/pack';
import type { Statement } from '../model/statement';
import { assembleDossier, entitiesIn, type FactLookups } from './dossier';

/**
 * A fact source over a pack.
 *
 * @param pack - as `readPack` returns it; not copied, so it must not change afterwards
 */
export function packFacts(pack: Pack): FactSource {
  const lookups = packLookups(pack);
  const summaries = pack.entities.map(summaryOf);
  return { dossier: (id) => assembleDossier(id, lookups), summaries: async () => summaries };
}

/** The look-ups over a pack, for whoever puts several packs together. */
export function packLookups(pack: Pack): FactLookups {
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const naming = statementsByEntity(pack.entities);
  const superseded = supersedersOf(pack);
  return {
    entities: async (ids) => found(ids, entities).map(summaryOf),
    statementsOf: async (subject) => entities.get(subject)?.statements ?? [],
    statementsNaming: async (id) => naming.get(id) ?? [],
    sources: async (ids) => found(ids, sources),
    superseded: async (statements) => statements.filter((id) => superseded.has(id)),
  };
}

/** Of each statement that others of the pack supersede, by id, the ids of those. The statement itself may be another pack's. */
export function supersedersOf({ entities }: Pack): ReadonlyMap<string, readonly string[]> {
  const superseders = new Map<string, string[]>();
  for (const { statements } of entities) {
    for (const { id, supersedes } of statements) {
      if (supersedes === undefined) continue;
      const known = superseders.get(supersedes);
      if (known) known.push(id);
      else superseders.set(supersedes, [id]);
    }
  }
  return superseders;
}

function found<T>(ids: readonly string[], byId: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Of each entity, the statements that point to it or name it as who said it. */
function statementsByEntity(entities: readonly Entity[]): ReadonlyMap<EntityId, readonly Statement[]> {
  const naming = new Map<EntityId, Statement[]>();
  for (const statement of entities.flatMap((entity) => entity.statements)) {
    const [, ...named] = entitiesIn(statement);
    for (const id of new Set(named)) {
      const known = naming.get(id);
      if (known) known.push(statement);
      else naming.set(id, [statement]);
    }
  }
  return naming;
}

function summaryOf({ statements: _, ...summary }: Entity): EntitySummary {
  return summary;
}
