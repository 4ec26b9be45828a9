import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, painted, type TestBrowser } from './extension';
import { page } from './pages';
import { openPopup, type PopupWindow } from './popup-window';

/** Known applications, which the tests serve themselves. */
const MAIL = 'mail.163.com';
const DOCS = 'example.feishu.cn';

let browser: TestBrowser;
beforeAll(async () => {
  const local = [MAIL, DOCS].map((host) => `MAP ${host} 127.0.0.1`).join(',');
  browser = await launch(undefined, [`--host-resolver-rules=${local}`]);
});
afterAll(() => browser.close());

const TEXT = '浙江省委書記易煉紅訪港。';
const SENTENCE = `<p>${TEXT}</p>`;
const html = (body: string) =>
  `<!doctype html><html lang="zh-Hant-HK"><body style="margin:0;font:18px sans-serif">${body}</body></html>`;
/** As mail is written: a sentence of the page's own, and a field that fills the rest of the window. */
const EDITOR = html(`${SENTENCE}<div contenteditable style="height:80vh">${SENTENCE}</div>`);
const OLD_EDITOR = html(
  `${SENTENCE}<iframe style="width:100%;height:80vh" srcdoc="<body contenteditable>${SENTENCE}</body>"></iframe>`,
);
const MESSAGE = '郵件、辦公、銀行';

/** Long enough for the sentinel, the page part and a first reading. */
const settled = (tab: Page) => tab.waitForTimeout(700);
const highlights = (tab: Page) => tab.evaluate(() => CSS.highlights.size);
const solid = async (tab: Page) => (await painted(tab)).solid;

async function openAt(host: string, html: string): Promise<Page> {
  const tab = await browser.context.newPage();
  await tab.goto(browser.serve(html, host));
  return tab;
}

async function popupOver(tab: Page): Promise<PopupWindow> {
  await tab.bringToFront();
  return openPopup(browser);
}

async function choose(tab: Page, rule: 'concise' | 'all' | 'off'): Promise<void> {
  const popup = await popupOver(tab);
  await popup.waitFor(`document.querySelector('input[value=${rule}]')`);
  await popup.click(`input[value=${rule}]`);
  await popup.waitFor(`document.querySelector('input[value=${rule}]').checked`);
  if (rule !== 'off') await popup.waitFor(`document.querySelector('.counts')`);
  await popup.close();
}

describe('a known application', () => {
  it('is not even given the page part, and the popup says why', async () => {
    const tab = await openAt(MAIL, page('zh-Hant-HK', TEXT));
    await settled(tab);
    expect(await highlights(tab)).toBe(0);
    expect(await browser.command(tab, { type: 'page-state' })).toBeUndefined();
    const popup = await popupOver(tab);
    await popup.waitFor(`document.querySelector('input[value=off]')?.checked`);
    expect(await popup.text('.page')).toContain(MESSAGE);
    await popup.close();
    await tab.close();
  });

  it('is read at once where the user wants it, then and later, until it is switched off', async () => {
    const tab = await openAt(MAIL, page('zh-Hant-HK', TEXT));
    await settled(tab);
    await choose(tab, 'concise');
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await tab.reload();
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await choose(tab, 'off');
    await expect.poll(() => highlights(tab)).toBe(0);
    await tab.reload();
    await settled(tab);
    expect(await highlights(tab)).toBe(0);
    await tab.close();
  });

  it('is left alone in a frame of a page that is read', async () => {
    const inner = browser.serve(page('zh-Hant-HK', TEXT), DOCS);
    const tab = await browser.open(
      html(`${SENTENCE}<iframe src="${inner}" style="width:400px;height:100px"></iframe>`),
    );
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await settled(tab);
    const frame = tab.frames().find((one) => one.url() === inner);
    expect(await frame?.evaluate(() => [document.body.innerText.length > 0, CSS.highlights.size])).toEqual([
      true,
      0,
    ]);
    await tab.close();
  });
});

describe('a page that is there to be written in', () => {
  it.each([
    ['a field that fills the window', EDITOR],
    ['a frame that is written in', OLD_EDITOR],
    [
      'a document that is written in as a whole',
      html(`${SENTENCE}<script>document.designMode = 'on'</script>`),
    ],
  ])('is not read: %s', async (_, html) => {
    const tab = await browser.open(html);
    await settled(tab);
    expect(await highlights(tab)).toBe(0);
    expect(await browser.command(tab, { type: 'page-state' })).toEqual({ state: 'application' });
    expect(await browser.command(tab, { type: 'convert-page', to: 'cn' })).toEqual({ state: 'application' });
    expect(await tab.innerText('p')).toBe(TEXT);
    await tab.close();
  });

  it('is read at once where the user wants it, but never the field; and is later', async () => {
    const tab = await openAt('localhost', EDITOR);
    await settled(tab);
    const popup = await popupOver(tab);
    await popup.waitFor(`document.querySelector('input[value=off]')?.checked`);
    expect(await popup.text('.page')).toContain(MESSAGE);
    await popup.close();
    await choose(tab, 'concise');
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await tab.reload();
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await choose(tab, 'off');
    await choose(tab, 'concise');
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await tab.close();
  });

  it('is not what a comment box makes of an article', async () => {
    const boxes = `<div contenteditable style="width:600px;height:120px"></div><textarea rows="4"></textarea>
      <div role="textbox" contenteditable style="margin-top:100vh;height:100vh"></div>`;
    const tab = await browser.open(html(`<article>${SENTENCE}</article>${boxes}`));
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await tab.close();
  });
});
