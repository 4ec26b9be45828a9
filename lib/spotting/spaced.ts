/** Spaces within names: folding passes over one between two Han characters, and here is decided whether the name may have it. */
import { isHan } from '../text/han';

const SPACE = /\s/u;
/** A name of so many characters is none by accident of two words that stand beside each other. */
const LONG = 4;

/**
 * False where the text has a space within a name that it cannot have. It may: a long one (a line that was broken, 香港特區 政府), one with
 * spaces between all its characters (a spaced heading), and one of two characters that stands alone, as lists of names set it, as wide as three.
 * In a shorter one the space parts two words (國王 莉莉).
 *
 * @param start - UTF-16 code units; `end` is exclusive
 */
export function isWellSpaced(text: string, start: number, end: number): boolean {
  let spaces = 0;
  let characters = 0;
  for (let at = start; at < end; at += 1) {
    if (SPACE.test(text.charAt(at)) && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1)))
      spaces += 1;
    else if (isHan(text.charCodeAt(at))) characters += 1;
  }
  if (spaces === 0 || characters >= LONG) return true;
  const isAlone = !isHan(text.charCodeAt(start - 1)) && !isHan(text.charCodeAt(end));
  return spaces === characters - 1 && isAlone;
}
