/** Writes a packaged pack into the store, whole or not at all. */
import type { Pack } from '../model/pack';
import type { Statement } from '../model/statement';
import type { Database, StatementRow } from './database';

/** True where the store holds this very version of the pack. */
export async function isSeeded(database: Database, packId: string, version: string): Promise<boolean> {
  return (await database.packs.get(packId))?.version === version;
}

/**
 * Puts a pack in place of its older version, in one transaction. What did not come with this pack is not touched.
 *
 * @param version - what {@link isSeeded} is asked for later: the pack's version and content
 */
export async function seed(database: Database, pack: Pack, version: string): Promise<void> {
  const { id } = pack.header;
  const { packs, entities, statements, sources } = database;
  await database.transaction('rw', [packs, entities, statements, sources], async () => {
    for (const table of [entities, statements, sources]) await table.where('pack').equals(id).delete();
    await sources.bulkPut(pack.sources.map((source) => ({ ...source, pack: id })));
    await entities.bulkPut(pack.entities.map(({ statements: _, ...entity }) => ({ ...entity, pack: id })));
    const claims = pack.entities.flatMap((entity) => entity.statements);
    await statements.bulkPut(claims.map((statement, at) => toRow(statement, at, id)));
    await packs.put({ id, version });
  });
}

function toRow(statement: Statement, at: number, pack: string): StatementRow {
  const object = 'entity' in statement.value ? { object: statement.value.entity } : {};
  return { ...statement, ...object, at, pack };
}
