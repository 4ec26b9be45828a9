import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FactSource } from '@/lib/model/facts';
import type { Pack } from '@/lib/model/pack';
import { packFacts } from '@/lib/pack/fact-source';
import { Database } from '@/lib/store/database';
import { storedFacts } from '@/lib/store/fact-source';
import { seed } from '@/lib/store/seed';
import { arbitraryPack } from '../exchange/arbitrary-pack';
import { claim, entity, name, packOf } from './packs';

const pack = packOf(
  {},
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
async function seededFacts(pack: Pack): Promise<FactSource> {
  const database = new Database(`contract-${(count += 1)}`);
  await seed(database, pack, '1');
  return storedFacts(database);
}

describe.each([
  ['a pack in memory', async (pack: Pack) => packFacts(pack)],
  ['the store', seededFacts],
])('facts from %s', (_, open) => {
  let facts: FactSource;
  beforeEach(async () => {
    facts = await open(pack);
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

  it('leaves out a claim that is superseded, also of whom the newer one does not name', async () => {
    const posts = [entity('post/secretary', '書記'), entity('post/governor', '省長')];
    const wrong = claim('holds', { entity: 'post/secretary' });
    const mistaken = packOf({}, entity('person/a', '某甲', wrong), ...posts);
    const supersedes = mistaken.entities[0]?.statements[0]?.id;
    const right = claim('holds', { entity: 'post/governor' }, { supersedes });
    const corrected = await open(packOf({}, entity('person/a', '某甲', wrong, right), ...posts));
    expect((await corrected.dossier('person/a'))?.entity.statements.map(({ value }) => value)).toEqual([
      { entity: 'post/governor' },
    ]);
    expect((await corrected.dossier('post/secretary'))?.mentionedIn).toEqual([]);
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

it('the store tells the same of any pack as the pack in memory', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPack, async (pack) => {
      const database = new Database(`any-${(count += 1)}`);
      await seed(database, pack, '1');
      const [stored, packed] = [storedFacts(database), packFacts(pack)];
      for (const { id } of pack.entities) expect(await stored.dossier(id)).toEqual(await packed.dossier(id));
      await database.delete();
    }),
    { numRuns: 40 },
  );
}, 20_000);
