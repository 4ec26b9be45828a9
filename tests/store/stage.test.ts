import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entity } from '@/lib/model/pack';
import { Database } from '@/lib/store/database';
import { storedFacts } from '@/lib/store/fact-source';
import { sweep } from '@/lib/store/generations';
import { importPack } from '@/lib/store/import-pack';
import type { Progress } from '@/lib/store/stage';
import { StoreFullError } from '@/lib/store/storing';
import { withoutRoomIn } from './full';
import { largePack } from './packs';

const first = largePack(1500);
const second = largePack(1500, '2.0.0');
const MINUTES = 2 * 60_000;

let count = 0;
let database: Database;
beforeEach(async () => {
  database = new Database(`stage-${(count += 1)}`);
  await importPack(database, first);
});
afterEach(() => vi.restoreAllMocks());

/** What a store says, and how many rows and generations it says it with. */
async function everything(database: Database) {
  const said = (await storedFacts(database).dossier('person/n-1499'))?.entity.statements.map(({ id }) => id);
  const rows = await Promise.all(
    [database.packEntities, database.packClaims, database.packSources, database.generations].map((table) =>
      table.count(),
    ),
  );
  return { said, rows };
}

const idsOf = (entity?: Entity) => entity?.statements.map(({ id }) => id);

/** Runs as soon as an import has written so many rows. */
const after = (rows: number, act: () => void) => (progress: Progress) => {
  if (progress.done >= rows) act();
};

describe('an import over an older version of its pack', () => {
  it('replaces it whole', async () => {
    await importPack(database, second);
    const { said, rows } = await everything(database);
    expect(said).toEqual(idsOf(second.entities.at(-1)));
    expect(rows).toEqual([1515, 1500, 2, 1]);
  });

  it('tells how far it is, up to the end', async () => {
    const told: Progress[] = [];
    await importPack(database, second, { onProgress: (progress) => told.push(progress) });
    expect(told.every(({ total }) => total === 1515 + 1500 + 2)).toBe(true);
    expect(told.map(({ done }) => done)).toEqual([2, 502, 1002, 1502, 1517, 2017, 2517, 3017]);
  });

  it('does not take a clock that stands still for a long interruption', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(1_700_000_000_000);
    await importPack(database, second);
    expect((await everything(database)).said).toEqual(idsOf(second.entities.at(-1)));
  });

  it.each([0, 2, 1002, 2517, 3017])(
    'changes nothing and leaves nothing where it is cancelled after %i rows',
    async (rows) => {
      const before = await everything(database);
      const controller = new AbortController();
      if (rows === 0) controller.abort();
      const importing = importPack(database, second, {
        signal: controller.signal,
        onProgress: after(rows, () => controller.abort()),
      });
      await expect(importing).rejects.toThrow(/aborted/);
      expect(await everything(database)).toEqual(before);
    },
  );

  it('changes nothing where it dies midway; the sweep removes what it left', async () => {
    const before = await everything(database);
    const dying = new Database(database.name);
    const importing = importPack(dying, second, { onProgress: after(1517, () => dying.close()) });
    await expect(importing).rejects.toThrow(/closed/);

    const left = await everything(database);
    expect(left.said).toEqual(before.said);
    expect(left.rows).toEqual([1515 + 1515, 1500, 2 + 2, 2]);
    await sweep(database, Date.now() + MINUTES);
    expect(await everything(database)).toEqual(before);
  });

  it('keeps what it has written so far when a sweep comes by', async () => {
    const sweeps: Promise<void>[] = [];
    await importPack(database, second, { onProgress: () => sweeps.push(sweep(database)) });
    await Promise.all(sweeps);
    expect((await everything(database)).rows).toEqual([1515, 1500, 2, 1]);
  });

  it('says so and changes nothing where it slept for so long that a sweep took it for dead', async () => {
    const before = await everything(database);
    let asleep = Promise.resolve();
    const sleeping = after(1002, () => {
      asleep = sweep(database, Date.now() + MINUTES);
    });
    await expect(importPack(database, second, { onProgress: sleeping })).rejects.toThrow(/start it again/);
    await asleep;
    expect(await everything(database)).toEqual(before);
  });

  it('changes nothing where it cannot compile its names', async () => {
    const before = await everything(database);
    const compile = () => {
      throw new Error('no gazetteer');
    };
    await expect(importPack(database, second, { compile })).rejects.toThrow('no gazetteer');
    expect(await everything(database)).toEqual(before);
  });
});

describe.each(['packEntities', 'packClaims', 'packs'])('where there is no room in %s', (table) => {
  it('an import names the pack and changes nothing', async () => {
    const before = await everything(database);
    const failure = await withoutRoomIn(table, () => importPack(database, second));
    expect(failure).toBeInstanceOf(StoreFullError);
    expect(failure).toMatchObject({ what: 'the pack «Pack large»' });
    expect(await everything(database)).toEqual(before);
  });
});
