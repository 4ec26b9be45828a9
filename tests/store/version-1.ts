/** Version 1 of the database as it shipped: its schema and how it was filled. It never changes; upgrades are tested from it. */
import { Dexie } from 'dexie';
import type { Pack } from '@/lib/model/pack';

/** Makes a database of version 1, filled with a packaged pack as version 1 filled it, and closes it. */
export async function makeVersion1(name: string, pack?: Pack, version = pack?.header.version): Promise<void> {
  const database = new Dexie(name);
  database.version(1).stores({
    packs: 'id',
    entities: 'id, pack',
    statements: 'id, subject, object, saidBy, pack',
    sources: 'id, pack',
  });
  await database.open();
  if (pack) {
    const { id } = pack.header;
    const claims = pack.entities.flatMap((entity) => entity.statements);
    const [entities, statements] = [database.table('entities'), database.table('statements')];
    await database.table('sources').bulkPut(pack.sources.map((source) => ({ ...source, pack: id })));
    await entities.bulkPut(pack.entities.map(({ statements: _, ...entity }) => ({ ...entity, pack: id })));
    await statements.bulkPut(
      claims.map((statement, at) => ({
        ...statement,
        ...('entity' in statement.value ? { object: statement.value.entity } : {}),
        at,
        pack: id,
      })),
    );
    await database.table('packs').put({ id, version });
  }
  database.close();
}
