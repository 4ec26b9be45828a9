/** What happens to open pages when the extension is updated, reloaded or disabled under them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDir } from '../../scripts/lib/project';
import { cardText, launch, painted, pointAt, waitForCard, type TestBrowser } from './extension';
import { page } from './pages';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** As the popup does; the extension's own page of the test went with its old version. */
async function convert(tab: Page, to: string): Promise<void> {
  const worker = await browser.serviceWorker();
  await worker.evaluate(
    async ([url, to]) => {
      const open = (await chrome.tabs.query({})).find((one) => one.url === url);
      await chrome.tabs.sendMessage(open?.id ?? 0, { type: 'convert-page', to }, { frameId: 0 });
    },
    [tab.url(), to] as const,
  );
}

describe('an open page', () => {
  it('is marked anew, once, when the extension is reloaded, and its cards open', async () => {
    const tab = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港。'));
    await tab.bringToFront();
    await browser.ready(tab);
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['易煉紅']);
    const session = await browser.context.browser()?.newBrowserCDPSession();
    await session?.send('Extensions.loadUnpacked', { path: buildDir('chromium') });
    // The browser closes the extension's own pages with the old one.
    await expect.poll(async () => (await browser.ownPage()).isClosed()).toBe(true);
    await tab.mouse.move(300, 300, { steps: 3 });
    await expect.poll(async () => (await painted(tab)).solid, { timeout: 10_000 }).toEqual(['易煉紅']);
    await pointAt(tab, '易煉紅');
    expect(await waitForCard(tab, '易煉紅')).toContain('浙江省委書記');
    await tab.keyboard.press('Escape');
    await expect.poll(() => cardText(tab)).toBeUndefined();
    await tab.close();
  });

  it('has no trace of the extension after its next event once it is gone', async () => {
    const tab = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港。'));
    await tab.bringToFront();
    await expect.poll(async () => (await painted(tab)).solid, { timeout: 10_000 }).toEqual(['易煉紅']);
    await convert(tab, 'cn');
    await expect.poll(() => tab.innerText('p')).toBe('浙江省委书记易炼红访港。');
    await pointAt(tab, '易炼红');
    await waitForCard(tab, '易炼红');
    const session = await browser.context.browser()?.newBrowserCDPSession();
    await session?.send('Extensions.uninstall', { id: browser.extensionId });
    await tab.mouse.move(300, 300, { steps: 3 });
    await expect.poll(() => tab.evaluate(() => CSS.highlights.size)).toBe(0);
    await expect.poll(() => tab.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(await tab.innerText('p')).toBe('浙江省委書記易煉紅訪港。');
    await tab.close();
  });
});
