import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, painted, type TestBrowser } from './extension';
import { page } from './pages';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens the popup over a tab, as a click on the toolbar button does. */
async function openPopup(tab: Page): Promise<Page> {
  await tab.bringToFront();
  const own = await browser.ownPage();
  const opened = browser.context.waitForEvent('page');
  await own.evaluate(async () => {
    const [window] = await chrome.windows.getAll();
    await chrome.action.openPopup(window?.id === undefined ? undefined : { windowId: window.id });
  });
  const popup = await opened;
  await popup.waitForSelector('main.popup');
  return popup;
}

async function openPage(text: string): Promise<Page> {
  const tab = await browser.open(page('zh-Hant-HK', text));
  await browser.ready(tab);
  return tab;
}

describe('the popup', () => {
  it('finds an entity in either script as one types, and shows its facts by keyboard alone', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    const popup = await openPopup(tab);
    await popup.keyboard.type('易炼');
    await popup.waitForSelector('[role=option]');
    expect(await popup.textContent('[role=option]')).toContain('易煉紅');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('article.card');
    expect(await popup.textContent('article.card')).toContain('浙江省委書記');
    await popup.close();
    await tab.close();
  });

  it('moves through the hits with the arrow keys', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    const popup = await openPopup(tab);
    await popup.keyboard.type('浙江');
    await popup.waitForSelector('[role=option] >> nth=2');
    const selected = () => popup.textContent('[role=option][aria-selected=true]');
    const first = await selected();
    await popup.keyboard.press('ArrowDown');
    expect(await selected()).not.toBe(first);
    await popup.keyboard.press('ArrowUp');
    expect(await selected()).toBe(first);
    await popup.close();
    await tab.close();
  });

  it('says how many entities are on the page, by kind', async () => {
    const tab = await openPage('浙江省委書記易煉紅與行政長官李家超會面。');
    const popup = await openPopup(tab);
    await popup.waitForSelector('.counts');
    expect((await popup.innerText('.counts')).replaceAll(/\s+/g, ' ')).toContain('2 人物');
    await popup.close();
    await tab.close();
  });

  it('switches the site off and on, at once and for later visits', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['易煉紅']);
    let popup = await openPopup(tab);
    await popup.check('input[value=off]', { force: true });
    await expect.poll(async () => (await painted(tab)).solid).toEqual([]);
    await popup.close();
    await tab.reload();
    await tab.waitForTimeout(700);
    expect(await painted(tab)).toEqual({ solid: [], dotted: [] });
    popup = await openPopup(tab);
    await popup.check('input[value=concise]', { force: true });
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['易煉紅']);
    await popup.close();
    await tab.close();
  });

  it('marks everything on request', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    const popup = await openPopup(tab);
    await popup.check('input[value=all]', { force: true });
    await expect.poll(async () => (await painted(tab)).solid).toContain('浙江省委書記');
    await popup.check('input[value=concise]', { force: true });
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['易煉紅']);
    await popup.close();
    await tab.close();
  });

  it('shows the page in another script, and the original again', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    const popup = await openPopup(tab);
    await popup.selectOption('select', 'cn');
    await expect.poll(() => tab.innerText('p')).toBe('浙江省委书记易炼红访港。');
    await popup.selectOption('select', '');
    await expect.poll(() => tab.innerText('p')).toBe('浙江省委書記易煉紅訪港。');
    await popup.close();
    await tab.close();
  });
});
