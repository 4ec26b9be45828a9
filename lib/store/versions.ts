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
      packClaims: '[generation+subject], *naming',
      packSources: '[generation+id]',
      retractions: '[generation+statement]',
      supersessions: '[generation+statement]',
      binaries: 'generation',
      verdicts: '[scope+address+name+entity], [scope+address], name',
      merges: '[first+second], first, second',
      entities: null,
      statements: null,
      sources: null,
    })
    .upgrade(intoGenerations);
}

interface RowOfVersion1 {
  readonly pack: string;
}
interface StatementOfVersion1 extends RowOfVersion1 {
  readonly subject: string;
  readonly saidBy?: string;
  readonly id: string;
  readonly supersedes?: string;
  /** The entity of the value, for an index. */
  readonly object?: string;
  readonly at: number;
}

/** From version 1, which held packaged packs only and one version of each. */
async function intoGenerations(transaction: Transaction): Promise<void> {
  const packs: Table<{ id: string; version: string }, string> = transaction.table('packs');
  const rowsOf = <Row extends RowOfVersion1>(name: string, pack: string): PromiseLike<Row[]> => {
    const table: Table<Row> = transaction.table(name);
    return table.where('pack').equals(pack).toArray();
  };
  for (const { id, version } of await packs.toArray()) {
    const generation = Number(await transaction.table('generations').add({ pack: id, touched: 0 }));
    const moved = ({ pack: _, ...row }: RowOfVersion1) => ({ ...row, generation });
    await transaction.table('packEntities').bulkAdd((await rowsOf('entities', id)).map(moved));
    await transaction.table('packSources').bulkAdd((await rowsOf('sources', id)).map(moved));
    const statements = await rowsOf<StatementOfVersion1>('statements', id);
    await transaction.table('packClaims').bulkAdd(claimsOf(statements, generation));
    const newer = grouped(statements, ({ supersedes }) => supersedes ?? '');
    newer.delete('');
    await transaction
      .table('supersessions')
      .bulkAdd(
        [...newer].map(([statement, rows]) => ({ generation, statement, by: rows.map(({ id }) => id) })),
      );
    const row: PackRow = { id, version, origin: 'packaged', generation, header: headerOf(id, version) };
    await packs.put(row);
  }
}

/** Version 1 had a row for each statement; a subject's claims stand where the first of them stood. */
function claimsOf(rows: readonly StatementOfVersion1[], generation: number): object[] {
  const bySubject = grouped(
    rows.toSorted((a, b) => a.at - b.at),
    ({ subject }) => subject,
  );
  return [...bySubject].map(([subject, said]) => {
    const named = said.flatMap(({ object, saidBy }) => [object, saidBy]).filter((id) => id !== undefined);
    return {
      generation,
      subject,
      at: said[0]?.at,
      statements: said.map(({ pack: _, object: __, at: ___, ...statement }) => statement),
      naming: [...new Set(named)].map((entity) => [generation, entity]),
    };
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Version 1 kept no header, only version and content hash. */
function headerOf(id: string, version: string): PackRow['header'] {
  return { type: 'pack', format: 1, id, version: version.split('-')[0] ?? version, title: id };
}
