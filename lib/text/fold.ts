/**
 * Folding: every text and every name is mapped to one canonical form before they are compared, one code unit to one code unit, so
 * that offsets stay. Names are found in whichever script variant a page is written, and through wrong conversions (李傢超).
 *
 * Ignorable units become U+0000, which the matcher passes over: zero-width and bidi characters, soft hyphens, variation
 * selectors, a space between Han and Latin or digits, one space between Han and Han, the second half of a folded surrogate pair.
 */
import { isHan, isLatinOrDigit } from './han';

/** Marks a unit that a plain look-up cannot fold: white space and the first half of a surrogate pair. Not a character. */
const SPECIAL = 0xffff;

/** Compiled equivalences. `units` has 65,536 entries; `astral` holds code points in ascending order, `astralTo` what each folds to. */
export interface FoldTable {
  readonly units: Uint16Array;
  readonly astral: Uint32Array;
  readonly astralTo: Uint32Array;
}

/**
 * Folds a text.
 *
 * @returns as many code units as the text has; ignorable ones are 0
 */
export function fold(text: string, table: FoldTable): Uint16Array<ArrayBuffer> {
  const folded = new Uint16Array(text.length);
  let i = foldPlain(text, 0, folded, table.units);
  while (i < text.length) {
    const last = isLead(text.charCodeAt(i))
      ? foldPair(text, i, folded, table)
      : foldSpace(text, i, folded, table.units);
    i = foldPlain(text, last + 1, folded, table.units);
  }
  return folded;
}

/**
 * Folds what a plain look-up can.
 *
 * @returns the index of the first unit that is special, or the text's length
 */
function foldPlain(text: string, from: number, folded: Uint16Array, units: Uint16Array): number {
  let i = from;
  for (; i < text.length; i += 1) {
    const to = units[text.charCodeAt(i)] ?? 0;
    if (to === SPECIAL) break;
    folded[i] = to;
  }
  return i;
}

/** The folded form of a name, without its ignorable units: what dictionaries and search compare. */
export function foldKey(name: string, table: FoldTable): string {
  let key = '';
  for (const unit of fold(flat(name), table)) if (unit !== 0) key += String.fromCharCode(unit);
  return key;
}

/**
 * The same string as a flat copy. V8 has a dozen kinds of strings (one byte or two; flat, sliced, joined, internal); where a loop has
 * met five of them, it looks `charCodeAt` up again for every unit, and folding texts takes 13 instead of 2.5 ns a character. Texts are
 * flat; names come from everywhere.
 */
const flat = (name: string): string => [...name].join('');

const isLead = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Folds the pair at `i`; returns the index of its last unit. */
function foldPair(text: string, i: number, folded: Uint16Array, table: FoldTable): number {
  const codePoint = text.codePointAt(i) ?? 0;
  if (codePoint < 0x10000) {
    folded[i] = codePoint;
    return i;
  }
  const to = foldAstral(codePoint, table);
  if (to < 0x10000) {
    folded[i] = to;
  } else {
    folded[i] = 0xd800 + ((to - 0x10000) >> 10);
    folded[i + 1] = 0xdc00 + ((to - 0x10000) & 0x3ff);
  }
  return i + 1;
}

function foldAstral(codePoint: number, { astral, astralTo }: FoldTable): number {
  let low = 0;
  let high = astral.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = astral[middle] ?? 0;
    if (at === codePoint) return astralTo[middle] ?? codePoint;
    if (at < codePoint) low = middle + 1;
    else high = middle - 1;
  }
  return codePoint;
}

/**
 * Folds the run of white space at `i`; returns the index of its last unit. Between Han and Latin or digits it is a matter of house
 * style and ignored, as is a single space between Han and Han (a list of names sets 王莉 as wide as three); elsewhere it separates, and the run counts as
 * one space.
 */
function foldSpace(text: string, i: number, folded: Uint16Array, units: Uint16Array): number {
  let end = i + 1;
  while (end < text.length && isSpaceOrIgnorable(text.charCodeAt(end), units)) end += 1;
  let before = i - 1;
  while (before >= 0 && folded[before] === 0) before -= 1;
  const left = before >= 0 ? (folded[before] ?? 0) : 0;
  const right = end < text.length ? text.charCodeAt(end) : 0;
  const houseStyle =
    (isHan(left) &&
      (isLatinOrDigit(halfWidth(right)) ||
        (isHan(right) && end === i + 1 && !isLineBreak(text.charCodeAt(i))))) ||
    (isLatinOrDigit(left) && isHan(right));
  if (!houseStyle) folded[i] = 0x20;
  return end - 1;
}

const isLineBreak = (unit: number): boolean =>
  (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;

function isSpaceOrIgnorable(unit: number, units: Uint16Array): boolean {
  return units[unit] === 0 || (units[unit] === SPECIAL && !isLead(unit));
}

const halfWidth = (unit: number): number => (unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit);

/**
 * Compiles equivalences to a table.
 *
 * Pairs are closed under symmetry and transitivity; each class folds to its first unified ideograph of the BMP, or its first
 * character where it has none. Letters fold to lower case, full width to half, quotation marks, dashes and middle dots to one of each.
 *
 * @param pairs - characters that are written for one another (OpenCC's character dictionaries, plus our own list)
 */
export function compileFoldTable(pairs: Iterable<readonly [string, string]>): FoldTable {
  const classes = new EquivalenceClasses();
  for (const [a, b] of pairs) classes.join(codePointOf(a), codePointOf(b));
  for (const [a, b] of compatibilityPairs()) classes.join(a, b);

  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) units[unit] = unit - 0xfee0;
  for (const [to, from] of SAME_PUNCTUATION)
    for (const character of from) units[codePointOf(character)] = codePointOf(to);
  for (let unit = 0; unit < 0x10000; unit += 1) units[unit] = lowerCase(units[unit] ?? unit);
  for (const [first, last] of IGNORABLE) units.fill(0, first, last + 1);
  for (const [first, last] of WHITE_SPACE) units.fill(SPECIAL, first, last + 1);
  units.fill(SPECIAL, 0xd800, 0xdc00);

  const astral: [number, number][] = [];
  for (const [codePoint, to] of classes.entries()) {
    if (codePoint >= 0x10000) astral.push([codePoint, to]);
    else units[codePoint] = to;
  }
  astral.sort(([a], [b]) => a - b);
  return {
    units,
    astral: Uint32Array.from(astral, ([codePoint]) => codePoint),
    astralTo: Uint32Array.from(astral, ([, to]) => to),
  };
}

function codePointOf(character: string): number {
  const codePoint = character.codePointAt(0);
  if (codePoint === undefined || String.fromCodePoint(codePoint) !== character) {
    throw new RangeError(`not one character: «${character}»`);
  }
  return codePoint;
}

/** ASCII and Latin letters only: other scripts' case rules are not ours. */
function lowerCase(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  if (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) return unit + 0x20;
  return unit;
}

/** To the left the canonical mark, to the right those that are written for it. */
const SAME_PUNCTUATION: readonly (readonly [string, string])[] = [
  ['·', '‧•・･∙⋅˙⸱ㆍ.．'],
  ['「', '『“‘﹁﹃〝'],
  // The apostrophe is written as a closing quotation mark, too (People’s).
  ['」', "』”’﹂﹄〞'＇"],
  ['—', '–―─－﹣-'],
  ['〈', '《'],
  ['〉', '》'],
];

/** First and last unit of each run that folding passes over. */
const IGNORABLE: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const WHITE_SPACE: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

/** Code points that Unicode has only for round trips with older sets: radicals and compatibility ideographs. */
const COMPATIBILITY: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
];

/** Each of them with the ideograph it stands for, by Unicode's own decomposition. */
function* compatibilityPairs(): Generator<[number, number]> {
  for (const [first, last] of COMPATIBILITY) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      const character = String.fromCodePoint(codePoint);
      const ideograph = character.normalize('NFKC');
      if (ideograph !== character) yield [codePoint, codePointOf(ideograph)];
    }
  }
}

/** Unified ideographs of the BMP before everything else, then by code point: what a class folds to is a plain Han character if it can be. */
function rank(codePoint: number): number {
  return codePoint >= 0x4e00 && codePoint <= 0x9fff ? codePoint : codePoint + 0x110000;
}

/** Union-find over code points; a class's representative is its member of the lowest rank. */
class EquivalenceClasses {
  readonly #parent = new Map<number, number>();

  join(a: number, b: number): void {
    const [low, high] = [this.#root(a), this.#root(b)].toSorted((x, y) => rank(x) - rank(y));
    if (low !== undefined && high !== undefined) this.#parent.set(high, low);
  }

  *entries(): Generator<[number, number]> {
    for (const member of this.#parent.keys()) yield [member, this.#root(member)];
  }

  #root(member: number): number {
    let root = member;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root))
      root = up;
    this.#parent.set(member, root);
    return root;
  }
}
