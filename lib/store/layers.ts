/** Layers of facts: each pack answers for itself; `layered-facts.ts` puts the answers together. */
import type { EntitySummary } from '../model/facts';
import type { Pack } from '../model/pack';
import { entitiesIn, type FactLookups } from '../pack/dossier';
import { packLookups, supersedersOf } from '../pack/fact-source';
import type { Database } from './database';
import { ofGeneration } from './generations';
import { toSource, toStatements, toSummary } from './pack-rows';
import type { PackRow } from './rows';

export interface Layer extends Omit<FactLookups, 'superseded'> {
  /**
   * What stands before the ids of its sources outside of it: two packs may both call different papers `paper`. Nothing for what
   * ships.
   */
  readonly prefix: string;
  /** Those of some statements, by id, that it takes back. */
  retracted(statements: readonly string[]): Promise<readonly string[]>;
  /** Those of some statements, by id, that it has newer ones for, each with the newer ones. */
  superseders(statements: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  summaries(): Promise<readonly EntitySummary[]>;
}

/** A packaged pack, from memory. */
export function packagedLayer(pack: Pack): Layer {
  const retracted = new Set(pack.retracted.map(({ statement }) => statement));
  const superseders = supersedersOf(pack);
  const summaries = pack.entities.map(({ statements: _, ...summary }) => summary);
  return {
    ...packLookups(pack),
    prefix: '',
    retracted: async (statements) => statements.filter((id) => retracted.has(id)),
    superseders: async () => superseders,
    summaries: async () => summaries,
  };
}

/** A pack in the store. Every look-up is by a key or an index but `summaries`, which reads all entities of the pack. */
export function storedLayer(database: Database, { origin, id, generation }: PackRow): Layer {
  const { packEntities, packClaims, packSources, retractions, supersessions } = database;
  const keys = (ids: readonly string[]) => ids.map((id): [number, string] => [generation, id]);
  return {
    prefix: origin === 'packaged' ? '' : `${id}:`,
    entities: async (ids) => present(await packEntities.bulkGet(keys(ids))).map(toSummary),
    statementsOf: async (subject) => (await packClaims.get([generation, subject]))?.statements ?? [],
    statementsNaming: async (entity) => {
      const rows = await packClaims.where('naming').equals([generation, entity]).toArray();
      return toStatements(rows).filter((statement) => entitiesIn(statement).includes(entity, 1));
    },
    sources: async (ids) => present(await packSources.bulkGet(keys(ids))).map(toSource),
    retracted: async (statements) =>
      present(await retractions.bulkGet(keys(statements))).map(({ statement }) => statement),
    superseders: async (statements) => {
      const rows = present(await supersessions.bulkGet(keys(statements)));
      return new Map(rows.map(({ statement, by }) => [statement, by]));
    },
    summaries: async () => (await ofGeneration(packEntities, generation).toArray()).map(toSummary),
  };
}

const present = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);
