/** Names in Latin letters that are, or may be, a part of a longer one: «Royal Hong Kong Jockey Club», «John Lee Hooker». */
import { isLatinOrDigit } from '../text/han';
import { SURROUNDINGS } from './candidate';

/** How people are addressed, before their names. */
const ADDRESS = 'Mr|Mrs|Ms|Miss|Madam|Sir|Dame|Dr|Prof|Professor|Ir|The Hon|Hon';
/** Words for offices, which stand beside names of people and bodies and are no part of either. */
const OFFICE =
  'Chairman|Chairwoman|Chairperson|Chair|President|Vice|Deputy|Executive|Director|Director-General|Secretary|Secretary-General|' +
  'Minister|Governor|Mayor|Commissioner|Leader|Chief|CE|Spokesman|Spokeswoman|Spokesperson|Manager|Representative|Officials?';
/** Words that begin a sentence or lead up to a name. */
const PLAIN =
  'The|A|An|This|That|These|Those|And|But|Or|Nor|So|Yet|While|When|Where|As|If|Because|Since|After|Before|During|Under|Over|' +
  'In|On|At|By|For|From|To|Of|With|Without|About|Between|Among|Against|Via|Today|Yesterday|Earlier|Meanwhile|However|Also|Then';

/** A word with a capital at the end of a text, and a space: the beginning of a name, but for the words that are in no name. */
const NAME_WORD_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!(?:${ADDRESS}|${OFFICE}|${PLAIN})\\.? $)\\p{Lu}[\\p{L}\\p{N}.'’&-]* $`,
  'u',
);
const NAME_WORD_AFTER = new RegExp(`^ (?!(?:${OFFICE})(?![\\p{L}\\p{N}]))[A-Z]`, 'u');
const LATIN_BEFORE = /[A-Za-z] $/;
const CAPITAL_AFTER = /^ [A-Z]/;
const HAN = /\p{Script=Han}/u;
const ADDRESS_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ADDRESS})\\.? $`, 'u');
/** Longer words before a name are none. */
const REACH = 24;

/**
 * What the Latin words beside a Latin name say of it.
 *
 * @returns a sum of SURROUNDINGS; 0 for names in Han
 */
export function latinFacts(text: string, start: number, end: number): number {
  if (!isLatinOrDigit(text.charCodeAt(end - 1))) return 0;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  // A few Latin words in a Chinese sentence are one name.
  const isAmongHan = HAN.test(before) || HAN.test(after);
  const [wordBefore, wordAfter] = isAmongHan
    ? [LATIN_BEFORE, CAPITAL_AFTER]
    : [NAME_WORD_BEFORE, NAME_WORD_AFTER];
  return (
    (wordBefore.test(before) ? SURROUNDINGS.latinBefore : 0) |
    (wordAfter.test(after) ? SURROUNDINGS.latinAfter : 0) |
    (ADDRESS_BEFORE.test(before) ? SURROUNDINGS.addressed : 0) |
    (isAmongHan ? SURROUNDINGS.amongHan : 0)
  );
}
