/** What the text around a candidate says of it. */
import { isHan, isLatinOrDigit } from '../text/han';
import { SURROUNDINGS } from './candidate';
import { segment } from './segment';

/** How far around a short name the segmenter looks. */
const SEGMENT_WINDOW = 12;
/** Longest stretch between the word for a reporter and the name, in a byline. */
const CREDIT_REACH = 30;
/** A block this short that names a reporter is a byline or a caption. */
const CREDIT_BLOCK = 80;

const OPENING = new Set('「『“‘《〈﹁﹃（(【"');
const CLOSING = new Set('」』”’》〉﹂﹄）)】"');

/** What may stand around a label or an item of a list: bullets, numbers, white space. */
const NO_WORDS = /^(?:[^\p{L}]{0,3}[一二三四五六七八九十]{1,3}(?=[、.．）)]))?[^\p{L}]{0,8}$/u;
/** Marks between the items of an enumeration. */
const ENUMERATION = /[、；]/u;

/**
 * Han characters that often follow a name in news: verbs of saying and doing, particles, conjunctions. A closed list, so that an unknown
 * character speaks for a longer name; it errs towards silence. Both scripts.
 */
export const FOLLOWS_A_NAME = new Set(
  '說说表指稱称認认強强透在與与和及同跟等也亦還还就則则是為为向對对從从到赴訪访出主率會会將将已曾又並并都均今昨日的之' +
    '於于以把被讓让由因當当時时後后前一二三兩两這这那其他她先女教書书局部司省市委副總总主任處处署長长議议員员記记' +
    '攝摄文圖图報报見见握陪攜携發发致答回問问談谈參参觀观介紹绍宣布公開开簽签代接受感謝谢期望希呼籲吁重申作提舉举' +
    '共聯联帶带設设考走親亲領领執执辭辞邀討讨隨随召給给率獲获決决視视轉转' +
    '來来去不未無无有可能要應应須须需上下中內内外左右及抵返離离續续仍只更最再很非常沒没',
);

/** Verbs that follow a person's name and no place's: behind a place they begin the words of shops and societies (推拿, 點心, 促進會). */
const FOLLOWS_A_PERSON = new Set(
  '調调慰檢检巡批評评補补講讲坦反解推促警勉讚赞擔担卸退拜晤迎送贈赠頒颁剪揭聽听撰乘笑點点皆近早逐專专關关邊边甫',
);

const CREDIT_BEFORE =
  /(?:記者|记者|攝影|摄影|整理|撰文|編輯|编辑|責編|责编|通訊員|通讯员|文|圖|图)[^。！？；\n]*$/;
const CREDIT_BEGINS = /^\s?(?:(?:特約|特约)?(?:記者|记者)(?![會会])|訊|讯)/;
const CREDIT_AFTER = /^[^。！？；\n]{0,12}(?:攝|摄|報道|报道|報導|报导|電|讯|訊)/;

/** A year directly before a name: 「2021年」, 「二〇二一年的」; not the end of a longer number. */
const YEAR_BEFORE =
  /(?<![\d〇零一二三四五六七八九])(\d{4}|[〇零一二三四五六七八九]{4})\s?(?:年度?)?[的「『“《]?$/;
const DIGITS = '〇一二三四五六七八九';

/**
 * The year that stands directly before a name.
 *
 * @returns `undefined` where there is none between 1900 and 2099
 */
export function yearBefore(text: string, start: number): number | undefined {
  const [, digits] = YEAR_BEFORE.exec(text.slice(Math.max(0, start - 9), start)) ?? [];
  if (digits === undefined) return undefined;
  const year = Number(
    digits.replace(/[〇零一二三四五六七八九]/g, (digit) =>
      String(DIGITS.indexOf(digit === '零' ? '〇' : digit)),
    ),
  );
  return year >= 1900 && year <= 2099 ? year : undefined;
}

/** Years with 年 in the clause before a name, near it. */
export const yearsNear = (text: string, start: number): number[] =>
  Array.from(
    /[^。！？；\n]*$/u.exec(text.slice(Math.max(0, start - YEAR_REACH), start))?.[0].matchAll(YEAR) ?? [],
    ([, year]) => Number(year),
  );

const YEAR_REACH = 16;
const YEAR = /(?<!\d)(\d{4})\s?年/gu;

/**
 * The facts around one candidate.
 *
 * @param text - the block's text
 * @param start - UTF-16 code units; `end` is exclusive
 * @returns a sum of SURROUNDINGS
 */
export function surroundingsOf(text: string, start: number, end: number): number {
  let facts = 0;
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  const after = end < text.length ? text.charCodeAt(end) : 0;
  if (
    isLatinOrDigit(text.charCodeAt(start)) &&
    (isLatinOrDigit(before) || ADDRESS.test(text.charAt(start - 1)))
  )
    facts |= SURROUNDINGS.joinedLatin;
  if (isLatinOrDigit(text.charCodeAt(end - 1)) && (isLatinOrDigit(after) || isHyphenated(text, end))) {
    facts |= SURROUNDINGS.joinedLatin;
  }
  if (isQuoted(text, start, end)) facts |= SURROUNDINGS.quoted;
  if (ENUMERATION.test(text.charAt(start - 1)) || ENUMERATION.test(text.charAt(end)))
    facts |= SURROUNDINGS.enumerated;
  if (NO_WORDS.test(text.slice(0, start))) {
    if (/[：:]/.test(text[end] ?? '')) facts |= SURROUNDINGS.label;
    if (NO_WORDS.test(text.slice(end))) facts |= SURROUNDINGS.alone;
  }
  if (isCredit(text, start, end)) facts |= SURROUNDINGS.credit;
  return facts;
}

/** Before a Latin name they say that it is a part of an address: «www.alibaba», «fans@hktdc». */
const ADDRESS = /^[.@_]$/;

/** A hyphen, or a mark of addresses, and a letter or digit follow: «TVB-like», «alibaba.com». */
const isHyphenated = (text: string, end: number): boolean =>
  /^[-‐‑.@_]$/.test(text.charAt(end)) && isLatinOrDigit(text.charCodeAt(end + 1));

/** Between marks, or with marks of its own (「415x」先進製造業). */
function isQuoted(text: string, start: number, end: number): boolean {
  if (OPENING.has(text[start] ?? '')) return true;
  return OPENING.has(text[start - 1] ?? '') && CLOSING.has(text[end] ?? '');
}

/** True where a Han character follows a person's name that does not usually follow one: 王莉 in 王莉霞. */
export const mayGoOnInName = (text: string, end: number): boolean => {
  const follower = text.charAt(end);
  return isHan(text.charCodeAt(end)) && !FOLLOWS_A_NAME.has(follower) && !FOLLOWS_A_PERSON.has(follower);
};

/** True where a name's last character is a word with the next, that a name is seldom followed by: 李家|超過. */
export function crossesWord(text: string, start: number, end: number): boolean {
  const follower = text.charAt(end);
  if (!isHan(text.charCodeAt(end)) || FOLLOWS_A_NAME.has(follower) || FOLLOWS_A_PERSON.has(follower))
    return false;
  const word = segment(text.slice(start, end + SEGMENT_WINDOW)).containing(end - 1 - start);
  return word !== undefined && word.segment.length > 1 && word.index === end - 1 - start;
}

/** True of the whole title of a work: 《出海》. */
export const isEntitled = (text: string, start: number, end: number): boolean =>
  /[《〈]/.test(text.charAt(start - 1)) && /[》〉]/.test(text.charAt(end));

function isCredit(text: string, start: number, end: number): boolean {
  if (CREDIT_BEGINS.test(text.slice(end, end + CREDIT_REACH))) return true;
  if (!CREDIT_BEFORE.test(text.slice(Math.max(0, start - CREDIT_REACH), start))) return false;
  return text.length <= CREDIT_BLOCK || CREDIT_AFTER.test(text.slice(end, end + CREDIT_REACH));
}
