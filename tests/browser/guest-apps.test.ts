/** Apps that own their DOM work on as if we were not there. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import * as OpenCC from 'opencc-js';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/find-browser';
import { isRoot, thisMachine } from '../../scripts/lib/this-machine';
import { News, WholePage } from '../fixtures/apps/react-app';
import { cardText, launch, pointAt, waitForCard, type TestBrowser } from './extension';
import { appPage, complaints, marks, scriptOf } from './guest';

let browser: TestBrowser;
let plain: Browser;
let heard: string[];
beforeAll(async () => {
  browser = await launch();
  heard = complaints(browser.context);
  const executablePath = findBrowser('chromium', thisMachine);
  plain = await chromium.launch({ ...(executablePath && { executablePath }), chromiumSandbox: !isRoot });
});
afterAll(() => Promise.all([browser.close(), plain.close()]));

const counted = (count: number) => `行政長官【李家超】的講話已有 ${count} 人閱讀。`;
const WELCOME = '浙江省委書記【易煉紅】表示歡迎。';
const MEETING = '浙江省委書記【易煉紅】與行政長官李家超會面。';
const OPENING = '香港貿易發展局主席【林建岳】出席開幕式。';
const SPEECHES = ['【林建岳】與易煉紅先後致辭。', '林建岳與【易煉紅】先後致辭。'];

/** What is clicked, and the marks that are right then: the first of each person. */
const STEPS: readonly (readonly [button: string, marks: readonly string[]])[] = [
  ['count', [counted(1), WELCOME, OPENING]],
  ['toggle', [counted(1), MEETING, OPENING]],
  ['reverse', [counted(1), ...SPEECHES]],
  ['remove', [counted(1), OPENING, MEETING]],
  ['count', [counted(2), OPENING, MEETING]],
  ['toggle', [counted(2), WELCOME, OPENING]],
];

const simplified = OpenCC.Converter({ from: 'hk', to: 'cn' });
const rendered = () => renderToString(createElement(News));
const APPS = [
  ['React', () => appPage('react-client.tsx')],
  ['React over HTML from a server', () => appPage('react-client.tsx', rendered())],
  ['Vue', () => appPage('vue-app.ts')],
] as const;

const rootOf = (tab: Page) => tab.evaluate(() => document.querySelector('#root')?.outerHTML);
const click = (tab: Page, id: string) => tab.evaluate((id) => document.getElementById(id)?.click(), id);

describe.each(APPS)('an app made with %s', (_, html) => {
  async function openBoth() {
    heard.length = 0;
    const tab = await browser.open(await html());
    const twin = await plain.newPage();
    await twin.goto(tab.url());
    await browser.ready(tab);
    await expect.poll(() => marks(tab)).toEqual([counted(0), WELCOME, OPENING]);
    await tab.evaluate(() => dispatchEvent(new Event('hydrate')));
    await twin.evaluate(() => dispatchEvent(new Event('hydrate')));
    const both = async (id: string) => {
      await click(tab, id);
      await click(twin, id);
    };
    const close = () => Promise.all([tab.close(), twin.close()]);
    return { tab, twin, both, close };
  }

  it('keeps its DOM and has the right marks, whatever it renders', async () => {
    const { tab, twin, both, close } = await openBoth();
    for (const [button, right] of STEPS) {
      await both(button);
      await expect.poll(() => marks(tab), { message: button }).toEqual(right);
      expect(await rootOf(tab)).toBe(await rootOf(twin));
    }
    expect(heard).toEqual([]);
    await close();
  });

  it('renders on while it is shown converted, and has its DOM back then', async () => {
    const { tab, twin, both, close } = await openBoth();
    for (const [button, right] of STEPS) {
      await browser.command(tab, { type: 'convert-page', to: 'cn' });
      await both(button);
      await expect.poll(() => marks(tab), { message: button }).toEqual(right.map(simplified));
      await browser.command(tab, { type: 'convert-page', to: 'original' });
      expect(await rootOf(tab)).toBe(await rootOf(twin));
      await expect.poll(() => marks(tab), { message: button }).toEqual(right);
    }
    expect(heard).toEqual([]);
    await close();
  });
});

describe('a React app that owns the whole document', () => {
  it('comes alive while a card is open, and knows nothing of it', async () => {
    heard.length = 0;
    const html = renderToString(createElement(WholePage));
    const tab = await browser.open(html.replace('</head>', `${await scriptOf('react-document.tsx')}</head>`));
    await tab.bringToFront();
    await browser.ready(tab);
    await expect.poll(() => marks(tab)).toContain(OPENING);
    await pointAt(tab, '林建岳');
    await waitForCard(tab, '林建岳');
    await tab.evaluate(() => dispatchEvent(new Event('hydrate')));
    await click(tab, 'count');
    await expect.poll(() => marks(tab)).toEqual([counted(1), WELCOME, OPENING]);
    expect(await cardText(tab)).toContain('林建岳');
    await tab.keyboard.press('Escape');
    await expect.poll(() => cardText(tab)).toBeUndefined();
    for (const [button, right] of STEPS.slice(1)) {
      await click(tab, button);
      await expect.poll(() => marks(tab), { message: button }).toEqual(right);
    }
    expect(heard).toEqual([]);
    await tab.close();
  });
});
