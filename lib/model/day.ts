/**
 * A calendar day, `YYYY-MM-DD`, in UTC+8 where a page or a source does not say otherwise (all of the product's region keeps
 * that clock). A string, so that it sorts, compares and crosses messages as it is.
 */
export type Day = string & { readonly __brand: 'Day' };

/** Days between which a date lies, both included: the earliest and the latest that it may mean. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/**
 * Reads a calendar day.
 *
 * @param text - exactly `YYYY-MM-DD`
 * @returns the day, or `undefined` where the form is another or the calendar has no such day (2023-02-29)
 */
export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

/** True where `text` is `YYYY-MM-DD` and that day exists. */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Days from 1970-01-01 to a day. */
export function dayNumber(day: Day): number {
  return Date.parse(day) / 86_400_000;
}

/** The next day. */
export function dayAfter(day: Day): Day {
  return dayAt(Date.parse(day) + 86_400_000);
}

/** The year of a day that is counted as {@link dayNumber} does. */
export function yearOfDay(number: number): number {
  return new Date(number * 86_400_000).getUTCFullYear();
}

/**
 * The day on which an instant falls in UTC+8.
 *
 * @param instant - milliseconds since 1970-01-01T00:00Z
 * @throws RangeError outside the years 0 to 9999
 */
export function dayAt(instant: number): Day {
  const text = new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
  if (!isDay(text)) throw new RangeError(`${instant} is in no year of four digits`);
  return text;
}
