import 'fake-indexeddb/auto';
import type { DBCore, DBCoreCursor, DBCoreTable } from 'dexie';
import { beforeAll, describe, expect, it } from 'vitest';
import { Database } from '@/lib/store/database';
import { storedFacts } from '@/lib/store/fact-source';
import { importPack, userPacks } from '@/lib/store/import-pack';
import { storedLayer } from '@/lib/store/layers';
import { judge } from '@/lib/store/merges';
import { seed } from '@/lib/store/seed';
import { keepVerdict, verdictsOn } from '@/lib/store/verdicts';
import { day } from '../fixtures/pack/load';
import { largePack, same } from './packs';

/** How many rows a database has handed out since it was last asked, by table. */
function countReads(database: Database): () => Readonly<Record<string, number>> {
  let rows: Record<string, number> = {};
  const counting = (table: DBCoreTable): DBCoreTable => {
    const add = (count: number) => {
      if (count > 0) rows[table.name] = (rows[table.name] ?? 0) + count;
    };
    const some = (found: readonly unknown[]) => add(found.filter((row) => row !== undefined).length);
    // No async functions here: their awaits would let the transaction end.
    return {
      ...table,
      get: (request) =>
        table.get(request).then((row: unknown) => {
          some([row]);
          return row;
        }),
      getMany: (request) =>
        table.getMany(request).then((found) => {
          some(found);
          return found;
        }),
      query: (request) =>
        table.query(request).then((found) => {
          some(found.result);
          return found;
        }),
      openCursor: (request) =>
        table.openCursor(request).then((cursor) => cursor && countingCursor(cursor, () => add(1))),
    };
  };
  database.use({
    stack: 'dbcore',
    name: 'count reads',
    create: (core: DBCore) => ({ ...core, table: (name) => counting(core.table(name)) }),
  });
  return () => {
    const counted = rows;
    rows = {};
    return counted;
  };
}

/** Every row that the cursor comes to is read, whether it is handed on or skipped. */
function countingCursor(cursor: DBCoreCursor, read: () => void): DBCoreCursor {
  const start = (onNext: () => void) =>
    cursor.start(() => {
      read();
      onNext();
    });
  const counted: DBCoreCursor = Object.create(cursor, { start: { value: start } });
  return counted;
}

async function filled(people: number) {
  const database = new Database(`reads-${people}`);
  const reads = countReads(database);
  const pack = largePack(people);
  await seed(database, pack, '1');
  for (let at = 0; at < people / 100; at += 1) {
    await keepVerdict(database, {
      scope: 'site',
      address: `${at}.example.org`,
      name: '王莉',
      entity: 'person/n-0',
      day: day('2024-01-02'),
    });
    await judge(database, same(`person/n-${at}`, `person/m-${at}`));
  }
  for (const id of ['mine', 'other']) {
    await importPack(database, { ...largePack(people / 10), header: { ...pack.header, id } });
  }
  reads();
  return { database, reads };
}

let small: Awaited<ReturnType<typeof filled>>;
let large: Awaited<ReturnType<typeof filled>>;
beforeAll(async () => {
  small = await filled(1000);
  large = await filled(2000);
});

describe('rows read', () => {
  it('of a person are what is said of that person, of the post and of those who hold it', async () => {
    const { database, reads } = large;
    const dossier = await storedFacts(database).dossier('person/n-1234');
    expect(dossier?.otherHolders).toHaveLength(99);
    expect(reads()).toEqual({
      packs: 3,
      // The person, the post and the 99 who hold it.
      packEntities: 1 + 1 + 99,
      // The person's, and those that name the post.
      packClaims: 1 + 100,
      packSources: 1,
    });
  });

  it.each([
    ['a dossier', ({ database }) => storedFacts(database).dossier('person/n-789')],
    [
      'a dossier of what a hundred people point to',
      ({ database }) => storedFacts(database).dossier('post/p-7'),
    ],
    ['an entity that no pack knows', ({ database }) => storedFacts(database).dossier('person/none')],
    ['verdicts on a page', ({ database }) => verdictsOn(database, new URL('https://3.example.org/a'))],
    ['a list of the user’s packs', ({ database }) => userPacks(database)],
  ] satisfies [string, (store: typeof large) => PromiseLike<unknown>][])(
    'for %s are as many in a store of twice the size',
    async (_, read) => {
      await read(small);
      await read(large);
      const [few, many] = [small.reads(), large.reads()];
      expect(many).toEqual(few);
    },
  );

  it('of what names an entity are those that name it', async () => {
    const { database, reads } = large;
    const pack = await database.packs.get('large');
    if (!pack) throw new Error('the packaged pack is missing');
    reads();
    expect(await storedLayer(database, pack).statementsNaming('post/p-3')).toHaveLength(100);
    expect(reads()).toEqual({ packClaims: 100 });
  });

  it('are counted: all entities are read for search', async () => {
    const { database, reads } = small;
    const summaries = await storedFacts(database).summaries();
    expect(summaries).toHaveLength(1010);
    expect(reads()['packEntities']).toBe(1010 + 2 * (100 + 1));
  });
});
