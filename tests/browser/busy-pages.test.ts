/** Pages that change much, and pages that clear the highlight registry. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, painted, type TestBrowser } from './extension';
import { page } from './pages';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const solid = async (tab: Page): Promise<string[]> => (await painted(tab)).solid;

describe('a page that changes 10,000 times a second', () => {
  it('is marked as it is at last, and what is removed leaves nothing behind', async () => {
    const paragraphs = Array.from({ length: 1000 }, (_, at) => `第${at}段沒有名字。`);
    const tab = await browser.open(page('zh-Hant-HK', ...paragraphs));
    await browser.ready(tab);
    await tab.evaluate(async () => {
      const all = document.querySelectorAll('p');
      for (let tick = 0; tick < 200; tick += 1) {
        for (let at = 0; at < 100; at += 1) {
          const changed = all[(tick * 100 + at) % all.length];
          changed?.replaceChildren(tick < 199 ? `第${tick}次` : '浙江省委書記易煉紅訪港。');
        }
        await new Promise((resolve) => {
          setTimeout(resolve, 10);
        });
      }
    });
    // Changes are read at least every two seconds, besides what reading takes.
    const count = async () => {
      const state = await browser.command(tab, { type: 'page-state' });
      return state && 'mentions' in state ? state.mentions.length : undefined;
    };
    await expect.poll(count, { timeout: 10_000 }).toBeGreaterThanOrEqual(100);
    await browser.command(tab, { type: 'mark', rule: 'all' });
    await tab.evaluate(() => document.querySelector('p:last-of-type')?.scrollIntoView());
    await expect.poll(() => solid(tab)).toContain('易煉紅');
    await tab.evaluate(() => document.querySelector('article')?.remove());
    await expect.poll(() => painted(tab)).toEqual({ solid: [], dotted: [] });
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
    await tab.close();
  });
});

describe('a page that clears the highlight registry', () => {
  it('gets its marks again with its next change', async () => {
    const tab = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港。', '原文'));
    await browser.ready(tab);
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    const clear = (times: number) =>
      tab.evaluate((times) => {
        CSS.highlights.clear();
        document.querySelector('p:last-of-type')?.replaceChildren(`第${times}次`);
      }, times);
    await clear(1);
    await expect.poll(() => solid(tab)).toEqual(['易煉紅']);
    await tab.close();
  });
});
