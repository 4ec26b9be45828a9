/**
 * A compiled Aho–Corasick automaton (Aho and Corasick, 1975) over folded code units, as a double array (Aoe, 1989): state `s` goes to
 * `t = base[s] + code` on a unit of that code where `check[t] === s`, else to `fail[s]`. Code 0 is every unit that no name has.
 * Built by automaton-build.ts, walked by {@link findAll}.
 */
export interface Automaton {
  /** Code of each of the 65,536 units. */
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  readonly fail: Int32Array;
  /** Key that ends in each state, or -1. */
  readonly key: Int32Array;
  /** Nearest state on the failure path, the state itself left out, in which a key ends; 0 where there is none. */
  readonly shorter: Int32Array;
  /** Length of each key in code units. */
  readonly lengths: Uint16Array;
}

/** The state in which nothing is matched. */
export const ROOT = 0;

/**
 * Finds every occurrence of every key, overlapping and nested ones too, in order of their ends, longer first at one end.
 *
 * @param folded - folded text; units of 0 are passed over: they neither match nor break a match
 * @param found - called with a key's number, its start and its end (exclusive) in code units of the text
 */
export function findAll(
  folded: Uint16Array,
  automaton: Automaton,
  found: (key: number, start: number, end: number) => void,
): void {
  const { codes, base, check, fail, key, shorter, lengths } = automaton;
  let state = ROOT;
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded[i] ?? 0;
    if (unit === 0) continue;
    const code = codes[unit] ?? 0;
    if (code === 0) {
      state = ROOT;
      continue;
    }
    let next = (base[state] ?? 0) + code;
    while (check[next] !== state && state !== ROOT) {
      state = fail[state] ?? ROOT;
      next = (base[state] ?? 0) + code;
    }
    if (check[next] !== state) continue;
    state = next;
    let at = (key[state] ?? -1) >= 0 ? state : (shorter[state] ?? 0);
    while (at !== ROOT) {
      const match = key[at] ?? -1;
      found(match, startOf(folded, i, lengths[match] ?? 0), i + 1);
      at = shorter[at] ?? 0;
    }
  }
}

/** Index of the first of the `length` units that count, the last of which is at `last`. */
function startOf(folded: Uint16Array, last: number, length: number): number {
  let start = last;
  for (let left = length - 1; left > 0;) {
    start -= 1;
    if (folded[start] !== 0) left -= 1;
  }
  return start;
}
