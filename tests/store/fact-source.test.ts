import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FactSource } from '@/lib/model/facts';
import type { Pack } from '@/lib/model/pack';
import { packFacts } from '@/lib/pack/fact-source';
import { readPack } from '@/lib/pack/read';
import { Database } from '@/lib/store/database';
import { storedFacts } from '@/lib/store/fact-source';
import { fillStore, openFacts } from '@/lib/store/open-facts';
import { isSeeded, seed } from '@/lib/store/seed';

const name = (text: string) => [{ text, lang: 'zh-Hant-HK', kind: 'official' }];
const claim = (property: string, value: unknown, more = {}) => ({
  property,
  value,
  quote: '浙江',
  origin: 'verbatim',
  ...more,
});

function packOf(...entities: unknown[]): Pack {
  const lines = [
    { type: 'pack', format: 1, id: 'core', version: '1.0.0', title: 'Test', source: 'paper' },
    {
      type: 'source',
      id: 'paper',
      publisher: '報',
      title: '題',
      issued: '2023-06-27',
      observed: '2023-06-26',
      read: '2026-11-23',
    },
    {
      type: 'source',
      id: 'unused',
      publisher: '報',
      title: '題',
      issued: '2023-06-27',
      observed: '2023-06-26',
      read: '2026-11-23',
    },
    ...entities,
  ];
  const read = readPack([{ name: 'test', text: lines.map((line) => JSON.stringify(line)).join('\n') }]);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const pack = packOf(
  {
    type: 'entity',
    id: 'person/yi',
    kind: 'person',
    names: name('易煉紅'),
    note: '時任',
    statements: [
      claim('holds', { entity: 'post/secretary' }),
      claim('says', { text: '一' }),
      claim('says', { text: '二' }),
      claim('says', { text: '三' }),
    ],
  },
  {
    type: 'entity',
    id: 'person/wang',
    kind: 'person',
    names: name('王浩'),
    statements: [claim('holds', { entity: 'post/secretary' })],
  },
  { type: 'entity', id: 'post/secretary', kind: 'post', names: name('浙江省委書記'), statements: [] },
  {
    type: 'entity',
    id: 'place/zhejiang',
    kind: 'place',
    names: name('浙江'),
    statements: [
      claim('ranks', { text: '第一' }, { saidBy: 'person/yi' }),
      claim('ranks', { text: '第二' }, { rank: 'deprecated' }),
    ],
  },
);

let count = 0;
async function seededFacts(): Promise<FactSource> {
  const database = new Database(`contract-${(count += 1)}`);
  await seed(database, pack, '1');
  return storedFacts(database);
}

describe.each([
  ['a pack in memory', async () => packFacts(pack)],
  ['the store', seededFacts],
])('facts from %s', (_, open) => {
  let facts: FactSource;
  beforeEach(async () => {
    facts = await open();
  });

  it('gives an entity with its statements in the pack’s order', async () => {
    const dossier = await facts.dossier('person/yi');
    expect(dossier?.entity).toEqual(pack.entities.find(({ id }) => id === 'person/yi'));
  });

  it('gives the statements that point to it, by value or as who said it', async () => {
    expect((await facts.dossier('post/secretary'))?.mentionedIn.map(({ subject }) => subject)).toEqual([
      'person/yi',
      'person/wang',
    ]);
    expect((await facts.dossier('person/yi'))?.mentionedIn.map(({ subject }) => subject)).toEqual([
      'place/zhejiang',
    ]);
  });

  it('gives who else holds a person’s posts', async () => {
    expect((await facts.dossier('person/yi'))?.otherHolders.map(({ subject }) => subject)).toEqual([
      'person/wang',
    ]);
  });

  it('gives every entity and source that these name, and no others', async () => {
    const dossier = await facts.dossier('person/yi');
    expect([...(dossier?.others.keys() ?? [])].toSorted()).toEqual([
      'person/wang',
      'place/zhejiang',
      'post/secretary',
    ]);
    expect([...(dossier?.sources.keys() ?? [])]).toEqual(['paper']);
    expect(dossier?.sources.get('paper')).toEqual(pack.sources[0]);
  });

  it('leaves out claims that are deprecated', async () => {
    expect((await facts.dossier('place/zhejiang'))?.entity.statements.map(({ value }) => value)).toEqual([
      { text: '第一' },
    ]);
  });

  it('knows nothing of an entity that is not there', async () => {
    expect(await facts.dossier('person/none')).toBeUndefined();
  });

  it('lists every entity for search', async () => {
    const summaries = await facts.summaries();
    expect(summaries.map(({ id }) => id).toSorted()).toEqual(pack.entities.map(({ id }) => id).toSorted());
    expect(summaries.find(({ id }) => id === 'person/yi')).toEqual({
      id: 'person/yi',
      kind: 'person',
      names: name('易煉紅'),
      note: '時任',
    });
  });
});

describe('seeding', () => {
  it('replaces the older version of the pack, and only that', async () => {
    const database = new Database('replace');
    await seed(database, pack, '1');
    await database.entities.put({ id: 'person/mine', kind: 'person', names: [], pack: 'user' });
    await seed(
      database,
      packOf({ type: 'entity', id: 'person/new', kind: 'person', names: name('新人'), statements: [] }),
      '2',
    );
    expect((await database.entities.toArray()).map(({ id }) => id).toSorted()).toEqual([
      'person/mine',
      'person/new',
    ]);
    expect(await database.statements.count()).toBe(0);
    expect([await isSeeded(database, 'core', '1'), await isSeeded(database, 'core', '2')]).toEqual([
      false,
      true,
    ]);
  });

  it('leaves the old version whole where the new one fails midway', async () => {
    const database = new Database('midway');
    await seed(database, pack, '1');
    const broken = { ...pack, entities: [...pack.entities, { id: undefined }] } as unknown as Pack;
    await expect(seed(database, broken, '2')).rejects.toThrow();
    expect(await database.entities.count()).toBe(pack.entities.length);
    expect(await isSeeded(database, 'core', '1')).toBe(true);
  });
});

describe('openFacts', () => {
  const packaged = { id: 'core', version: async () => '7', pack: async () => pack };

  it('answers from the package until the store holds the packaged version', async () => {
    const database = new Database('opening');
    expect((await openFacts(database, packaged)).state).toEqual({ name: 'filling' });
    await fillStore(database, packaged);
    const open = await openFacts(database, packaged);
    expect(open.state).toEqual({ name: 'store' });
    expect((await open.facts.dossier('person/yi'))?.entity.id).toBe('person/yi');
  });

  it('answers from the package, and says why, where IndexedDB cannot open', async () => {
    const failure = new DOMException('Internal error opening backing store', 'UnknownError');
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw failure;
    });
    const open = await openFacts(new Database('broken'), packaged);
    expect(open.state).toMatchObject({ name: 'broken', reason: expect.stringContaining('backing store') });
    opening.mockRestore();
    expect((await open.facts.dossier('person/yi'))?.entity.id).toBe('person/yi');
  });
});
