/** A dictionary group as flat arrays, and what a direction puts over it. */
import type { DoubleArray } from '../text/double-array';

/**
 * A key of one unit with a value of one unit stands in `chars`. Every other key stands in the trie; its value there packs the
 * key's number, its length, and whether it is a phrase, that is, whether OpenCC cuts the text there. `words` says by number
 * what the key becomes: 0 where each of its units goes by `chars` (most phrases are there to keep a character from being
 * converted, or to end a segment), otherwise where in `pool` the value starts, and its length. All keys of the first sort
 * have number 0.
 */
export interface FlatGroup {
  /** Source and replacement, alternating. */
  readonly chars: Uint16Array;
  readonly trie: DoubleArray;
  /** After which units a key of the trie may begin at the one before (`lib/text/pair-rows.ts`). */
  readonly rows: Uint32Array;
  /** Units that begin a longer key of the trie, and units that are one. */
  readonly firsts: Uint16Array;
  readonly singles: Uint16Array;
  readonly words: Uint32Array;
  readonly pool: Uint16Array;
}

/** What one direction puts over a group of which the next stage is done in the same walk. */
export interface Overlay {
  /** Offsets in the group's pool where the second stage replaces the unit, and by what. */
  readonly changedAt: Uint32Array;
  readonly changed: Uint16Array;
  /** Numbers of keys that the second stage changes as wholes, and their words; these begin in `pool` here. */
  readonly numbers: Uint16Array;
  readonly words: Uint32Array;
  /** Numbers of keys of which it cannot be said ahead of time what becomes of them. */
  readonly open: Uint16Array;
  readonly pool: Uint16Array;
}

/** Bits of a word that hold the length of what the key becomes, in UTF-16 code units; the start in `pool` is above them. */
export const LENGTH_BITS = 6;
export const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/** In the trie's values: phrase or not, the key's length in UTF-16 code units, the key's number above them. */
export const PHRASE = 1;
export const KEY_LENGTH_SHIFT = 1;
export const KEY_NUMBER_SHIFT = 7;

/** The length of a key, from its value in the trie. */
export function keyLength(value: number): number {
  return (value >> KEY_LENGTH_SHIFT) & LENGTH_MASK;
}
