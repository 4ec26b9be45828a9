/** What the engine looks up of a dictionary group, and the loop that does it. */
import { codesOf, END, findLongest, type DoubleArray } from '../text/double-array';
import { FIRST_OPERATOR, LAST_OPERATOR } from './description';
import type { FlatGroup } from './flat-group';

export interface Lookup {
  /** Source and replacement of single units, alternating. */
  readonly chars: Uint16Array;
  /** By unit: in the low 16 bits what to add to the unit to replace it, above them the flags below. */
  readonly entries: Uint32Array;
  readonly trie: DoubleArray;
  /** As `codesOf` gives them. */
  readonly codes: Uint16Array;
  readonly words: Uint32Array;
  readonly pool: Uint16Array;
}

/** The unit begins a key of the trie. */
const BEGINS_KEY = 0x1_0000;
/** The unit begins an ideographic description sequence. */
const BEGINS_DESCRIPTION = 0x2_0000;
/** What the first of two stages makes of the unit begins a key of the second. */
const BEGINS_LATER_KEY = 0x4_0000;

export function beginsDescription(entry: number): boolean {
  return (entry & BEGINS_DESCRIPTION) !== 0;
}

/** Makes the lookup of a group: two tables over all units, 384 kB, and views. */
export function lookupOf({ chars, trie, words, pool }: FlatGroup): Lookup {
  const entries = new Uint32Array(0x1_0000);
  for (let at = 0; at + 1 < chars.length; at += 2) {
    const unit = chars[at] ?? 0;
    entries[unit] = ((chars[at + 1] ?? 0) - unit) & 0xffff;
  }
  for (let code = END + 1; code < trie.alphabet.length; code += 1) {
    const unit = trie.alphabet[code] ?? 0;
    if (trie.check[code] === code) entries[unit] = (entries[unit] ?? 0) | BEGINS_KEY;
  }
  for (let unit = FIRST_OPERATOR; unit <= LAST_OPERATOR; unit += 1) entries[unit] = BEGINS_DESCRIPTION;
  return { chars, entries, trie, codes: codesOf(trie), words, pool };
}

/** The entries of two stages in one: what the second makes of what the first makes of a unit. */
export function fuseEntries(first: Lookup, second: Lookup): Uint32Array {
  const fused = first.entries.slice();
  const add = (unit: number, later: number) => {
    const entry = fused[unit] ?? 0;
    const flags = (entry & ~0xffff) | (later & BEGINS_KEY ? BEGINS_LATER_KEY : 0);
    fused[unit] = flags | ((entry + later) & 0xffff);
  };
  // Only units that a stage knows are visited: 65,536 steps would be a third of the time it takes to make a converter.
  for (const unit of unitsOf(second)) {
    if (((first.entries[unit] ?? 0) & 0xffff) === 0) add(unit, second.entries[unit] ?? 0);
  }
  for (let at = 0; at + 1 < first.chars.length; at += 2) {
    const later = second.entries[first.chars[at + 1] ?? 0] ?? 0;
    if (later !== 0) add(first.chars[at] ?? 0, later);
  }
  return fused;
}

/** The units that have an entry, besides operators of description sequences. */
function unitsOf({ chars, trie }: Lookup): ReadonlySet<number> {
  const units = new Set(trie.alphabet.subarray(END + 1));
  for (let at = 0; at < chars.length; at += 2) units.add(chars[at] ?? 0);
  return units;
}

/** How far a scan has come. */
export interface Cursor {
  /** In the source and in the result, UTF-16 code units. */
  next: number;
  to: number;
  /** Of the key found at `next`, from the trie; -1 where the unit there bears a flag above `BEGINS_KEY`. */
  value: number;
}

/**
 * Copies src to dst, each unit replaced by its entry, up to the next place that needs more: the longest key of the trie, or a
 * unit that bears a flag above `BEGINS_KEY` and begins no key.
 *
 * @param cursor where to begin, and afterwards where it stopped.
 * @returns false where it reached `end`.
 */
export function scan(
  lookup: Lookup,
  src: Uint16Array,
  end: number,
  dst: Uint16Array,
  cursor: Cursor,
): boolean {
  const { entries, codes, trie } = lookup;
  let { next, to } = cursor;
  while (next < end) {
    const unit = src[next] ?? 0;
    const entry = entries[unit] ?? 0;
    if (entry >= BEGINS_KEY) {
      const value = entry & BEGINS_KEY ? findLongest(trie, codes, src, next, end) : -1;
      if (value >= 0 || entry >= BEGINS_DESCRIPTION) {
        cursor.next = next;
        cursor.to = to;
        cursor.value = value;
        return true;
      }
    }
    dst[to++] = unit + entry;
    next += 1;
  }
  cursor.next = next;
  cursor.to = to;
  return false;
}
