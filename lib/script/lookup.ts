/** What the engine looks up of a dictionary group, and the loop that does it. */
import { codesOf, type DoubleArray } from '../text/double-array';
import { ANY, rowOf } from '../text/pair-rows';
import { FIRST_OPERATOR, LAST_OPERATOR } from './description';
import type { FlatGroup } from './flat-group';

export interface Lookup {
  /** Source and replacement of single units, alternating. */
  readonly chars: Uint16Array;
  /** By unit: in the low 16 bits what to add to the unit to replace it, above them its row in `rows`. */
  readonly entries: Uint32Array;
  /** After which units a key, or a description sequence, may begin at the one before (`lib/text/pair-rows.ts`). */
  readonly rows: Uint32Array;
  readonly trie: DoubleArray;
  /** As `codesOf` gives them. */
  readonly codes: Uint16Array;
  readonly words: Uint32Array;
  readonly pool: Uint16Array;
}

const ROW_SHIFT = 16;
const DELTA_MASK = 0xffff;

/** What to add to the unit that has this entry. */
export function deltaOf(entry: number): number {
  return entry & DELTA_MASK;
}

export function withDelta(entry: number, delta: number): number {
  return ((entry & ~DELTA_MASK) | (delta & DELTA_MASK)) >>> 0;
}

/** The row of the unit that has this entry. */
export function rowIn(entry: number): number {
  return entry >>> ROW_SHIFT;
}

export function withRow(entry: number, row: number): number {
  return (deltaOf(entry) | (row << ROW_SHIFT)) >>> 0;
}

/** Makes the lookup of a group: two tables over all units, 384 kB, and views. */
export function lookupOf({ chars, trie, rows, firsts, singles, words, pool }: FlatGroup): Lookup {
  const entries = new Uint32Array(0x1_0000);
  for (let at = 0; at + 1 < chars.length; at += 2) {
    const unit = chars[at] ?? 0;
    entries[unit] = ((chars[at + 1] ?? 0) - unit) & DELTA_MASK;
  }
  // Plain loops: a converter is made once, before V8 has compiled anything.
  for (let at = 0; at < firsts.length; at += 1) {
    const unit = firsts[at] ?? 0;
    entries[unit] = (entries[unit] ?? 0) | (rowOf(rows, unit) << ROW_SHIFT);
  }
  for (const unit of singles) entries[unit] = withRow(entries[unit] ?? 0, ANY);
  for (let unit = FIRST_OPERATOR; unit <= LAST_OPERATOR; unit += 1) entries[unit] = withRow(0, ANY);
  return { chars, entries, rows, trie, codes: codesOf(trie), words, pool };
}

/**
 * Copies src to dst, each unit replaced by its entry, up to the next place where a key may begin or a description sequence begins.
 *
 * @param src longer than `end`: the unit there is looked at, though it does not count.
 * @returns the place in the source; `end` where there is none.
 */
export function scan(
  entries: Uint32Array,
  rows: Uint32Array,
  src: Uint16Array,
  start: number,
  end: number,
  dst: Uint16Array,
  ahead: number,
): number {
  let unit = src[start] ?? 0;
  for (let next = start; next < end; next += 1) {
    const after = src[next + 1] ?? 0;
    const entry = entries[unit] ?? 0;
    // isIn(rows, rowIn(entry), after), spelt out: as calls, though V8 inlines them, they take a quarter of the loop's time.
    if ((((rows[(entry >>> ROW_SHIFT) + (after >>> 5)] ?? 0) >>> after) & 1) !== 0) return next;
    dst[next + ahead] = unit + entry;
    unit = after;
  }
  return end;
}
