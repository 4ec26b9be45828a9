import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, painted, type TestBrowser } from './extension';
import { page } from './pages';
import { openPopup, type PopupWindow } from './popup-window';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function popupOver(tab: Page): Promise<PopupWindow> {
  await tab.bringToFront();
  return openPopup(browser);
}

async function openPage(text: string): Promise<Page> {
  const tab = await browser.open(page('zh-Hant-HK', text));
  await browser.ready(tab);
  return tab;
}

describe('the popup', () => {
  it('finds an entity in either script as one types, and shows its facts by keyboard alone', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    const popup = await popupOver(tab);
    await popup.type('易炼');
    await popup.waitFor(`document.querySelector('[role=option]')`);
    expect(await popup.text('[role=option]')).toContain('易煉紅');
    await popup.press('Enter');
    await popup.waitFor(`document.querySelector('.card')`);
    expect(await popup.text('.card')).toContain('浙江省委書記');
    await popup.close();
    await tab.close();
  });

  it('moves through the hits with the arrow keys', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    const popup = await popupOver(tab);
    await popup.type('浙江');
    await popup.waitFor(`document.querySelectorAll('[role=option]').length > 2`);
    const selected = () => popup.text('[role=option][aria-selected=true]');
    const first = await selected();
    await popup.press('ArrowDown');
    await expect.poll(selected).not.toBe(first);
    await popup.press('ArrowUp');
    await expect.poll(selected).toBe(first);
    await popup.close();
    await tab.close();
  });

  it('reads a page of another language where the user asks for it', async () => {
    const tab = await browser.open('<!doctype html><html lang="en"><p>TVB and other stations report.</p>');
    const popup = await popupOver(tab);
    await popup.waitFor(`document.querySelector('.read-anyway')`);
    expect(await popup.text('.page')).toContain('沒有中文內容');
    await popup.evaluate(`document.querySelector('.read-anyway button').click()`);
    await expect.poll(() => popup.text('.page')).toContain('本頁沒有資料所載的名稱');
    expect((await painted(tab)).solid).toEqual([]);
    await popup.close();
    await tab.close();
  });

  it('reads every page of a site from then on, until the site is switched off', async () => {
    const english = '<!doctype html><html lang="en"><p>Hong Kong Trade Development Council reports.</p>';
    const isRead = async (host: string) => {
      const tab = await browser.context.newPage();
      await tab.goto(browser.serve(english, host));
      await tab.waitForTimeout(500);
      const state = await browser.command(tab, { type: 'page-state' });
      await tab.close();
      return state !== undefined;
    };
    const tab = await browser.context.newPage();
    await tab.goto(browser.serve(english, 'localhost'));
    const popup = await popupOver(tab);
    await popup.waitFor(`document.querySelector('.read-anyway')`);
    await popup.evaluate(`[...document.querySelectorAll('.read-anyway button')].at(-1).click()`);
    await popup.waitFor(`document.querySelector('.page input:checked')`);
    await popup.close();
    expect(await isRead('localhost')).toBe(true);
    expect(await isRead('127.0.0.1')).toBe(false);
    const again = await popupOver(tab);
    await again.waitFor(`document.querySelector('.page input[value=off]')`);
    await again.evaluate(`document.querySelector('.page input[value=off]').click()`);
    await again.waitFor(`document.querySelector('.page input[value=off]').checked`);
    await again.close();
    expect(await isRead('localhost')).toBe(false);
    await tab.close();
  });

  it('keeps when cards open, for all sites', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    const popup = await popupOver(tab);
    const chosen = () => popup.evaluate(`document.querySelector('.page ~ .choice select')?.value`);
    await expect.poll(chosen).toBe('hover');
    const choose = (value: string) =>
      popup.evaluate(
        `{ const select = document.querySelector('.page ~ .choice select'); select.value = '${value}'; select.dispatchEvent(new Event('change', { bubbles: true })); }`,
      );
    await choose('press');
    await popup.close();
    const again = await popupOver(tab);
    const kept = () => again.evaluate(`document.querySelector('.page ~ .choice select')?.value`);
    await expect.poll(kept).toBe('press');
    await again.evaluate(
      `{ const select = document.querySelector('.page ~ .choice select'); select.value = 'hover'; select.dispatchEvent(new Event('change', { bubbles: true })); }`,
    );
    await again.close();
    await tab.close();
  });

  it('says how many entities are on the page, by kind', async () => {
    const tab = await openPage('浙江省委書記易煉紅與行政長官李家超會面。');
    const popup = await popupOver(tab);
    await popup.waitFor(`document.querySelector('.counts')`);
    expect(await popup.text('.counts')).toContain('2 人物');
    await popup.close();
    await tab.close();
  });

  it('switches the site off and on, at once and for later visits', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['易煉紅']);
    let popup = await popupOver(tab);
    await popup.waitFor(`document.querySelector('input[value=off]')`);
    await popup.click('input[value=off]');
    await expect.poll(async () => (await painted(tab)).solid).toEqual([]);
    await popup.close();
    await tab.reload();
    await tab.waitForTimeout(700);
    expect(await painted(tab)).toEqual({ solid: [], dotted: [] });
    popup = await popupOver(tab);
    await popup.waitFor(`document.querySelector('input[value=concise]')`);
    await popup.click('input[value=concise]');
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['易煉紅']);
    await popup.close();
    await tab.close();
  });

  it('marks everything on request', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    const popup = await popupOver(tab);
    await popup.waitFor(`document.querySelector('input[value=all]')`);
    await popup.click('input[value=all]');
    await expect.poll(async () => (await painted(tab)).solid).toContain('浙江省委書記');
    await popup.waitFor(`document.querySelector('input[value=concise]')`);
    await popup.click('input[value=concise]');
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['易煉紅']);
    await popup.close();
    await tab.close();
  });

  it('shows the page in another script, and the original again', async () => {
    const tab = await openPage('浙江省委書記易煉紅訪港。');
    const popup = await popupOver(tab);
    await popup.waitFor(`document.querySelector('select')`);
    await popup.select('select', 'cn');
    await expect.poll(() => tab.innerText('p')).toBe('浙江省委书记易炼红访港。');
    await popup.select('select', '');
    await expect.poll(() => tab.innerText('p')).toBe('浙江省委書記易煉紅訪港。');
    await popup.close();
    await tab.close();
  });

  const toolButton = (tool: number) => `document.querySelectorAll('.tools button')[${tool}]`;
  const write = (popup: PopupWindow, text: string) =>
    popup.evaluate(`{ const area = document.querySelector('.tool textarea');
      area.value = ${JSON.stringify(text)}; area.dispatchEvent(new Event('input', { bubbles: true })); }`);
  const result = (popup: PopupWindow) => popup.evaluate(`document.querySelector('.result')?.value`);

  it('converts any text, also on a page that nobody reads', async () => {
    const tab = await browser.open('<!doctype html><html lang="en"><p>Nothing Chinese.</p>');
    const popup = await popupOver(tab);
    await popup.waitFor(toolButton(0));
    await popup.evaluate(`${toolButton(0)}.click()`);
    await popup.waitFor(`document.querySelector('.tool textarea')`);
    await write(popup, '坚持一个中国，启动户口与软件的关系');
    await expect.poll(() => result(popup)).toBe('堅持一個中國，啟動戶口與軟件的關係');
    await popup.select('.tool .choice:nth-of-type(3) select', 'twp');
    await expect.poll(() => result(popup)).toBe('堅持一個中國，啟動戶口與軟體的關係');
    await write(popup, '軟體與裡面');
    await popup.select('.tool .choice:nth-of-type(3) select', 'cn');
    await expect.poll(() => result(popup)).toBe('软体与里面');
    await write(popup, '香山之上');
    await popup.waitFor(`document.querySelector('.tool .plain')?.textContent.includes('看不出')`);
    await popup.evaluate(`document.querySelector('.tool header button').click()`);
    await popup.waitFor(toolButton(0));
    await popup.close();
    await tab.close();
  });

  it('keeps the user’s own words, and pages are converted by them', async () => {
    const tab = await browser.open(page('zh-Hans', '软件公司与林建岳的户口。'));
    await browser.ready(tab);
    const save = async (lines: string) => {
      const popup = await popupOver(tab);
      await popup.waitFor(toolButton(1));
      await popup.evaluate(`${toolButton(1)}.click()`);
      await popup.waitFor(`document.querySelector('.wording textarea')`);
      await write(popup, lines);
      await popup.evaluate(`document.querySelector('.wording [type=submit]').click()`);
      await popup.waitFor(`document.querySelector('.wording [role]')`);
      const said = await popup.text('.wording [role]');
      await popup.close();
      return said;
    };
    const shown = async () => {
      await browser.command(tab, { type: 'convert-page', to: 'hk' });
      const text = await tab.innerText('p');
      await browser.command(tab, { type: 'convert-page', to: 'original' });
      return text;
    };
    expect(await shown()).toBe('軟件公司與林建嶽的戶口。');
    expect(await save('软件 → 軟體\n林建岳\n甲 →')).toContain('第 3 行');
    expect(await shown()).toBe('軟件公司與林建嶽的戶口。');
    expect(await save('软件 → 軟體\n林建岳')).toContain('已儲存');
    expect(await shown()).toBe('軟體公司與林建岳的戶口。');
    expect(await save('')).toContain('已儲存');
    expect(await shown()).toBe('軟件公司與林建嶽的戶口。');
    await tab.close();
  });

  it('says that some of a page is converted, and gives it back', async () => {
    const tab = await browser.open(page('zh-Hans', '浙江与香港的关系。', '软件协议'));
    await browser.ready(tab);
    await tab.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body));
    await browser.command(tab, { type: 'convert-selection', to: 'hk' });
    const popup = await popupOver(tab);
    await popup.waitFor(`document.querySelector('.said button')`);
    expect(await popup.text('.said')).toContain('部分文字已轉換');
    await popup.evaluate(`document.querySelector('.said button').click()`);
    await expect.poll(() => tab.innerText('p')).toBe('浙江与香港的关系。');
    await expect.poll(() => popup.evaluate(`document.querySelector('.said') === null`)).toBe(true);
    await popup.close();
    await tab.close();
  });
});
