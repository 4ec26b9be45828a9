/**
 * A trie of UTF-16 strings as flat arrays (double array, Aoe 1989), so that loading one is making views over a file.
 *
 * Units become dense codes, the most frequent lowest. A node with children has a base that no other node has; its child by
 * code c stands in slot base + c, and `check` there is c. As bases are unique, (slot, code) names the parent, so `check`
 * needs 16 bits instead of a parent's number. The root has base 0.
 *
 * A word of `nodes` is LEAF with the key's value, or a base, with TERMINAL where a key also ends here: its value is then the
 * word of the child by code END.
 */

export interface DoubleArray {
  /** The unit of each code; codes 0 and 1 are no units. */
  readonly alphabet: Uint16Array;
  /** The code by which a slot was reached; `FREE` where no node stands. Padded so that no walk leaves the arrays. */
  readonly check: Uint16Array;
  readonly nodes: Uint32Array;
}

const LEAF = 0x8000_0000;
const TERMINAL = 0x4000_0000;
/** Largest value that a key may have, and the mask of a value or base within a word. */
export const MAX_VALUE = 0x3fff_ffff;
export const END = 1;
export const FREE = 0xffff;

/** Whether the node is the end of a key and of the walk. */
export function isLeaf(word: number): boolean {
  return (word | 0) < 0;
}

/** Whether a key ends at this inner node. */
export function isTerminal(word: number): boolean {
  return (word & TERMINAL) !== 0;
}

/** A leaf's value, an inner node's base. */
export function payloadOf(word: number): number {
  return word & MAX_VALUE;
}

/** The slot of the value of the key that ends at the inner node with this base. */
export function endSlot(base: number): number {
  return base + END;
}

export function leafWord(value: number): number {
  return (LEAF | value) >>> 0;
}

export function innerWord(base: number, isTerminal: boolean): number {
  return isTerminal ? TERMINAL | base : base;
}

/**
 * The code of every unit, 0 for a unit that occurs in no key; 128 kB, made once per loaded array.
 */
export function codesOf({ alphabet }: DoubleArray): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (let code = END + 1; code < alphabet.length; code += 1) codes[alphabet[code] ?? 0] = code;
  return codes;
}

/**
 * Finds the longest key that `units` holds from `at` on, not reaching beyond `end`.
 *
 * @param codes what `codesOf` gave for the array.
 * @returns the key's value, or -1 where there is none. A caller that needs the key's length puts it into the value: one
 * number comes back from a call that is made for every second character of a text.
 */
export function findLongest(
  check: Uint16Array,
  nodes: Uint32Array,
  codes: Uint16Array,
  units: Uint16Array,
  at: number,
  end: number,
): number {
  let found = -1;
  let base = 0;
  for (let next = at; next < end; next += 1) {
    const code = codes[units[next] ?? 0] ?? 0;
    const slot = base + code;
    if (check[slot] !== code) return found;
    const node = nodes[slot] ?? 0;
    if (isLeaf(node)) return payloadOf(node);
    base = payloadOf(node);
    if (isTerminal(node)) found = payloadOf(nodes[endSlot(base)] ?? 0);
  }
  return found;
}
