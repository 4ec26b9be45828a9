/** The database's versions. Each stays as it was once shipped; a change is a new one, with its upgrade and a test that comes from the old one. */
import type { Dexie, Table, Transaction } from 'dexie';
import type { PackRow } from './rows';

/** Declares every version there was. */
export function declareVersions(database: Dexie): void {
  database.version(1).stores({
    packs: 'id',
    entities: 'id, pack',
    statements: 'id, subject, object, saidBy, pack',
    sources: 'id, pack',
  });
  // Tables of rows that belong to a generation have other names than in version 1: a table's primary key cannot change.
  database
    .version(2)
    .stores({
      packs: 'id, origin',
      generations: '++id',
      packEntities: '[generation+id]',
      packStatements: '[generation+id], [generation+subject], [generation+object], [generation+saidBy]',
      packSources: '[generation+id]',
      retractions: '[generation+statement]',
      binaries: 'generation',
      verdicts: '[scope+address+name+entity], [scope+address], name',
      merges: '[first+second], first, second',
      entities: null,
      statements: null,
      sources: null,
    })
    .upgrade(intoGenerations);
}

const MOVED = [
  ['entities', 'packEntities'],
  ['statements', 'packStatements'],
  ['sources', 'packSources'],
] as const;

interface RowOfVersion1 {
  readonly pack: string;
}

/** From version 1, which held packaged packs only and one version of each. */
async function intoGenerations(transaction: Transaction): Promise<void> {
  const packs: Table<{ id: string; version: string }, string> = transaction.table('packs');
  for (const { id, version } of await packs.toArray()) {
    const generation = Number(await transaction.table('generations').add({ pack: id, touched: 0 }));
    for (const [from, to] of MOVED) {
      const old: Table<RowOfVersion1, string> = transaction.table(from);
      const rows = await old.where('pack').equals(id).toArray();
      await transaction.table(to).bulkAdd(rows.map(({ pack: _, ...row }) => ({ ...row, generation })));
    }
    const row: PackRow = { id, version, origin: 'packaged', generation, header: headerOf(id, version) };
    await packs.put(row);
  }
}

/** Version 1 kept no header, only version and content hash. */
function headerOf(id: string, version: string): PackRow['header'] {
  return { type: 'pack', format: 1, id, version: version.split('-')[0] ?? version, title: id };
}
