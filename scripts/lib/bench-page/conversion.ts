/** A page of 120,000 characters in 3,000 text nodes from Simplified to Hong Kong's forms and back: by the extension, and by opencc-js in the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../chromium';
import { PROJECT_DIR } from '../project';

const PARAGRAPHS = 1500;
/** UTF-16 code units of a text node. */
const NODE = 40;
/** opencc-js as a page would have it. */
const OPENCC = join(PROJECT_DIR, 'node_modules/opencc-js/dist/umd/full.js');

/** Milliseconds on the clock. */
export interface ConversionTimes {
  readonly name: string;
  /** The first time: with the dictionaries loaded for it. */
  readonly first: number;
  readonly again: number;
  readonly restore: number | undefined;
  /** The longest task meanwhile, 0 where none was over 50 ms. */
  readonly longest: number;
}

/** A page of that size, of text in Simplified. */
export function pageToConvert(simplified: string): string {
  const nodes = Array.from({ length: PARAGRAPHS * 2 }, (_, at) => {
    const start = (at * NODE) % Math.max(1, simplified.length - NODE);
    return simplified.slice(start, start + NODE);
  });
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, at) => `<p>${nodes[at * 2]}<b>${nodes[at * 2 + 1]}</b></p>`,
  );
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>bench</title></head><body>${paragraphs.join('')}</body></html>`;
}

/** What the extension takes, with the page shown so and laid out. */
export async function timeOurs(
  browser: ExtensionBrowser,
  page: Page,
  rest: number,
): Promise<ConversionTimes> {
  const own = await browser.context.newPage();
  await own.goto(browser.extensionUrl('popup.html'));
  await page.bringToFront();
  const convert = async (to: string) => {
    const started = performance.now();
    await own.evaluate(`chrome.tabs.query({}).then((tabs) => chrome.tabs.sendMessage(
      tabs.find((one) => one.url === ${JSON.stringify(page.url())}).id, { type: 'convert-page', to: '${to}' }, { frameId: 0 }))`);
    await page.evaluate('document.body.offsetHeight');
    return performance.now() - started;
  };
  await page.waitForTimeout(rest);
  await page.evaluate('longest = 0');
  const first = await convert('hk');
  const restore = await convert('original');
  const again = await convert('hk');
  const longest = Number(await page.evaluate('longest'));
  await own.close();
  return { name: 'this extension', first, again, restore, longest };
}

/** What a script with opencc-js takes that writes the page's text nodes one by one; it cannot restore. */
export async function timeOpenCc(page: Page): Promise<ConversionTimes> {
  await page.addScriptTag({ content: readFileSync(OPENCC, 'utf8') });
  const times: unknown = await page.evaluate(`(() => {
    const nodes = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push([walker.currentNode, walker.currentNode.data]);
    const run = (converter) => {
      const start = performance.now();
      const convert = converter ?? OpenCC.Converter({ from: 'cn', to: 'hk' });
      for (const [node, text] of nodes) node.data = convert(text);
      document.body.offsetHeight;
      return [performance.now() - start, convert];
    };
    const [first, convert] = run();
    for (const [node, text] of nodes) node.data = text;
    const [again] = run(convert);
    return [first, again];
  })()`);
  const [first = NaN, again = NaN] = Array.isArray(times) ? times.map(Number) : [];
  // Each is one task.
  return { name: 'opencc-js in the page', first, again, restore: undefined, longest: first };
}
