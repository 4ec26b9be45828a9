/**
 * Whether a place's name, or a short term, is over where it seems to be. Lanes, firms, dishes, species and people are called after them, and no
 * list holds them all; but the words of every day that stand beside names in news are few (docs/decisions/0012).
 */
import type { BesideNames } from '../gazetteer/gazetteer';
import { isHan, isLatinOrDigit } from '../text/han';
import { wordsAround } from './segment';
import type { Span } from './spans';

/** Marks that stand within names: 香港·故事, 浙江+香港. */
const WITHIN_NAMES = /^[·‧•・･&＆+＋@＠#＃]$/u;
/** Marks of quotations and titles: the whole between them is a name or a word of its own (「浙江」號, 《香港》). */
const OPENS = /^[「『“‘《〈﹁﹃"(（]$/u;
const CLOSES = /^[」』”’》〉﹂﹄")）]$/u;
/** People and things that are counted: 香港三十名, 寧波6家; 金華兩頭烏 is a breed of pigs. */
const COUNTED =
  /^[一二三四五六七八九十百千萬万兩两數数幾几多\d]{1,4}(?:[個个家名間间所位項项場场次年月日天種种批條条支隻只艘架輛辆座棟成])/u;
/** Words of several characters that begin names. */
const BEGINS_NAMES =
  /(?:皇家|中[華华國国]|英[屬属]|新[興兴]|大[眾众]|[歐欧][陽阳]|司徒|[國国][際际]|全球|亞太|亚太)$/u;

/** A text and its fold: of one length. */
export interface FoldedText {
  readonly text: string;
  readonly folded: Uint16Array;
}

/**
 * True where the text behind a name is none of its own: the text's end, a mark that is in no name, or a word that stands behind names.
 *
 * @param span - of the name, with the marks around it
 */
export function isPlainAfter(
  { text, folded }: FoldedText,
  { start, end }: Span,
  { after }: BesideNames,
): boolean {
  const unit = text.charCodeAt(end);
  if (COUNTED.test(text.slice(end, end + LONGEST))) return true;
  if (!isHan(unit)) return isPlainMark(text.charAt(end));
  // 香港會繼續 speaks of a place, 香港會的 of a club.
  const isWill = WILL.test(text.charAt(end));
  const key = keyAt(folded, isWill ? end + 1 : end);
  for (let length = key.length; length > 1; length -= 1) if (after.has(key.slice(0, length))) return true;
  if (isWill || !after.has(key.charAt(0))) return false;
  // One character is a word only where the segmenter says so; it takes 將與 for one, too.
  const { length } = ALWAYS_WORDS.test(text.charAt(end)) ? ' ' : wordsAround(text, start, end).after;
  return Array.from(key.slice(0, length)).every((one) => after.has(one));
}

const WILL = /[会會]/u;
/** They are in hardly any other words. */
const ALWAYS_WORDS = /[與与及已由被把亦從从至於于並并曾則则仍]/u;
/** Code units of the longest word of the list. */
const LONGEST = 5;

/** The next units of a folded text, as `foldKey` writes them. */
function keyAt(folded: Uint16Array, start: number): string {
  let key = '';
  for (let at = start; at < folded.length && key.length < LONGEST; at += 1) {
    const unit = folded[at] ?? 0;
    if (unit !== 0) key += String.fromCharCode(unit);
  }
  return key;
}

/** The same of the text before it, where any word of several characters will do but those that begin names. */
export function isPlainBefore(
  { text, folded }: FoldedText,
  { start, end }: Span,
  { before }: BesideNames,
): boolean {
  if (start === 0 || !isHan(text.charCodeAt(start - 1))) return isPlainMark(text.charAt(start - 1));
  if (BEGINS_NAMES.test(text.slice(Math.max(0, start - 2), start))) return false;
  // A longer word that ends with one of the list will do, too.
  return (
    before.has(String.fromCharCode(folded[start - 1] ?? 0)) || wordsAround(text, start, end).before.length > 1
  );
}

/** True of a name that stands between marks. */
export const isBetweenMarks = (text: string, start: number, end: number): boolean =>
  OPENS.test(text.charAt(start - 1)) && CLOSES.test(text.charAt(end));

const isPlainMark = (mark: string): boolean =>
  !isLatinOrDigit(mark.charCodeAt(0)) && !WITHIN_NAMES.test(mark);

/** Code units from a name to the marks of the title of a work that it stands in. */
const TITLE_REACH = 12;

/** True of a name within the title of a work: 《從香港出發》. */
export function isInTitle(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - TITLE_REACH), start);
  return /[《〈][^》〉]*$/u.test(before) && /^[^《〈]*[》〉]/u.test(text.slice(end, end + TITLE_REACH));
}
