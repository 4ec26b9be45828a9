/**
 * Whether a name is over where it seems to be. Lanes, firms, dishes, species and people are called after places and bodies, and no list holds
 * them all; but the words of every day that stand beside names in news are few. So a name is sure only between those.
 */
import type { Gazetteer } from '../gazetteer/gazetteer';
import { isHan, isLatinOrDigit } from '../text/han';
import { foldKey } from '../text/fold';
import { segment } from './segment';

/** How far around a name words are cut. */
const WINDOW = 8;
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

/**
 * True where the text behind a name is none of its own: the text's end, a mark that is in no name, or a word that stands behind names.
 *
 * @param end - of the name, exclusive, in UTF-16 code units
 */
export function isPlainAfter(text: string, end: number, { beside, fold }: Gazetteer): boolean {
  const after = text.slice(end, end + WINDOW);
  if (COUNTED.test(after)) return true;
  if (!isHan(after.charCodeAt(0))) return isPlainMark(after.charAt(0));
  // 香港會繼續 speaks of a place, 香港會的 of a club.
  const said = after.replace(WILL, '');
  const key = foldKey(said.slice(0, LONGEST), fold);
  for (let length = key.length; length > 1; length -= 1)
    if (beside.after.has(key.slice(0, length))) return true;
  if (said !== after || !beside.after.has(key.charAt(0))) return false;
  // One character is a word only where the segmenter says so; it takes 將與 for one, too.
  const word = segment(said).containing(0)?.segment ?? '';
  return [...foldKey(word, fold)].every((one) => beside.after.has(one));
}

const WILL = /^[会會](?=\p{Script=Han})/u;
/** Code units of the longest word of the list. */
const LONGEST = 4;

/** The same of the text before it, where any word of several characters will do but those that begin names. */
export function isPlainBefore(text: string, start: number, { beside, fold }: Gazetteer): boolean {
  if (start === 0 || !isHan(text.charCodeAt(start - 1))) return isPlainMark(text.charAt(start - 1));
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const word = segment(before).containing(before.length - 1)?.segment ?? '';
  return word.length > 1 ? !BEGINS_NAMES.test(before) : beside.before.has(foldKey(word, fold));
}

/** True of a name that stands between marks. */
export const isBetweenMarks = (text: string, start: number, end: number): boolean =>
  OPENS.test(text.charAt(start - 1)) && CLOSES.test(text.charAt(end));

const isPlainMark = (mark: string): boolean =>
  !isLatinOrDigit(mark.charCodeAt(0)) && !WITHIN_NAMES.test(mark);
