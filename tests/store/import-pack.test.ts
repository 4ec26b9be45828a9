import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '@/lib/model/pack';
import { Database } from '@/lib/store/database';
import { storedFacts } from '@/lib/store/fact-source';
import { importPack, readUserPack, removeUserPack, userGazetteers, userPacks } from '@/lib/store/import-pack';
import { isSeeded, seed } from '@/lib/store/seed';
import { arbitraryPack } from '../exchange/arbitrary-pack';
import { claim, entity, inOrderOfIds, packOf } from './packs';

const core = packOf({}, entity('person/yi', '易煉紅', claim('says', { text: '一' })));
const mine = packOf({ id: 'mine' }, entity('person/mine', '我的人', claim('says', { text: '我' })));

let count = 0;
let database: Database;
beforeEach(async () => {
  database = new Database(`import-${(count += 1)}`);
  await seed(database, core, '1');
});
const ids = async () => (await storedFacts(database).summaries()).map(({ id }) => id);

describe('a pack of the user’s', () => {
  it('adds its facts to what ships', async () => {
    await importPack(database, mine);
    expect(await ids()).toEqual(['person/yi', 'person/mine']);
  });

  it('is listed with its header', async () => {
    await importPack(database, mine);
    expect((await userPacks(database)).map(({ header }) => header)).toEqual([mine.header]);
  });

  it('is untouched when what ships is seeded again', async () => {
    await importPack(database, mine);
    await seed(database, packOf({}, entity('person/new', '新人')), '2');
    expect(await ids()).toEqual(['person/new', 'person/mine']);
    expect(await readUserPack(database, 'mine')).toEqual(mine);
  });

  it('cannot take the place of what ships by having its id', async () => {
    await importPack(database, packOf({ id: 'core' }, entity('person/other', '別人')));
    expect(await ids()).toEqual(['person/yi', 'person/other']);
    expect(await isSeeded(database, 'core', '1')).toBe(true);
    await seed(database, core, '2');
    await removeUserPack(database, 'core');
    expect(await ids()).toEqual(['person/yi']);
  });

  it('goes away with all its rows', async () => {
    const rows = () => Promise.all(database.tables.map((table) => table.count()));
    const before = await rows();
    await importPack(database, mine, { compile: () => new Uint8Array([1]) });
    await removeUserPack(database, 'mine');
    expect(await rows()).toEqual(before);
    expect(await ids()).toEqual(['person/yi']);
    expect(await userPacks(database)).toEqual([]);
    expect(await readUserPack(database, 'mine')).toBeUndefined();
  });

  it('keeps its compiled gazetteer, and only the newest', async () => {
    const compile = (pack: Pack) => new TextEncoder().encode(pack.header.version);
    await importPack(database, mine, { compile });
    await importPack(database, packOf({ id: 'mine', version: '2.0.0' }, entity('person/mine', '我的人')), {
      compile,
    });
    await importPack(database, packOf({ id: 'without' }, entity('person/other', '別人')));
    const gazetteers = await userGazetteers(database);
    expect([...gazetteers].map(([id, bytes]) => [id, new TextDecoder().decode(bytes)])).toEqual([
      ['mine', '2.0.0'],
    ]);
    expect(await database.binaries.count()).toBe(1);
  });
});

it('any pack is read back as it was imported, but for the order of its lines', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPack, async (pack) => {
      const database = new Database(`round-trip-${(count += 1)}`);
      await importPack(database, pack);
      expect(await readUserPack(database, pack.header.id)).toEqual(inOrderOfIds(pack));
      await database.delete();
    }),
    { numRuns: 50 },
  );
});
