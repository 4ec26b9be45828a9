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

describe('a long page', () => {
  const NAMED = '浙江省委書記易煉紅訪港。';
  const count = async (tab: Page) => (await painted(tab)).solid.length;

  it('has no more ranges registered than stand within a screen of the viewport, wherever the reader is', async () => {
    const tab = await browser.open(page('zh-Hant-HK', ...Array.from({ length: 3000 }, () => NAMED)));
    await browser.ready(tab);
    await browser.command(tab, { type: 'mark', rule: 'all' });
    for (const place of [0, 0.5, 1]) {
      await tab.evaluate((place) => scrollTo(0, place * document.documentElement.scrollHeight), place);
      await expect.poll(() => count(tab)).toBeGreaterThan(20);
      // Three screens of 900 pixels, two names in each paragraph of 50.
      await expect.poll(() => count(tab)).toBeLessThan(150);
    }
    await tab.close();
  });

  it('is marked as it grows under a scrolling reader, also where the browser skips what is off the screen', async () => {
    const tab = await browser.open(page('zh-Hant-HK', ...Array.from({ length: 30 }, () => NAMED)));
    await browser.ready(tab);
    await browser.command(tab, { type: 'mark', rule: 'all' });
    for (let times = 0; times < 3; times += 1) {
      await tab.evaluate(
        ([html, times]) => {
          const more = document.createElement('section');
          more.style.contentVisibility = 'auto';
          more.innerHTML = `${html.repeat(60)}<p id="last${times}">行政長官李家超致辭。</p>`;
          document.querySelector('article')?.append(more);
        },
        [`<p>${NAMED}</p>`, times] as const,
      );
      // What is skipped has no height until it comes to the screen: then its end moves away.
      const bottom = async () => {
        await tab.locator(`#last${times}`).scrollIntoViewIfNeeded();
        return solid(tab);
      };
      await expect.poll(bottom).toContain('李家超');
    }
    expect(await count(tab)).toBeLessThan(200);
    await tab.close();
  });
});

describe('a page that goes elsewhere without loading', () => {
  it('has the day of the article that it shows', async () => {
    const tab = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港。'));
    expect((await browser.ready(tab)).date).toBe('2023-06-27');
    await tab.evaluate(() => {
      history.pushState({}, '', '/2024/03/05/another.html');
      document.querySelector('meta[property="article:published_time"]')?.remove();
      document.querySelector('article')?.replaceChildren('行政長官李家超致辭。');
    });
    await expect.poll(async () => (await browser.ready(tab)).date).toBe('2024-03-05');
    await tab.close();
  });
});
