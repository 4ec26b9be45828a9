import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as OpenCC from 'opencc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import type { ReadPage } from '@/lib/messages/protocol';
import { annotateHtml, type Annotation } from '../../scripts/lib/annotate-file';
import { compileCore } from '../../scripts/lib/compile-core';
import { DEMO_DIR, PROJECT_DIR } from '../../scripts/lib/project';
import { launch, painted, type TestBrowser } from './extension';
import { page } from './pages';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const gazetteer = loadGazetteer(compileCore(join(PROJECT_DIR, 'data')).gazetteer.buffer);

/** The same fields of what the extension and the command found. */
const found = ({ mentions }: Pick<ReadPage, 'mentions'> | Pick<Annotation, 'mentions'>) =>
  mentions.map(({ text, start, end, kind, entity, band, marked }) => ({
    text,
    start,
    end,
    kind,
    entity,
    band,
    marked,
  }));

describe.each(['hk.html', 'cn.html'])('the demo page %s', (name) => {
  const html = readFileSync(join(DEMO_DIR, name), 'utf8');

  it('holds just the mentions that `annotate` prints for its HTML, span by span', async () => {
    const tab = await browser.open(html, `/${name}`);
    const state = await browser.ready(tab);
    const annotation = annotateHtml(html, tab.url(), undefined, gazetteer);
    expect(annotation.mentions.length).toBeGreaterThan(20);
    expect(found(state)).toEqual(found(annotation));
    expect(state.date).toBe(annotation.date);
    await tab.close();
  });

  it('finds the names that it must and none that it must not', async () => {
    const { must, mustNot } = JSON.parse(
      readFileSync(join(DEMO_DIR, name.replace('.html', '.expected.json')), 'utf8'),
    ) as {
      must: { text: string; kind: string }[];
      mustNot: { text: string; context: string }[];
    };
    const { text, mentions } = annotateHtml(html, undefined, undefined, gazetteer);
    const seen = mentions.filter(({ band }) => band !== 'unsure');
    const strip = (name: string) => name.replaceAll(/[\u00ad\u200b]/g, '');
    const missed = must.filter(
      (one) =>
        !seen.some((mention) => strip(mention.text).includes(strip(one.text)) && mention.kind === one.kind),
    );
    expect(missed).toEqual([]);
    const wrong = mustNot.filter((one) => {
      const at = text.indexOf(one.context);
      const start = at + one.context.indexOf(one.text);
      return (
        at >= 0 && seen.some((mention) => mention.start < start + one.text.length && mention.end > start)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('paints the marks that are near the screen, and no more than the page has', async () => {
    const tab = await browser.open(html, `/${name}?painted`);
    const { mentions } = await browser.ready(tab);
    await expect.poll(async () => (await painted(tab)).solid.length).toBeGreaterThan(0);
    const { solid, dotted } = await painted(tab);
    const marked = mentions.filter((mention) => mention.marked).map(({ text }) => text);
    for (const piece of [...solid, ...dotted]) expect(marked.some((text) => text.includes(piece))).toBe(true);
    await tab.close();
  });
});

const ARTICLE = join(PROJECT_DIR, '../shared/sources/wenweipo-zhejiang-week-2023.txt');

describe('the source article as a page', () => {
  const variants = [
    ['hk', (text: string) => text],
    ['cn', OpenCC.Converter({ from: 'hk', to: 'cn' })],
    ['tw', OpenCC.Converter({ from: 'hk', to: 'tw' })],
    ['t', OpenCC.Converter({ from: 'hk', to: 't' })],
  ] as const;

  it.for(variants)('is marked alike in %s', async ([variant, convert], { skip }) => {
    if (!existsSync(ARTICLE)) skip('../shared/sources is not beside the checkout');
    const paragraphs = convert(readFileSync(ARTICLE, 'utf8'))
      .split('\n')
      .filter((line) => line.trim() !== '');
    const tab = await browser.open(page('zh', ...paragraphs), `/article-${variant}.html`);
    const { mentions } = await browser.ready(tab);
    const people = new Set(
      mentions.filter(({ kind, band }) => kind === 'person' && band === 'solid').map(({ entity }) => entity),
    );
    expect(people.size).toBe(22);
    expect(
      new Set(mentions.filter(({ kind, marked }) => kind === 'person' && marked).map(({ entity }) => entity))
        .size,
    ).toBeGreaterThanOrEqual(18);
    await tab.close();
  });
});

describe('a page that is not Chinese', () => {
  it('gets no page part, no highlight and no node of ours, and sends nothing', async () => {
    const own = await browser.ownPage();
    await own.evaluate(() => {
      Object.assign(globalThis, { heard: 0 });
      chrome.runtime.onMessage.addListener(() => {
        Object.assign(globalThis, { heard: Number(Reflect.get(globalThis, 'heard')) + 1 });
      });
    });
    const heard = () => own.evaluate(() => Number(Reflect.get(globalThis, 'heard')));
    const tab = await browser.open(
      '<!doctype html><html lang="en"><body><p>Zhejiang and Hong Kong signed an agreement.</p></body></html>',
    );
    await tab.waitForTimeout(800);
    expect(await heard()).toBe(0);
    expect(await browser.command(tab, { type: 'page-state' })).toBeUndefined();
    expect(await tab.evaluate(() => [CSS.highlights.size, document.documentElement.children.length])).toEqual(
      [0, 2],
    );
    // The same ear hears a page that is Chinese.
    const chinese = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港。'));
    await browser.ready(chinese);
    expect(await heard()).toBeGreaterThan(0);
    await chinese.close();
    await tab.close();
  });

  it('is read once Chinese text comes in', async () => {
    const tab = await browser.open('<!doctype html><html><body><p>Loading</p></body></html>');
    await tab.waitForTimeout(300);
    await tab.evaluate(() => {
      document.body.innerHTML = '<p>浙江省委書記易煉紅在香港出席活動。</p>';
    });
    const { mentions } = await browser.ready(tab);
    expect(mentions.map(({ entity }) => entity)).toContain('person/yi-lianhong');
    await tab.close();
  });
});

describe('a page that changes', () => {
  it('marks what is added and forgets what is removed', async () => {
    const tab = await browser.open(page('zh-Hant-HK', '浙江省委書記易煉紅訪港。'));
    await browser.ready(tab);
    await expect.poll(() => painted(tab)).toMatchObject({ solid: ['易煉紅'] });
    await tab.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = '行政長官李家超歡迎代表團。';
      document.querySelector('article')?.append(added);
    });
    await expect
      .poll(async () => (await painted(tab)).solid)
      .toEqual(expect.arrayContaining(['易煉紅', '李家超']));
    await tab.evaluate(() => document.querySelector('p')?.remove());
    await expect.poll(async () => (await painted(tab)).solid).toEqual(['李家超']);
    await tab.close();
  });
});
