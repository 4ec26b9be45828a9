/** Dates of the Extended Date/Time Format (ISO 8601-2; Library of Congress), through the library that parses it. */
import { parse } from 'edtf';

/** True where a text is an EDTF date or interval of levels 0 to 2. */
export function isEdtf(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
