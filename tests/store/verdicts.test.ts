import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Database } from '@/lib/store/database';
import { seed } from '@/lib/store/seed';
import type { VerdictScope } from '@/lib/store/user-rows';
import { keepVerdict, undoVerdict, verdictAddress, verdictsOn, verdictsOnName } from '@/lib/store/verdicts';
import { day } from '../fixtures/pack/load';
import { entity, packOf } from './packs';

const page = new URL('https://news.example.org/a?id=1#top');
const verdict = (scope: VerdictScope, name = '王莉') => ({
  scope,
  address: verdictAddress(scope, page),
  name,
  entity: 'person/wang-li',
  day: day('2024-01-02'),
});

let count = 0;
let database: Database;
beforeEach(() => {
  database = new Database(`verdicts-${(count += 1)}`);
});
const on = async (address: string) =>
  (await verdictsOn(database, new URL(address))).map(({ scope }) => scope).toSorted();

describe('a verdict', () => {
  it.each([
    ['page', 'https://news.example.org/a?id=1#other', true],
    ['page', 'https://news.example.org/a?id=2', false],
    ['site', 'https://news.example.org/b', true],
    ['site', 'https://example.org/a?id=1', false],
    ['everywhere', 'https://other.example/', true],
  ] as const)('on a %s, on %s: %s', async (scope, address, holds) => {
    await keepVerdict(database, verdict(scope));
    expect(await on(address)).toEqual(holds ? [scope] : []);
  });

  it('is kept once, though given twice', async () => {
    await keepVerdict(database, verdict('site'));
    await keepVerdict(database, { ...verdict('site'), day: day('2024-02-03') });
    expect(await verdictsOn(database, page)).toEqual([{ ...verdict('site'), day: '2024-02-03' }]);
  });

  it('is taken back alone', async () => {
    for (const scope of ['page', 'site', 'everywhere'] as const) await keepVerdict(database, verdict(scope));
    await undoVerdict(database, verdict('site'));
    expect(await on(page.href)).toEqual(['everywhere', 'page']);
  });

  it('is found by its name, wherever it holds', async () => {
    await keepVerdict(database, verdict('page'));
    await keepVerdict(database, verdict('everywhere'));
    await keepVerdict(database, verdict('page', '王浩'));
    expect(await verdictsOnName(database, '王莉')).toHaveLength(2);
  });

  it('stays when what ships is seeded again', async () => {
    await keepVerdict(database, verdict('page'));
    await seed(database, packOf({}, entity('person/wang-li', '王莉')), '1');
    await seed(database, packOf({}, entity('person/wang-li', '王莉')), '2');
    expect(await on(page.href)).toEqual(['page']);
  });
});
