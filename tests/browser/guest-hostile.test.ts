/** Pages that get in the way, on purpose or not. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/find-browser';
import { isRoot, thisMachine } from '../../scripts/lib/this-machine';
import { cardText, clickInCard, launch, pointAt, waitForCard, type TestBrowser } from './extension';
import { openCard, complaints, marks, nameLines, type Box } from './guest';
import { page } from './pages';

let browser: TestBrowser;
let heard: string[];
beforeAll(async () => {
  browser = await launch();
  heard = complaints(browser.context);
});
afterAll(() => browser.close());

const YI = '浙江省委書記易煉紅訪問香港並出席開幕式。';
const LEE = '行政長官李家超歡迎代表團訪問。';
const RIGHT = ['浙江省委書記【易煉紅】訪問香港並出席開幕式。', '行政長官【李家超】歡迎代表團訪問。'];

/** Opens a page with something in its head, and waits for the marks. */
async function openPage(head: string, ...more: string[]): Promise<Page> {
  heard.length = 0;
  const html = page('zh-Hant-HK', YI, LEE, ...more);
  const tab = await browser.open(html.replace('<head>', `<head><link rel="icon" href="data:,">${head}`));
  await tab.bringToFront();
  await browser.ready(tab);
  return tab;
}

/** What a reader sees of the card of a name. */
async function seen(tab: Page, name: string) {
  const [line] = await nameLines(tab, name);
  const card = await openCard(tab);
  if (!line || !card) throw new Error('no name or no card');
  const { left, right, top, bottom, isOnTop, direction } = card;
  return {
    isBesideName: isBeside(line, card),
    isOfFullSize: right - left > 300 && bottom - top > 100,
    isOnTop,
    direction,
  };
}
/** Under or over the name, or beside it where the text is vertical. */
function isBeside(line: Box, card: Box): boolean {
  const across = Math.max(card.left - line.right, line.left - card.right);
  const down = Math.max(card.top - line.bottom, line.top - card.bottom);
  const gap = Math.max(across, down);
  return gap >= 0 && gap < 20;
}

const IN_SIGHT = { isBesideName: true, isOfFullSize: true, isOnTop: true, direction: 'ltr' };

describe('a page that clears the registry of highlights', () => {
  it('gets its marks back with the reader’s next move', async () => {
    const tab = await openPage('');
    await expect.poll(() => marks(tab)).toEqual(RIGHT);
    await tab.evaluate(() => CSS.highlights.clear());
    await tab.mouse.move(300, 300);
    await expect.poll(() => marks(tab)).toEqual(RIGHT);
    await tab.close();
  });

  it('is not fought when it goes on', async () => {
    const tab = await openPage('');
    await expect.poll(() => marks(tab)).toEqual(RIGHT);
    await tab.evaluate(() => {
      const cleared = document.documentElement.dataset;
      setInterval(() => {
        if (CSS.highlights.has('meipi-solid')) cleared['times'] = String(Number(cleared['times'] ?? 0) + 1);
        CSS.highlights.clear();
      }, 20);
    });
    for (let at = 0; at < 150; at += 1) {
      await tab.mouse.move(300 + at, 300);
      await tab.waitForTimeout(20);
    }
    const times = Number(await tab.getAttribute('html', 'data-times'));
    expect(times).toBeGreaterThan(1);
    expect(times).toBeLessThan(6);
    await tab.close();
  });
});

describe('a page that removes what it does not know', () => {
  it('takes the card away, and the next one opens', async () => {
    const tab = await openPage(`<script>
      var removed = 0;
      var guard = new MutationObserver(() => {
        for (const child of [...document.documentElement.children])
          if (child.localName !== 'head' && child.localName !== 'body') { child.remove(); removed += 1; }
      });
      guard.observe(document.documentElement, { childList: true });
    </script>`);
    await expect.poll(() => marks(tab)).toEqual(RIGHT);
    const removed = () => tab.evaluate(() => Number(Reflect.get(globalThis, 'removed')));
    await pointAt(tab, '易煉紅');
    await expect.poll(removed).toBe(1);
    expect(await cardText(tab)).toBeUndefined();
    await pointAt(tab, '李家超');
    await expect.poll(removed).toBe(2);
    await tab.mouse.move(5, 5);
    await tab.evaluate('guard.disconnect()');
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    expect(heard).toEqual([]);
    await tab.close();
  });
});

describe('a page that has replaced what scripts are made of', () => {
  it('is marked as any other', async () => {
    const tab = await openPage(`<script>
      const fail = () => { throw new Error('not for you'); };
      for (const name of ['appendChild', 'contains', 'compareDocumentPosition']) Node.prototype[name] = fail;
      for (const [type, name] of [[Node, 'textContent'], [Node, 'firstChild'], [CharacterData, 'data']])
        Object.defineProperty(type.prototype, name, { get: fail, set: fail });
      Element.prototype.append = Element.prototype.attachShadow = fail;
      Array.prototype.map = Array.prototype.filter = fail;
      Array.prototype[Symbol.iterator] = fail;
      window.Map = window.WeakMap = window.Promise = window.Highlight = window.StaticRange = fail;
      window.getComputedStyle = window.MutationObserver = window.IntersectionObserver = fail;
    </script>`);
    await expect.poll(() => marks(tab)).toEqual(RIGHT);
    expect(heard).toEqual([]);
    await tab.close();
  });
});

describe('a page whose style sheet reaches for the card', () => {
  it.each([
    ['fades the root', 'html { opacity: 0.1; filter: blur(4px) }'],
    [
      'moves the root',
      'html { transform: translate(0, 40px) scale(0.8); perspective: 100px; contain: layout }',
    ],
    ['unsets everything', '* { all: unset !important }'],
    [
      'hides what it does not know',
      `html > :not(head, body), [popover] { display: none !important; visibility: hidden !important;
        opacity: 0 !important; transform: translateX(-9999px) !important; clip-path: inset(50%) !important;
        width: 0 !important; zoom: 0.01 !important; pointer-events: none !important; transition: all 9s !important }`,
    ],
    ['hides it from a layer', '@layer page { div { display: none !important; inset: 9999px !important } }'],
    [
      'animates it',
      '@keyframes out { to { opacity: 0; left: 9999px } } * { animation: out 1ms forwards !important }',
    ],
    [
      'writes from right to left',
      'html { direction: rtl; unicode-bidi: bidi-override; writing-mode: vertical-rl }',
    ],
  ])('%s, and the card is in sight', async (_, css) => {
    const tab = await openPage(`<style>${css}</style>`);
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    expect(await seen(tab, '易煉紅')).toEqual(IN_SIGHT);
    await tab.close();
  });
});

describe('a page with a strict content policy', () => {
  it('is marked, and its card has its looks', async () => {
    heard.length = 0;
    await browser.context.route('**/strict.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'" },
        body: `<!doctype html><html lang="zh-Hant-HK"><title>浙港合作</title><p>${YI}</p><p>${LEE}</p></html>`,
      }),
    );
    const tab = await browser.open('', '/strict.html');
    await tab.bringToFront();
    await browser.ready(tab);
    await expect.poll(() => marks(tab)).toEqual(RIGHT);
    await pointAt(tab, '易煉紅');
    await waitForCard(tab, '易煉紅');
    expect(await seen(tab, '易煉紅')).toEqual(IN_SIGHT);
    expect(heard).toEqual([]);
    await tab.close();
  });
});

describe('a page that changes 10,000 times a second', () => {
  let plain: Browser;
  beforeAll(async () => {
    const executablePath = findBrowser('chromium', thisMachine);
    plain = await chromium.launch({ ...(executablePath && { executablePath }), chromiumSandbox: !isRoot });
  });
  afterAll(() => plain.close());

  /** Makes two changes in each of 50 lines a hundred times a second, going round in a list. */
  const BUSY = `<script>
    const long = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ type: 'longtask' });
    function churn(lines) {
      const list = document.querySelector('ul');
      list.append(...Array.from({ length: lines }, () => document.createElement('li')));
      const end = performance.now() + 2000;
      let next = 0;
      return new Promise((done) => {
        const timer = setInterval(() => {
          for (let at = 0; at < 50; at += 1) {
            next = (next + 1) % lines;
            list.children[next].textContent = '行政長官李家超發言' + at;
            list.children[next].firstChild.data = '浙江省委書記易煉紅發言' + at;
          }
          if (performance.now() < end) return;
          clearInterval(timer);
          list.replaceChildren();
          setTimeout(done, 500, long);
        }, 10);
      });
    }
  </script>`;

  it.each([
    ['always the same lines', 50],
    ['lines all over a long list', 3000],
  ])(
    'has no more long tasks with us where it changes %s, and is marked right in the end',
    { retry: 2 },
    async (_, lines) => {
      const tab = await openPage(BUSY, '<ul></ul>');
      await expect.poll(() => marks(tab)).toEqual(RIGHT);
      const twin = await plain.newPage();
      await twin.goto(tab.url());
      const churn = (page: Page) => page.evaluate<number[]>(`churn(${lines})`);
      const without = await churn(twin);
      const withUs = await churn(tab);
      expect(withUs.length).toBeLessThanOrEqual(without.length);
      await expect.poll(() => marks(tab)).toEqual(RIGHT);
      expect(heard).toEqual([]);
      await tab.close();
    },
  );
});

describe('a page that shows one of its elements alone', () => {
  it.each([
    ['a modal dialog', `<dialog><p>${LEE}</p></dialog>`, "document.querySelector('dialog').showModal()"],
    [
      'a dialog opened from another',
      `<dialog><p>開幕式</p><dialog><p>${LEE}</p></dialog></dialog>`,
      "for (const one of document.querySelectorAll('dialog')) one.showModal()",
    ],
    [
      'a fullscreen element',
      `<section><p>${LEE}</p></section>`,
      "document.querySelector('section').requestFullscreen()",
    ],
  ])('can use the card over %s', async (_, element, show) => {
    const tab = await browser.open(
      page('zh-Hant-HK', YI).replace(
        '</article>',
        `${element}<button onclick="${show}">更多</button></article>`,
      ),
    );
    await tab.bringToFront();
    await tab.click('button');
    await expect.poll(async () => (await marks(tab)).join()).toContain('李家超');
    await pointAt(tab, '李家超');
    await waitForCard(tab, '李家超');
    expect(await seen(tab, '李家超')).toEqual(IN_SIGHT);
    await clickInCard(tab, '不是這個');
    await waitForCard(tab, '已記住：本頁');
    await clickInCard(tab, '復原');
    await waitForCard(tab, '不是這個');
    await tab.close();
  });
});
