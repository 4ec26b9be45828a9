import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '@/lib/model/pack';
import { exportUserData, importUserData } from '@/lib/store/backup';
import { Database } from '@/lib/store/database';
import { importPack, readUserPack, userGazetteers, userPacks } from '@/lib/store/import-pack';
import { judge } from '@/lib/store/merges';
import { seed } from '@/lib/store/seed';
import { StoreFullError } from '@/lib/store/storing';
import { keepVerdict } from '@/lib/store/verdicts';
import { arbitraryPack } from '../exchange/arbitrary-pack';
import { day } from '../fixtures/pack/load';
import { withoutRoomIn } from './full';
import { different, entity, inOrderOfIds, packOf, same } from './packs';

const mine = packOf({ id: 'mine' }, entity('person/mine', '我的人'));
const verdict = {
  scope: 'site',
  address: 'example.org',
  name: '王莉',
  entity: 'person/wang-li',
  day: day('2024-01-02'),
} as const;

let count = 0;
const emptyStore = () => new Database(`backup-${(count += 1)}`);
let database: Database;
beforeEach(() => {
  database = emptyStore();
});

/** All that the user has in a store. */
async function userData(database: Database) {
  const rows = await userPacks(database);
  const packs = await Promise.all(rows.map(({ header }) => readUserPack(database, header.id)));
  return { packs, verdicts: await database.verdicts.toArray(), merges: await database.merges.toArray() };
}

describe('a backup', () => {
  it('brings back any packs, verdicts and judgements', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(arbitraryPack, { maxLength: 3, selector: ({ header }) => header.id }),
        fc.array(fc.record({ name: fc.string({ minLength: 1 }), address: fc.webUrl() }), { maxLength: 3 }),
        async (packs, pages) => {
          const [from, to] = [emptyStore(), emptyStore()];
          for (const pack of packs) await importPack(from, pack);
          for (const { name, address } of pages) await keepVerdict(from, { ...verdict, name, address });
          await judge(from, same('person/a', 'person/b'));
          expect(await importUserData(to, await exportUserData(from))).toEqual({
            ok: true,
            value: undefined,
          });
          expect(await userData(to)).toEqual(await userData(from));
          const ids = packs.map(({ header }) => header.id);
          for (const [at, id] of ids.entries()) {
            expect(await readUserPack(to, id)).toEqual(inOrderOfIds(packs[at] ?? mine));
          }
          await from.delete();
          await to.delete();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('holds nothing of what ships', async () => {
    await seed(database, packOf({}, entity('person/yi', '易煉紅')), '1');
    expect(await exportUserData(database)).not.toContain('易煉紅');
  });

  it('adds to what is there; of a pack of the same id, it replaces it', async () => {
    await importPack(database, mine);
    await keepVerdict(database, verdict);
    const backup = await exportUserData(database);
    const other = emptyStore();
    await importPack(other, packOf({ id: 'mine' }, entity('person/old', '舊人')));
    await importPack(other, packOf({ id: 'other' }, entity('person/other', '別人')));
    await keepVerdict(other, { ...verdict, name: '王浩' });
    await importUserData(other, backup);
    expect((await userPacks(other)).map(({ header }) => header.id)).toEqual(['mine', 'other']);
    expect(await readUserPack(other, 'mine')).toEqual(mine);
    expect((await other.verdicts.toArray()).map(({ name }) => name).toSorted()).toEqual(['王浩', '王莉']);
  });

  it('may turn a judgement round that another of its own depends on', async () => {
    await judge(database, same('person/a', 'person/b'));
    await judge(database, different('person/a', 'person/c'));
    await judge(database, different('person/b', 'person/c'));
    const backup = await exportUserData(database);
    const other = emptyStore();
    await judge(other, same('person/b', 'person/c'));
    expect((await importUserData(other, backup)).ok).toBe(true);
    expect(await userData(other)).toEqual(await userData(database));
  });

  it('has its packs’ gazetteers compiled anew', async () => {
    await importPack(database, mine);
    const other = emptyStore();
    const compile = (pack: Pack) => new TextEncoder().encode(pack.header.id);
    await importUserData(other, await exportUserData(database), { compile });
    expect([...(await userGazetteers(other)).keys()]).toEqual(['mine']);
  });
});

describe('a faulty backup changes nothing and says where the mistake is', () => {
  const whole = { format: 'meipi-user-data', version: 1, packs: [], verdicts: [], merges: [] };
  const line = JSON.stringify({ ...mine.header, title: '' });
  const lines = [JSON.stringify(mine.header), '{"type":"entity"}'].join('\n');
  const good = JSON.stringify(packOf({ id: 'good' }).header);
  const merge = { first: 'person/a', second: 'person/b', verdict: 'same', by: '我', day: '2024-01-02' };

  it.each([
    ['is no JSON', '{', /^not JSON/],
    ['is of something else', { ...whole, format: 'x' }, /^format: this is no backup/],
    ['is of a later version', { ...whole, version: 2 }, /^version: this program reads backups of version 1/],
    ['has a pack with a faulty line', { ...whole, packs: [good, line] }, /^packs\.1:1 title/],
    ['has a pack with a faulty second line', { ...whole, packs: [lines] }, /^packs\.0:2 id/],
    ['has a pack twice', { ...whole, packs: [good, good] }, /^packs\.1: a second pack of the id good/],
    ['has a verdict of no day', { ...whole, verdicts: [{ ...verdict, day: 'soon' }] }, /^verdicts\.0\.day: /],
    [
      'has a judgement of one',
      { ...whole, merges: [{ ...merge, second: 'person/a' }] },
      /^merges\.0: .*differ/,
    ],
    ['joins two kinds', { ...whole, merges: [{ ...merge, second: 'place/b' }] }, /^merges\.0: .*one kind/],
    [
      'contradicts what was judged here',
      { ...whole, packs: [good], verdicts: [verdict], merges: [merge] },
      /^merges\.0: person\/a and person\/b cannot be same beside person\/b and person\/c different/,
    ],
  ])('that %s', async (_, backup, mistake) => {
    await importPack(database, mine);
    await judge(database, same('person/a', 'person/c'));
    await judge(database, different('person/b', 'person/c'));
    const before = await userData(database);
    const read = await importUserData(database, typeof backup === 'string' ? backup : JSON.stringify(backup));
    expect(read.ok ? [] : read.error).toEqual(expect.arrayContaining([expect.stringMatching(mistake)]));
    expect(await userData(database)).toEqual(before);
    expect(await database.generations.count()).toBe(1);
  });
});

it('a backup that finds no room changes nothing', async () => {
  await importPack(database, mine);
  await keepVerdict(database, verdict);
  const backup = await exportUserData(database);
  const other = emptyStore();
  const failure = await withoutRoomIn('verdicts', () => importUserData(other, backup));
  expect(failure).toBeInstanceOf(StoreFullError);
  expect(await userData(other)).toEqual({ packs: [], verdicts: [], merges: [] });
  expect(await other.generations.count()).toBe(0);
});
