/** The day of a page: what its author declares, in order of trust. A page that declares none has none; today is never assumed. */
import { dayAt, parseDay, type Day } from '../model/day';

/**
 * Finds the page's day: JSON-LD `datePublished`, then meta elements, `<time>`, the address, the dateline in the text.
 *
 * @param url - the page's address
 * @returns a day in UTC+8, or `undefined`
 */
export function findPageDate(document: Document, url: string): Day | undefined {
  return (
    fromJsonLd(document) ?? fromMeta(document) ?? fromTime(document) ?? fromUrl(url) ?? fromDateline(document)
  );
}

/** A date as pages write it: with a time zone it is an instant, taken to UTC+8; without one it is taken as it stands. */
export function readDate(text: string): Day | undefined {
  const trimmed = text.trim();
  if (/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(trimmed)) {
    const instant = Date.parse(trimmed);
    return Number.isNaN(instant) ? undefined : dayAt(instant);
  }
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(trimmed) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(trimmed);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function fromJsonLd(document: Document): Day | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let json: unknown;
    try {
      json = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    const date = publishedIn(json, 3);
    if (date) return date;
  }
  return undefined;
}

/** Looks for `datePublished` in an object, an array, or a `@graph`, not deeper than `depth`. */
function publishedIn(json: unknown, depth: number): Day | undefined {
  if (depth === 0 || typeof json !== 'object' || json === null) return undefined;
  if (Array.isArray(json)) {
    for (const item of json) {
      const date = publishedIn(item, depth - 1);
      if (date) return date;
    }
    return undefined;
  }
  const { datePublished, '@graph': graph } = json as {
    readonly datePublished?: unknown;
    readonly '@graph'?: unknown;
  };
  return (
    (typeof datePublished === 'string' ? readDate(datePublished) : undefined) ?? publishedIn(graph, depth - 1)
  );
}

const META = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate" i]',
  'meta[name="publishdate" i]',
  'meta[name="date" i]',
  'meta[name="dc.date" i]',
];

function fromMeta(document: Document): Day | undefined {
  for (const selector of META) {
    const date = readDate(document.querySelector(selector)?.getAttribute('content') ?? '');
    if (date) return date;
  }
  return undefined;
}

function fromTime(document: Document): Day | undefined {
  const time = document.querySelector('article time[datetime], main time[datetime], time[datetime]');
  return readDate(time?.getAttribute('datetime') ?? '');
}

function fromUrl(url: string): Day | undefined {
  const parts = /[/_-](20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url);
  return parts ? parseDay(parts.slice(1).join('-')) : undefined;
}

/** How far into a page's text its dateline may stand, in UTF-16 code units. */
const DATELINE_REACH = 1500;

function fromDateline(document: Document): Day | undefined {
  const text =
    (document.querySelector('article, main') ?? document.body)?.textContent?.slice(0, DATELINE_REACH) ?? '';
  const parts = /20\d{2}(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/.exec(text);
  return parts ? readDate(parts[0].replaceAll(/\s/g, '')) : undefined;
}
