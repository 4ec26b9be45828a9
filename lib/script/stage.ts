/** One stage of a conversion over one dictionary group: leftmost, longest match, in one pass over UTF-16 code units. */
import { findLongest } from '../text/double-array';
import type { Edit } from '../text/edits';
import { descriptionEnd, isOperator } from './description';
import { KEY_NUMBER_SHIFT, keyLength, LENGTH_BITS, LENGTH_MASK } from './flat-group';
import { scan, type Lookup } from './lookup';

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
  const { entries, rows, codes, words, pool } = lookup;
  const { check, nodes } = lookup.trie;
  let to = at;
  for (let next = start; next < end;) {
    const stop = scan(entries, rows, src, next, end, dst, to - next);
    to += stop - next;
    next = stop;
    if (next === end) break;
    const value = findLongest(check, nodes, codes, src, next, end);
    if (value >= 0) {
      to = putValue(entries, words, pool, src, next, dst, to, value, edits);
      next += keyLength(value);
    } else {
      const unit = src[next] ?? 0;
      if (isOperator(unit)) {
        const after = descriptionEnd(src, next, end);
        while (next < after) dst[to++] = src[next++] ?? 0;
      } else {
        dst[to++] = unit + (entries[unit] ?? 0);
        next += 1;
      }
    }
  }
  return to;
}

/**
 * Writes what the key at `next` becomes.
 *
 * @param value the key's value in the trie.
 * @returns the offset after it in `dst`.
 */
export function putValue(
  entries: Uint32Array,
  words: Uint32Array,
  pool: Uint16Array,
  src: Uint16Array,
  next: number,
  dst: Uint16Array,
  at: number,
  value: number,
  edits: Edit[],
): number {
  const srcEnd = next + keyLength(value);
  const word = words[value >> KEY_NUMBER_SHIFT] ?? 0;
  let to = at;
  if (word === 0) {
    for (let from = next; from < srcEnd; from += 1) {
      const unit = src[from] ?? 0;
      dst[to++] = unit + (entries[unit] ?? 0);
    }
    return to;
  }
  const from = word >>> LENGTH_BITS;
  const length = word & LENGTH_MASK;
  dst[to] = pool[from] ?? 0;
  dst[to + 1] = pool[from + 1] ?? 0;
  dst[to + 2] = pool[from + 2] ?? 0;
  dst[to + 3] = pool[from + 3] ?? 0;
  for (let place = 4; place < length; place += 1) dst[to + place] = pool[from + place] ?? 0;
  to += length;
  if (to - at !== srcEnd - next) edits.push({ srcStart: next, srcEnd, dstStart: at, dstEnd: to });
  return to;
}
