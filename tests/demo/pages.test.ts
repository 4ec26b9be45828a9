/** The demo pages and what is said of them stay together: `*.expected.json` names only what its page holds. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from '../../lib/model/entity';
import { findPageDate } from '../../lib/page/page-date';
import { DEMO_DIR, PROJECT_DIR } from '../../scripts/lib/project';

const ExpectedSchema = v.strictObject({
  must: v.array(v.strictObject({ text: v.string(), kind: v.picklist(ENTITY_KINDS) })),
  mustNot: v.array(v.strictObject({ text: v.string(), context: v.string() })),
});
const SOURCE = join(PROJECT_DIR, '../shared/sources/wenweipo-zhejiang-week-2023.txt');

/** As a reader reads it: without what is not shown, without soft hyphens and zero-width spaces. */
function readText(document: Document, selector: string): string {
  const copy = document.createElement('div');
  copy.append(...[...document.querySelectorAll(selector)].map((element) => element.cloneNode(true)));
  for (const hidden of copy.querySelectorAll('script, style, svg')) hidden.remove();
  return copy.textContent.replaceAll(/[\u00ad\u200b]/g, '');
}

describe.each([
  { name: 'hk', lang: 'zh-Hant-HK', invented: ['王莉雯', '王成澍', '王成稷', '盧山峰'] },
  { name: 'cn', lang: 'zh-CN', invented: ['王莉岚', '王成樾', '王成稷', '卢山川'] },
])('the demo page $name', ({ name, lang, invented }) => {
  const html = readFileSync(join(DEMO_DIR, `${name}.html`), 'utf8');
  const { document } = new JSDOM(html).window;
  const text = readText(document, 'body');
  const story = readText(document, 'article.story');
  const expected = v.parse(
    ExpectedSchema,
    JSON.parse(readFileSync(join(DEMO_DIR, `${name}.expected.json`), 'utf8')),
  );

  it('declares its language and the day after the event', () => {
    expect(document.documentElement.lang).toBe(lang);
    expect(findPageDate(document, 'http://127.0.0.1/')).toBe('2023-06-27');
  });

  it('holds every name that must be found, each listed once', () => {
    const names = expected.must.map((mention) => mention.text);
    expect(names.filter((mention) => !text.includes(mention))).toEqual([]);
    expect(names).toEqual([...new Set(names)]);
  });

  it('holds once every place where nothing must be found', () => {
    const wrong = expected.mustNot.filter(
      ({ text: part, context }) => !context.includes(part) || text.split(context).length !== 2,
    );
    expect(wrong).toEqual([]);
  });

  it('splits a name over elements, and has a name with a soft hyphen or a break in it', () => {
    expect(html).toMatch(/<(b|strong)>李<\/\1>家超/);
    expect(html).toMatch(/&shy;|<wbr>|林<a [^>]*>建岳<\/a>/);
  });

  it('says in its footer who is invented', () => {
    const footer = readText(document, 'footer');
    for (const person of invented) expect(footer).toContain(person);
  });

  it('has a story of 900 to 1,500 characters', () => {
    const { length } = story.replaceAll(/\s/g, '');
    expect(length).toBeGreaterThanOrEqual(900);
    expect(length).toBeLessThanOrEqual(1500);
  });

  it('loads nothing from elsewhere', () => {
    expect(html).not.toMatch(/\bsrc=|url\((?!#)|<link rel="stylesheet"|@import/);
  });
});

describe('the demo page hk', () => {
  it('tells it in its own words: what it shares with the source in a row is names and titles', (context) => {
    if (!existsSync(SOURCE)) context.skip('the source article is not beside the checkout');
    const source = readFileSync(SOURCE, 'utf8').replaceAll(/\s/g, '');
    const html = readFileSync(join(DEMO_DIR, 'hk.html'), 'utf8');
    const story = readText(new JSDOM(html).window.document, 'article.story').replaceAll(/\s/g, '');
    const LONGEST_TITLE_AND_NAME = 18;
    const copied: string[] = [];
    for (let at = 0; at + LONGEST_TITLE_AND_NAME < story.length; at += 1) {
      const run = story.slice(at, at + LONGEST_TITLE_AND_NAME + 1);
      if (source.includes(run)) copied.push(run);
    }
    expect(copied).toEqual([]);
  });
});
