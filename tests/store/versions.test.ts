import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { packFacts } from '@/lib/pack/fact-source';
import { Database } from '@/lib/store/database';
import { storedFacts } from '@/lib/store/fact-source';
import { sweep } from '@/lib/store/generations';
import { isSeeded, seed } from '@/lib/store/seed';
import { claim, entity, idOf, packOf } from './packs';
import { makeVersion1 } from './version-1';

const older = claim('ranks', { text: '第二' });
const supersedes = idOf(packOf({}, entity('place/zhejiang', '浙江', older)), '第二');
const pack = packOf(
  {},
  entity(
    'person/yi',
    '易煉紅',
    claim('holds', { entity: 'post/secretary' }),
    claim('says', { text: '一' }),
    claim('says', { text: '二' }, { rank: 'preferred' }),
    claim('says', { text: '三' }, { start: '2023-06' }),
  ),
  entity('person/wang', '王浩', claim('holds', { entity: 'post/secretary' })),
  entity('post/secretary', '浙江省委書記'),
  entity(
    'place/zhejiang',
    '浙江',
    older,
    claim('ranks', { text: '第一' }, { saidBy: 'person/yi', supersedes }),
  ),
);

let count = 0;
let database: Database;
beforeEach(async () => {
  const name = `from-1-${(count += 1)}`;
  await makeVersion1(name, pack, '1.0.0-4f1c');
  database = new Database(name);
});

describe('a database of version 1', () => {
  it.each(pack.entities.map(({ id }) => id))('tells the same of %s as before', async (id) => {
    expect(await storedFacts(database).dossier(id)).toEqual(await packFacts(pack).dossier(id));
  });

  it('holds the version that it held, so it is not filled again', async () => {
    expect(await isSeeded(database, 'core', '1.0.0-4f1c')).toBe(true);
  });

  it('is live: the sweep leaves it alone', async () => {
    await sweep(database);
    expect(await storedFacts(database).summaries()).toHaveLength(pack.entities.length);
  });

  it('is replaced whole by the next version of its pack', async () => {
    await seed(database, packOf({}, entity('person/new', '新人')), '2');
    expect((await storedFacts(database).summaries()).map(({ id }) => id)).toEqual(['person/new']);
    expect(await database.packClaims.count()).toBe(0);
    expect(await database.generations.count()).toBe(1);
  });

  it('keeps none of its old tables', async () => {
    await database.open();
    const tables = [...database.backendDB().objectStoreNames];
    expect(tables).toContain('packEntities');
    for (const old of ['entities', 'statements', 'sources']) expect(tables).not.toContain(old);
  });
});

it('a database of version 1 that was never filled opens empty', async () => {
  await makeVersion1('never-filled');
  const empty = new Database('never-filled');
  expect(await storedFacts(empty).summaries()).toEqual([]);
  expect(await isSeeded(empty, 'core', '1.0.0-4f1c')).toBe(false);
});
