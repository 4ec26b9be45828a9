/**
 * A dictionary group as flat arrays, and how its parts are read.
 *
 * A key of one unit with a value of one unit stands in `chars`. Every other key stands in the trie, with a value that is
 * twice the key's number plus one where the key is a phrase, that is, where OpenCC cuts the text. `words` says by number what
 * the key becomes: 0 where each of its units goes by `chars` (most phrases are there to keep a character from being
 * converted, or to end a segment), otherwise where in `pool` the value starts, and its length. Number 0 is always such a 0.
 */
import type { DoubleArray } from '../text/double-array';

export interface FlatGroup {
  /** Source and replacement, alternating. */
  readonly chars: Uint16Array;
  readonly trie: DoubleArray;
  readonly words: Uint32Array;
  readonly pool: Uint16Array;
}

/** Bits of a word that hold the length of a value, in UTF-16 code units. */
export const LENGTH_BITS = 6;
export const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/** What one direction puts in place of the group's own words, because later stages change them as wholes. */
export interface Overlay {
  readonly numbers: Uint32Array;
  readonly words: Uint32Array;
  readonly pool: Uint16Array;
}
