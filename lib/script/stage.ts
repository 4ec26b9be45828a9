/** One stage of a conversion over one dictionary group: leftmost, longest match, in one pass over UTF-16 code units. */
import { codesOf, FREE, findLongest, type DoubleArray, type Match } from '../text/double-array';
import type { Edit } from '../text/edits';
import { LENGTH_BITS, LENGTH_MASK, type FlatGroup } from './flat-group';
import { descriptionEnd, FIRST_OPERATOR, LAST_OPERATOR } from './description';

/** What the engine looks up. */
export interface Lookup {
  /** By unit: in the low 16 bits what to add to the unit to replace it, above them the flags below. */
  readonly entries: Uint32Array;
  readonly trie: DoubleArray;
  readonly codes: Uint16Array;
  readonly words: Uint32Array;
  readonly pool: Uint16Array;
}

/** The unit begins a key of the trie. */
export const BEGINS_KEY = 0x1_0000;
/** The unit begins an ideographic description sequence. */
export const BEGINS_DESCRIPTION = 0x2_0000;

/** Makes the lookup of a group: two tables over all units, 384 kB, and views. */
export function lookupOf({ chars, trie, words, pool }: FlatGroup): Lookup {
  const entries = new Uint32Array(0x1_0000);
  for (let at = 0; at + 1 < chars.length; at += 2) {
    const unit = chars[at] ?? 0;
    entries[unit] = ((chars[at + 1] ?? 0) - unit) & 0xffff;
  }
  for (let code = 0; code < trie.alphabet.length; code += 1) {
    const unit = trie.alphabet[code] ?? 0;
    if (trie.check[code] === code && code !== FREE) entries[unit] = (entries[unit] ?? 0) | BEGINS_KEY;
  }
  for (let unit = FIRST_OPERATOR; unit <= LAST_OPERATOR; unit += 1) entries[unit] = BEGINS_DESCRIPTION;
  return { entries, trie, codes: codesOf(trie), words, pool };
}

const match: Match = { end: 0, value: 0 };

/**
 * Converts src[start..end) to `dst` from `at` on.
 *
 * @param dst has room for the text grown as much as the group can make it.
 * @param edits receives an edit for each piece whose length changes, with offsets in both buffers.
 * @returns the offset after the result.
 */
export function runStage(
  lookup: Lookup,
  src: Uint16Array,
  start: number,
  end: number,
  dst: Uint16Array,
  at: number,
  edits: Edit[],
): number {
  const { entries, trie, codes } = lookup;
  let to = at;
  for (let next = start; next < end;) {
    const unit = src[next] ?? 0;
    const entry = entries[unit] ?? 0;
    if (entry >= BEGINS_KEY) {
      if (entry & BEGINS_KEY && findLongest(trie, codes, src, next, end, match)) {
        to = putValue(lookup, src, next, match, dst, to, edits);
        next = match.end;
        continue;
      }
      if (entry & BEGINS_DESCRIPTION) {
        const after = descriptionEnd(src, next, end);
        while (next < after) dst[to++] = src[next++] ?? 0;
        continue;
      }
    }
    dst[to++] = unit + entry;
    next += 1;
  }
  return to;
}

/** Writes what the key at src[start..key.end) becomes; returns the offset after it. */
export function putValue(
  { entries, words, pool }: Lookup,
  src: Uint16Array,
  start: number,
  key: Match,
  dst: Uint16Array,
  at: number,
  edits: Edit[],
): number {
  const word = words[key.value >> 1] ?? 0;
  let to = at;
  if (word === 0) {
    for (let next = start; next < key.end; next += 1) {
      const unit = src[next] ?? 0;
      dst[to++] = unit + (entries[unit] ?? 0);
    }
    return to;
  }
  const from = word >>> LENGTH_BITS;
  const stop = from + (word & LENGTH_MASK);
  for (let next = from; next < stop; next += 1) dst[to++] = pool[next] ?? 0;
  if (to - at !== key.end - start) edits.push({ srcStart: start, srcEnd: key.end, dstStart: at, dstEnd: to });
  return to;
}
