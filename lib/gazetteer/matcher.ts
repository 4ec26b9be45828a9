/**
 * Finds names in folded text: a trie of all names, walked from every place where one may begin. Most places are told by a filter of
 * pairs: a bit for (a hash of) every two units that begin a name. It lies in the cache, where the trie of many names does not, and its
 * answer is «no» so often that the processor guesses it. docs/decisions/0007 has the measurements, against Aho–Corasick too.
 */
import { endSlot, isLeaf, isTerminal, payloadOf, type DoubleArray } from '../text/double-array';

export interface Matcher {
  readonly trie: DoubleArray;
  /** As `codesOf` gives them. */
  readonly codes: Uint16Array;
  /** The filter: as many bits as a power of two says. */
  readonly pairs: Uint32Array;
}

/** The least that a key may have: the filter knows pairs. */
export const MIN_KEY = 2;

/**
 * The filter's bit for two units.
 *
 * @param shift - 32 less the binary logarithm of the number of bits
 */
export function pairBit(a: number, b: number, shift: number): number {
  // Odd multipliers far apart (the golden ratio's, and one of xxHash's): the high bits of the sum depend on all of both units.
  return (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77)) >>> shift;
}

/** What {@link pairBit} takes for a filter. */
export function shiftOf(pairs: Uint32Array): number {
  return 32 - Math.log2(pairs.length * 32);
}

/**
 * Finds every occurrence of every key, overlapping and nested ones too, in order of their starts, shorter first at one start.
 *
 * @param folded - folded text; units of 0 are passed over: they neither match nor break a match
 * @param found - called with a key's value, its start and its end (exclusive) in code units of the text
 */
export function findAll(
  folded: Uint16Array,
  { trie, codes, pairs }: Matcher,
  found: (value: number, start: number, end: number) => void,
): void {
  const shift = shiftOf(pairs);
  const last = folded.length - 1;
  let unit = folded[0] ?? 0;
  for (let start = 0; start < last; start += 1) {
    const after = folded[start + 1] ?? 0;
    const bit = pairBit(unit, after, shift);
    const mayBegin = (((pairs[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1 || after === 0;
    if (mayBegin && unit !== 0) walkFrom(start, folded, trie, codes, found);
    unit = after;
  }
}

function walkFrom(
  start: number,
  folded: Uint16Array,
  { check, nodes }: DoubleArray,
  codes: Uint16Array,
  found: (value: number, start: number, end: number) => void,
): void {
  let base = 0;
  for (let at = start; at < folded.length; at += 1) {
    const unit = folded[at] ?? 0;
    if (unit === 0) continue;
    const code = codes[unit] ?? 0;
    const slot = base + code;
    if (check[slot] !== code) return;
    const node = nodes[slot] ?? 0;
    if (isLeaf(node)) {
      found(payloadOf(node), start, at + 1);
      return;
    }
    base = payloadOf(node);
    if (isTerminal(node)) found(payloadOf(nodes[endSlot(base)] ?? 0), start, at + 1);
  }
}
