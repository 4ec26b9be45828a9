/** Facts from the database, each look-up by an index. */
import type { EntitySummary, FactSource } from '../model/facts';
import type { Source } from '../model/pack';
import type { Statement } from '../model/statement';
import { assembleDossier, type FactLookups } from '../pack/dossier';
import type { Database, EntityRow, SourceRow, StatementRow } from './database';

/** The facts of a store that `isSeeded` vouches for. */
export function storedFacts(database: Database): FactSource {
  const { entities, statements, sources } = database;
  const lookups: FactLookups = {
    entities: async (ids) => present(await entities.bulkGet([...ids])).map(toSummary),
    statementsOf: async (subject) => inOrder(await statements.where('subject').equals(subject).toArray()),
    statementsNaming: async (id) =>
      inOrder(await statements.where('object').equals(id).or('saidBy').equals(id).distinct().toArray()),
    sources: async (ids) => present(await sources.bulkGet([...ids])).map(toSource),
  };
  return {
    // One transaction: no look-up sees a pack half replaced.
    dossier: (id) =>
      database.transaction('r', [entities, statements, sources], () => assembleDossier(id, lookups)),
    summaries: async () => (await entities.toArray()).map(toSummary),
  };
}

const present = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined);

const toSummary = ({ pack: _, ...summary }: EntityRow): EntitySummary => summary;
const toSource = ({ pack: _, ...source }: SourceRow): Source => source;

/** An index returns rows by their ids, which are hashes; readers want them as the pack has them. */
function inOrder(rows: readonly StatementRow[]): Statement[] {
  return rows
    .toSorted((a, b) => a.at - b.at)
    .map(({ pack: _, object: __, at: ___, ...statement }) => statement);
}
