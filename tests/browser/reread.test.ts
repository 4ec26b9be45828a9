/** Faults that random edits have found (fuzz.test.ts), each in its smallest form. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type TestBrowser } from './extension';
import { readAlways, scanTwice, settle } from './fresh';
import { page } from './pages';

const STYLE = `<style>.gone { display: none } .unseen { visibility: hidden } .seen { visibility: visible } .flex { display: flex }
.as-inline { display: inline } .as-block { display: block }</style>`;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(...paragraphs: string[]): Promise<Page> {
  const html = page(
    'zh-Hant-HK',
    '浙江省委書記易煉紅訪港。',
    ...paragraphs,
    '<article class="probe"></article>',
  );
  const tab = await browser.open(html.replace('</head>', `${STYLE}</head>`));
  await tab.bringToFront();
  await readAlways(browser, tab);
  await settle(browser, tab);
  return tab;
}

/** Makes changes one after the other, each an expression in which `x` is the element of that id, and lets each be read. */
async function change(tab: Page, ...changes: string[]): Promise<void> {
  for (const one of changes) {
    await tab.evaluate(one);
    await settle(browser, tab);
  }
}

const NAMES = '行政長官李家超與林建岳會面';

describe('a page part that has followed changes is where a fresh one would be', () => {
  it.each<[string, string, ...string[]]>([
    ['hidden by an attribute', NAMES, 'x.hidden = true'],
    ['hidden by a class', NAMES, `x.className = 'gone'`],
    ['made invisible', NAMES, `x.style.visibility = 'hidden'`],
    ['hidden within a line', `李家<b id="y">超</b>${NAMES}`, 'y.hidden = true'],
    [
      'shown within a line, as a block',
      `李家<b id="y" class="as-block" hidden>浙江</b>超`,
      'y.hidden = false',
    ],
    [
      'turned from a block into a part of the line',
      `李家<b id="y" class="as-block">超</b>`,
      `y.className = ''`,
    ],
    ['turned from a part of the line into a block', `李家<b id="y">超</b>`, `y.className = 'as-block'`],
    [
      'given an attribute that changes nothing, and nothing else for a while',
      NAMES,
      `x.className = 'nothing'; new Promise((resolve) => setTimeout(resolve, 400))`,
    ],
    ['made a flex box', '李家<b>超</b>', `x.className = 'flex'`],
    ['made an editor', NAMES, `x.contentEditable = 'true'`],
    [
      'an editor no more',
      `<span id="y" contenteditable>${NAMES}</span>`,
      `y.removeAttribute('contenteditable')`,
    ],
    ['Japanese', NAMES, `x.lang = 'ja'`],
    ['Chinese again', `<span id="y" lang="ja">${NAMES}</span>`, `y.removeAttribute('lang')`],
    [
      'changed and hidden at once, and shown later',
      NAMES,
      `x.append('浙江'); x.hidden = true`,
      'x.hidden = false',
    ],
    [
      'changed under an invisible element',
      `<b class="unseen"><i id="y" class="seen"></i></b>`,
      `y.append('${NAMES}')`,
    ],
    ['changed in closed details', `<details><div id="y">香港</div></details>`, `y.append('${NAMES}')`],
    ['put into a line break', '<br id="y">', `y.append('${NAMES}')`],
    [
      'moved to another article as it is',
      `<div><section id="y">${NAMES}</section></div><article><div id="z"></div></article><p>${NAMES}</p>`,
      'z.append(y)',
    ],
  ])('%s', async (_, html, ...changes) => {
    const tab = await open(`<span id="x">${html}</span>`);
    await change(tab, ...changes);
    const { kept, fresh } = await scanTwice(browser, tab);
    expect(kept).toEqual(fresh);
    await tab.close();
  });
});

describe('text that was shown converted comes back as it was written', () => {
  it.each([
    ['from an editor', `x.contentEditable = 'true'`],
    ['from hidden elements', 'x.hidden = true'],
    ['from Japanese', `x.lang = 'ja'`],
    ['from what the page keeps and shows again', 'globalThis.held = x; x.remove()'],
  ])('%s', async (_, edit) => {
    const tab = await open(`<span id="x">${NAMES}</span>`);
    await browser.command(tab, { type: 'convert-page', to: 'cn' });
    expect(await tab.textContent('#x')).toBe('行政长官李家超与林建岳会面');
    await change(tab, edit);
    await browser.command(tab, { type: 'convert-page', to: 'original' });
    await change(tab, 'if (globalThis.held) document.body.append(globalThis.held)');
    expect(await tab.textContent('#x')).toBe(NAMES);
    await tab.close();
  });
});
