/** Names that only the reader knows: marked, and never where the page can see it. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '@/lib/model/pack';
import { compilePack } from '../../scripts/lib/compile-core';
import { PROJECT_DIR } from '../../scripts/lib/project';
import { launch, painted, stopWorkers, type TestBrowser } from './extension';
import { page } from './pages';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
  await keepUserPack(browser);
  await stopWorkers(browser);
});
afterAll(() => browser.close());

const OWN: Pack = {
  header: { type: 'pack', format: 1, id: 'mine', version: '1', title: '我的' },
  sources: [],
  entities: [
    {
      id: 'organisation/own-circle',
      kind: 'organisation',
      names: [{ text: '錢塘書畫研習社', lang: 'zh-Hant-HK', kind: 'official' }],
      statements: [],
    },
  ],
  retracted: [],
};

/** Puts the pack where an import puts it; the page from which a user imports comes later. */
async function keepUserPack(to: TestBrowser): Promise<void> {
  const bytes = [...compilePack(OWN, join(PROJECT_DIR, 'data')).gazetteer];
  const own = await to.ownPage();
  await own.evaluate(
    async ([header, bytes]) => {
      const opened = indexedDB.open('meipi');
      await new Promise((resolve) => opened.addEventListener('success', resolve));
      const written = opened.result.transaction(['packs', 'binaries'], 'readwrite');
      const row = { id: 'user/mine', version: '1', origin: 'user', generation: 900, header };
      written.objectStore('packs').put(row);
      written.objectStore('binaries').put({ generation: 900, pack: row.id, bytes: new Uint8Array(bytes) });
      await new Promise((resolve) => written.addEventListener('complete', resolve));
      opened.result.close();
    },
    [OWN.header, bytes] as const,
  );
}

describe('a name from the user’s own pack', () => {
  it('is found and underlined in a closed layer, and the page’s registry does not hold it', async () => {
    const tab = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅與錢塘書畫研習社成員會面。'));
    const state = await browser.ready(tab);
    expect(state.mentions.map(({ text }) => text)).toContain('錢塘書畫研習社');
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['易煉紅']);
    const lines = async () => {
      const session = await tab.context().newCDPSession(tab);
      await session.send('DOM.enable');
      const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
      const boxes = nodes.filter(({ nodeName }) => nodeName === 'I');
      const models = await Promise.all(
        boxes.map(({ nodeId }) => session.send('DOM.getBoxModel', { nodeId }).catch(() => undefined)),
      );
      await session.detach();
      return models.flatMap((box) => (box ? [box.model.border] : []));
    };
    await expect.poll(async () => (await lines()).length).toBe(1);
    const [[left = 0, top = 0, right = 0] = []] = await lines();
    const name = await tab.evaluate(() => {
      const node = document.querySelector('p')?.firstChild;
      if (!node) return undefined;
      const range = new Range();
      range.setStart(node, 10);
      range.setEnd(node, 17);
      return range.getBoundingClientRect().toJSON();
    });
    expect({ left, top, right }).toEqual({ left: name?.left, top: name?.top, right: name?.right });
    expect(await tab.evaluate(() => document.querySelectorAll('i').length)).toBe(0);
    await tab.close();
  });
});
