/** Builds the matcher, ahead of time. */
import type { DoubleArray } from '../text/double-array';
import { buildDoubleArray } from '../text/double-array-build';
import { MIN_KEY, pairBit } from './matcher';

/** Bits of the filter for each pair of units that begins a key: of ten other pairs, nine find their bit empty. */
const BITS_PER_PAIR = 8;
const LEAST_BITS = 10;
/** 1 MB: more would not stay in the cache. */
const MOST_BITS = 23;

/**
 * Builds a matcher.
 *
 * @param values - one for each key
 * @param keys - folded keys, sorted by UTF-16 code units, each once
 * @throws Error where they are out of order, double, or shorter than two units
 */
export function buildMatcher(
  keys: readonly string[],
  values: ArrayLike<number>,
): {
  readonly trie: DoubleArray;
  readonly pairs: Uint32Array;
} {
  const short = keys.find((key) => key.length < MIN_KEY);
  if (short !== undefined) throw new RangeError(`«${short}» is shorter than ${MIN_KEY} units`);
  return { trie: buildDoubleArray(keys, values), pairs: pairsOf(keys) };
}

function pairsOf(keys: readonly string[]): Uint32Array {
  const beginnings = new Set(keys.map((key) => key.slice(0, MIN_KEY)));
  const wanted = Math.ceil(Math.log2(beginnings.size * BITS_PER_PAIR + 1));
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, wanted));
  const pairs = new Uint32Array(2 ** (bits - 5));
  for (const beginning of beginnings) {
    const bit = pairBit(beginning.charCodeAt(0), beginning.charCodeAt(1), 32 - bits);
    pairs[bit >>> 5] = (pairs[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return pairs;
}
