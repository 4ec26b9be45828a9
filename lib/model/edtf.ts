/** Dates of the Extended Date/Time Format (ISO 8601-2; Library of Congress), through the library that parses it. */
import edtf from 'edtf';
import { parseDay, type Day, type DayRange } from './day';

/** A date as the library reads it: its first and last instant, in milliseconds since 1970 in UTC. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Parsing takes a millisecond and more, and the dates of a pack repeat: so many are remembered. */
const MOST_KNOWN = 10_000;
const known = new Map<string, Bounds | undefined>();

/** `undefined` where the text is no EDTF date. */
function parsed(text: string): Bounds | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= MOST_KNOWN) known.clear();
  const bounds = parse(text);
  known.set(text, bounds);
  return bounds;
}

function parse(text: string): Bounds | undefined {
  try {
    const date = edtf(text);
    return { min: instantOf(() => date.min), max: instantOf(() => date.max) };
  } catch {
    return undefined;
  }
}

/** The library throws on the bound of an interval that is open on that side. */
function instantOf(read: () => number): number {
  try {
    return read();
  } catch {
    return Number.NaN;
  }
}

/** True where a text is an EDTF date or interval of levels 0 to 2. */
export const isEdtf = (text: string): boolean => parsed(text) !== undefined;

/**
 * The days that a date may mean: 2023-06 is any of June, 202X any of ten years, an uncertain 2023? any of that year, an interval any
 * day in it, a season any of its year and of the winter that begins in it.
 *
 * @returns `undefined` where it is no EDTF date, is open or unknown at an end, or lies outside the years 0 to 9999
 */
export function edtfRange(text: string): DayRange | undefined {
  const [from = '', to = from] = text.split('/');
  const first = boundsOf(from)?.first;
  const last = boundsOf(to)?.last;
  return first && last && first <= last ? { first, last } : undefined;
}

/** A year and one of the codes for seasons, 21 to 32; the library takes them for calendar quarters, which no season is. */
const SEASON = /^(\d{4})-(?:2[1-9]|3[0-2])[?~%]?$/;

/** Of one date. The library reads an unknown end (`2023-06/`) as 1970, so intervals are taken apart before it sees them. */
function boundsOf(date: string): DayRange | undefined {
  const [, year] = SEASON.exec(date) ?? [];
  if (year !== undefined) {
    const first = parseDay(`${year}-01-01`);
    const last = parseDay(`${String(Number(year) + 1).padStart(4, '0')}-02-28`);
    return first && last && { first, last };
  }
  if (date === '' || date === '..') return undefined;
  const bounds = parsed(date);
  const [first, last] = [dayOf(bounds?.min), dayOf(bounds?.max)];
  return first && last && { first, last };
}

/** The day of an instant; `undefined` where it is none, or of no year of four digits. */
function dayOf(instant = Number.NaN): Day | undefined {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? undefined : parseDay(date.toISOString().slice(0, 10));
}
