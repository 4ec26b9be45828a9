import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findPageDate, readDate } from '@/lib/page/page-date';

const dateOf = (html: string, url = 'https://news.example/a') =>
  findPageDate(new JSDOM(html).window.document, url);
const ld = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe('findPageDate', () => {
  it('takes what the page declares in JSON-LD, also within a graph', () => {
    expect(dateOf(ld({ '@type': 'NewsArticle', datePublished: '2023-06-27T08:00:00+08:00' }))).toBe(
      '2023-06-27',
    );
    expect(dateOf(ld({ '@graph': [{ '@type': 'WebPage' }, { datePublished: '2023-06-27' }] }))).toBe(
      '2023-06-27',
    );
  });

  it('trusts JSON-LD over meta, meta over <time>, <time> over the address', () => {
    const meta = '<meta property="article:published_time" content="2023-06-26T10:00:00Z">';
    const time = '<body><time datetime="2023-06-25">';
    const url = 'https://news.example/2023/06/24/a';
    expect(dateOf(ld({ datePublished: '2023-06-27' }) + meta + time, url)).toBe('2023-06-27');
    expect(dateOf(meta + time, url)).toBe('2023-06-26');
    expect(dateOf(time, url)).toBe('2023-06-25');
    expect(dateOf('<body>', url)).toBe('2023-06-24');
  });

  it('reads a dateline in the text when nothing is declared', () => {
    expect(dateOf('<body><article>香港，2023年6月27日 — 浙江</article>')).toBe('2023-06-27');
  });

  it('passes over broken JSON-LD and days that do not exist', () => {
    expect(dateOf('<script type="application/ld+json">{</script><body>')).toBeUndefined();
    expect(dateOf(ld({ datePublished: '2023-02-30' }))).toBeUndefined();
  });

  it('says nothing where the page says nothing', () => {
    expect(dateOf('<body>浙江與香港')).toBeUndefined();
  });
});

describe('readDate', () => {
  it('takes an instant to UTC+8, the clock of the product’s region', () => {
    expect(readDate('2023-06-26T20:00:00Z')).toBe('2023-06-27');
    expect(readDate('2023-06-26T23:00:00-0500')).toBe('2023-06-27');
  });

  it('takes a date without a zone as it stands', () => {
    expect(readDate('2023-06-26T23:59:59')).toBe('2023-06-26');
    expect(readDate('20230626')).toBe('2023-06-26');
    expect(readDate('2023年6月26日')).toBe('2023-06-26');
  });
});
