/** A trie of strings in flat arrays, by breadth: the children of a node lie in a row. Node 0 is the root. No object for any node. */
export interface Trie {
  readonly size: number;
  /** The UTF-16 code unit that leads from a node's parent to it. */
  readonly units: Uint16Array;
  readonly firstChild: Int32Array;
  readonly childCount: Uint16Array;
  /** Index of the key that ends in each node, or -1. */
  readonly keys: Int32Array;
}

/**
 * Builds the trie of all keys.
 *
 * @param keys - distinct, sorted by UTF-16 code units
 */
export function buildTrie(keys: readonly string[]): Trie {
  const room = 1 + keys.reduce((sum, key) => sum + key.length, 0);
  const units = new Uint16Array(room);
  const firstChild = new Int32Array(room);
  const childCount = new Uint16Array(room);
  const ends = new Int32Array(room).fill(-1);
  // Each node's keys, a range of all, share their first `depth` units.
  const low = new Int32Array(room);
  const high = new Int32Array(room);
  high[0] = keys.length;
  let size = 1;
  for (let node = 0, depth = 0, nextDepth = 1; node < size; node += 1) {
    if (node === nextDepth) {
      depth += 1;
      nextDepth = size;
    }
    let from = low[node] ?? 0;
    const to = high[node] ?? 0;
    if (from < to && keys[from]?.length === depth) {
      ends[node] = from;
      from += 1;
    }
    firstChild[node] = size;
    while (from < to) {
      const unit = unitAt(keys, from, depth);
      let end = from + 1;
      while (end < to && unitAt(keys, end, depth) === unit) end += 1;
      units[size] = unit;
      low[size] = from;
      high[size] = end;
      size += 1;
      from = end;
    }
    childCount[node] = size - (firstChild[node] ?? 0);
  }
  return { size, units, firstChild, childCount, keys: ends };
}

const unitAt = (keys: readonly string[], at: number, depth: number): number =>
  keys[at]?.charCodeAt(depth) ?? 0;
