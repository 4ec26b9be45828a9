/** One stage of a conversion over one dictionary group: leftmost, longest match, in one pass over UTF-16 code units. */
import type { Edit } from '../text/edits';
import { descriptionEnd } from './description';
import { KEY_NUMBER_SHIFT, keyLength, LENGTH_BITS, LENGTH_MASK } from './flat-group';
import { scan, type Cursor, type Lookup } from './lookup';

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
  const cursor: Cursor = { next: start, to: at, value: -1 };
  while (scan(lookup, src, end, dst, cursor)) {
    if (cursor.value >= 0) putValue(lookup, src, dst, cursor, edits);
    else copyDescription(src, end, dst, cursor);
  }
  return cursor.to;
}

/** Writes what the key at the cursor becomes, and moves the cursor behind it. */
export function putValue(
  lookup: Lookup,
  src: Uint16Array,
  dst: Uint16Array,
  cursor: Cursor,
  edits: Edit[],
): void {
  const { entries, words, pool } = lookup;
  const { next: srcStart, to: dstStart, value } = cursor;
  const srcEnd = srcStart + keyLength(value);
  const word = words[value >> KEY_NUMBER_SHIFT] ?? 0;
  let to = dstStart;
  if (word === 0) {
    for (let next = srcStart; next < srcEnd; next += 1) {
      const unit = src[next] ?? 0;
      dst[to++] = unit + (entries[unit] ?? 0);
    }
  } else {
    const from = word >>> LENGTH_BITS;
    const stop = from + (word & LENGTH_MASK);
    for (let next = from; next < stop; next += 1) dst[to++] = pool[next] ?? 0;
    if (to - dstStart !== srcEnd - srcStart) edits.push({ srcStart, srcEnd, dstStart, dstEnd: to });
  }
  cursor.next = srcEnd;
  cursor.to = to;
}

/** Copies the description sequence at the cursor as it is, and moves the cursor behind it. */
export function copyDescription(src: Uint16Array, end: number, dst: Uint16Array, cursor: Cursor): void {
  const after = descriptionEnd(src, cursor.next, end);
  while (cursor.next < after) dst[cursor.to++] = src[cursor.next++] ?? 0;
}
