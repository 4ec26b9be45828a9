/** Dates of the Extended Date/Time Format (ISO 8601-2; Library of Congress), through the library that parses it. */
import edtf from 'edtf';
import { parseDay, type DayRange } from './day';

/** True where a text is an EDTF date or interval of levels 0 to 2. */
export function isEdtf(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The days that a date may mean: 2023-06 is any of June, 202X any of ten years, an uncertain 2023? any of that year.
 *
 * @returns `undefined` where it is no EDTF date, is open at an end, or lies outside the years 0 to 9999
 */
export function edtfRange(text: string): DayRange | undefined {
  try {
    const { min, max } = edtf(text);
    const first = dayOf(min);
    const last = dayOf(max);
    return first && last && { first, last };
  } catch {
    return undefined;
  }
}

function dayOf(instant: number): DayRange['first'] | undefined {
  return parseDay(new Date(instant).toISOString().slice(0, 10));
}
