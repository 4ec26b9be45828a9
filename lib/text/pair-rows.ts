/**
 * A filter before a trie: for every unit that begins a key, a row of bits that says which units may follow it. Rows overlap, so at
 * times it says yes of a pair that begins no key; it never says no of one that does.
 *
 * A unit's row is a number that stands in the unit's own entry of a table that is read anyway. Asking costs one more read, from a few
 * kB that stay in the cache, and the answer is «no» so often that the processor guesses it. (A hash of both units into a set of bits,
 * as names are found with, took a third longer: two multiplications.)
 */

/** Words of 32 bits that a row spans: a bit for each unit. */
const SPAN = 0x1_0000 / 32;
/** The row of a unit after which nothing is of interest. */
export const NONE = 0;
/** The row of a unit that is of interest whatever follows. */
export const ANY = SPAN;
const FIRST_ROW = ANY + SPAN;
/** Words at which rows may begin: a power of two, and with it the highest row fits into 16 bits. */
const LEAST_BEGINNINGS = 0x800;
const MOST_BEGINNINGS = 0x8000;

/**
 * An empty filter.
 *
 * @param pairs how many will be added: each gets 16 bits or more, so that a yes is seldom false.
 */
export function emptyRows(pairs: number): Uint32Array<ArrayBuffer> {
  const wanted = 2 ** Math.ceil(Math.log2(pairs / 2));
  const beginnings = Math.min(MOST_BEGINNINGS, Math.max(LEAST_BEGINNINGS, wanted));
  return new Uint32Array(FIRST_ROW + beginnings + SPAN).fill(0xffff_ffff, ANY, FIRST_ROW);
}

/** The row of a unit that begins a key, between 1 and 0xffff. */
export function rowOf(rows: Uint32Array, unit: number): number {
  const beginnings = rows.length - FIRST_ROW - SPAN;
  // Multiplied by the golden ratio's digits, neighbours lie far apart.
  return FIRST_ROW + ((Math.imul(unit, 0x9e37) >>> 3) & (beginnings - 1));
}

/** Says that a unit may follow the one that has this row. */
export function addTo(rows: Uint32Array, row: number, unit: number): void {
  const word = row + (unit >>> 5);
  // A shift counts modulo 32.
  rows[word] = (rows[word] ?? 0) | (1 << unit);
}

/** Whether a unit may follow the one that has this row. */
export function isIn(rows: Uint32Array, row: number, unit: number): boolean {
  return (((rows[row + (unit >>> 5)] ?? 0) >>> unit) & 1) !== 0;
}
