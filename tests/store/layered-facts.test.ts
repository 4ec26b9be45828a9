import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Database } from '@/lib/store/database';
import { storedFacts } from '@/lib/store/fact-source';
import { importPack } from '@/lib/store/import-pack';
import { judge, unjudge } from '@/lib/store/merges';
import { seed } from '@/lib/store/seed';
import { claim, entity, idOf, name, packOf, retracting, same } from './packs';

const core = packOf(
  { publisher: '京報' },
  entity('person/yi', '易煉紅', claim('holds', { entity: 'post/secretary' }), claim('says', { text: '一' })),
  entity('person/wang', '王浩', claim('holds', { entity: 'post/secretary' })),
  entity('post/secretary', '浙江省委書記'),
);
const mine = packOf(
  { id: 'mine', publisher: '港報' },
  entity('person/yi', '易炼红', claim('says', { text: '二' })),
  entity('person/yi-lianhong', '易省長', claim('says', { text: '三' }), claim('says', { text: '一' })),
  entity('place/zhejiang', '浙江', claim('ranks', { text: '第一' }, { saidBy: 'person/yi-lianhong' })),
);

let count = 0;
let database: Database;
beforeEach(async () => {
  database = new Database(`layers-${(count += 1)}`);
  await seed(database, core, '1');
  await importPack(database, mine);
});

const dossierOf = async (id: string) => {
  const dossier = await storedFacts(database).dossier(id);
  if (!dossier) throw new Error(`no ${id}`);
  return dossier;
};
/** The texts that are stated of an entity. */
const said = async (id: string) =>
  (await dossierOf(id)).entity.statements.flatMap(({ value }) => ('text' in value ? value.text : []));
describe('an entity that two packs know', () => {
  it('has the statements of both, what ships first', async () => {
    expect(await said('person/yi')).toEqual(['一', '二']);
  });

  it('has the names of both', async () => {
    expect((await dossierOf('person/yi')).entity.names).toEqual([...name('易煉紅'), ...name('易炼红')]);
    const summaries = await storedFacts(database).summaries();
    expect(summaries.filter(({ id }) => id === 'person/yi')).toHaveLength(1);
  });

  it('keeps the two packs’ sources apart, though both call them the same', async () => {
    const { entity, sources } = await dossierOf('person/yi');
    const publishers = entity.statements.map(({ source }) => sources.get(source)?.publisher);
    expect(publishers).toEqual(['京報', '京報', '港報']);
  });

  it('has a statement once that both make', async () => {
    await importPack(database, { ...core, header: { ...core.header, id: 'copy' } });
    expect(await said('person/yi')).toEqual(['一', '二']);
  });
});

describe('a retraction', () => {
  it('takes back what another pack states', async () => {
    await importPack(database, retracting(packOf({ id: 'corrections' }), idOf(core, '一')));
    expect(await said('person/yi')).toEqual(['二']);
  });

  it('takes back what a newer version of what ships still states', async () => {
    await importPack(database, retracting(packOf({ id: 'corrections' }), idOf(core, '一')));
    await seed(database, core, '2');
    expect(await said('person/yi')).toEqual(['二']);
  });

  it('holds where the statement would be told of others', async () => {
    const [holding] = core.entities[1]?.statements ?? [];
    await importPack(database, retracting(packOf({ id: 'corrections' }), holding?.id ?? ''));
    expect((await dossierOf('person/yi')).otherHolders).toEqual([]);
    expect((await dossierOf('post/secretary')).mentionedIn.map(({ subject }) => subject)).toEqual([
      'person/yi',
    ]);
  });
});

describe('a newer statement of another pack', () => {
  const newer = (supersedes: string) =>
    packOf({ id: 'newer' }, entity('person/yi', '易煉紅', claim('says', { text: '一一' }, { supersedes })));

  it('takes the place of the older one', async () => {
    await importPack(database, newer(idOf(core, '一')));
    expect(await said('person/yi')).toEqual(['二', '一一']);
  });

  it('lets it stand again when it is itself taken back', async () => {
    const pack = newer(idOf(core, '一'));
    await importPack(database, pack);
    await importPack(database, retracting(packOf({ id: 'corrections' }), idOf(pack, '一一')));
    expect(await said('person/yi')).toEqual(['一', '二']);
  });
});

describe('two entities judged to be one', () => {
  beforeEach(async () => {
    await judge(database, same('person/yi-lianhong', 'person/yi'));
  });

  it('have all statements and names, under either id', async () => {
    for (const id of ['person/yi', 'person/yi-lianhong']) {
      expect((await said(id)).toSorted()).toEqual(['一', '一', '三', '二']);
      const names = (await dossierOf(id)).entity.names.map(({ text }) => text);
      expect(names.toSorted()).toEqual(['易炼红', '易煉紅', '易省長']);
    }
  });

  it('are told of by what names either', async () => {
    const [statement] = (await dossierOf('person/yi')).mentionedIn;
    expect(statement).toMatchObject({ subject: 'place/zhejiang', saidBy: 'person/yi' });
  });

  it('are not told of as others who hold their post', async () => {
    for (const id of ['person/yi', 'person/yi-lianhong']) {
      expect((await dossierOf(id)).otherHolders.map(({ subject }) => subject)).toEqual(['person/wang']);
    }
  });

  it('are two again, as before, when the judgement is taken back', async () => {
    const before = new Database(`before-${count}`);
    await seed(before, core, '1');
    await importPack(before, mine);
    await unjudge(database, ['person/yi', 'person/yi-lianhong']);
    for (const id of ['person/yi', 'person/yi-lianhong', 'place/zhejiang']) {
      expect(await dossierOf(id)).toEqual(await storedFacts(before).dossier(id));
    }
  });

  it('stay one through a new version of what ships', async () => {
    await seed(database, core, '2');
    expect(await said('person/yi')).toContain('三');
  });

  it('are one with what either is one with', async () => {
    await importPack(
      database,
      packOf({ id: 'third' }, entity('person/yi-3', '易氏', claim('says', { text: '四' }))),
    );
    await judge(database, same('person/yi-3', 'person/yi-lianhong'));
    expect(await said('person/yi')).toContain('四');
    await unjudge(database, ['person/yi-lianhong', 'person/yi-3']);
    expect(await said('person/yi')).not.toContain('四');
  });
});

it('a post is held by one where that is said of another that is the same', async () => {
  const post = entity('post/zhejiang-secretary', '浙江書記', claim('holders', { code: 'one' }));
  await importPack(database, packOf({ id: 'posts' }, post));
  await judge(database, same('post/secretary', 'post/zhejiang-secretary'));
  expect([...(await dossierOf('person/yi')).heldByOne]).toEqual(['post/secretary']);
});
