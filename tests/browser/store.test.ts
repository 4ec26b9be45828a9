import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launch, painted, pointAt, waitForCard } from './extension';
import { page } from './pages';

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'meipi-profile-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

describe('the store', () => {
  it('is filled on install with every entity of the pack, and answers', async () => {
    const browser = await launch(profile);
    const own = await browser.ownPage();
    const read = () =>
      own.evaluate(async () => {
        const database = await new Promise<IDBDatabase | undefined>((resolve) => {
          const request = indexedDB.open('meipi');
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => resolve(undefined));
        });
        if (!database?.objectStoreNames.contains('packs')) return undefined;
        const all = (table: string) =>
          new Promise<unknown[]>((resolve) => {
            const request = database.transaction(table).objectStore(table).getAll();
            request.addEventListener('success', () => resolve(request.result));
          });
        const [packs, entities] = [await all('packs'), await all('packEntities')];
        database.close();
        return { packs: packs.length, entities: entities.length };
      });
    const packaged = await own.evaluate(async () => {
      const response = await fetch('/core.pack.json');
      return ((await response.json()) as { entities: unknown[] }).entities.length;
    });
    await expect.poll(read, { timeout: 10_000 }).toEqual({ packs: 1, entities: packaged });
    await browser.close();
  });

  it('may be broken: marks and cards go on from the package, and the popup says so', async () => {
    const first = await launch(profile);
    const { extensionId } = first;
    const folder = join(profile, 'Default/IndexedDB');
    await expect.poll(() => existsSync(folder)).toBe(true);
    await first.close();
    // A file where the browser wants a folder: the database cannot open.
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, `chrome-extension_${extensionId}_0.indexeddb.leveldb`), 'not a database');

    const browser = await launch(profile);
    expect(browser.extensionId).toBe(extensionId);
    const tab = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港。'));
    await tab.bringToFront();
    await browser.ready(tab);
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['易煉紅']);
    await pointAt(tab, '易煉紅');
    expect(await waitForCard(tab, '易煉紅')).toContain('浙江省委書記');
    const own = await browser.ownPage();
    await own.reload();
    await own.waitForSelector('.notice');
    await browser.close();
  });
});
