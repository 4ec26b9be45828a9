/** Builds double arrays: an ahead-of-time step, apart from the walk so that what walks stays small. */
import { END, FREE, innerWord, leafWord, MAX_VALUE, type DoubleArray } from './double-array';

/**
 * Builds a double array.
 *
 * Nodes are placed with most children first, each at the first free slots that fit (a linked list of free slots).
 *
 * @param keys distinct, not empty, sorted by UTF-16 code units (what `toSorted()` does).
 * @param values one for each key, 0 to `MAX_VALUE`.
 * @throws Error where keys are empty, out of order or double, or a value is out of range.
 */
export function buildDoubleArray(keys: readonly string[], values: ArrayLike<number>): DoubleArray {
  checkInput(keys, values);
  const alphabet = alphabetOf(keys);
  if (alphabet.length > FREE) throw new Error('the keys have too many different units');
  const codes = new Map(Array.from(alphabet, (unit, code) => [unit, code] as const).slice(END + 1));
  const nodes = nodesOf(keys, codes);
  const slots = new Slots(alphabet.length);
  const [root, ...others] = nodes;
  if (root) slots.place(root, 0);
  // Sorting is stable, so that equal keys give equal files.
  for (const node of others.toSorted((a, b) => b.codes.length - a.codes.length)) slots.placeFirst(node);
  return emit(nodes, values, alphabet, slots);
}

/** A node with children, in the order of the keys; leaves are told by their parent. */
interface TrieNode {
  readonly codes: number[];
  /** For each code: the number of the child among the nodes, or the key that ends there as `~key`. */
  readonly targets: number[];
  base: number;
}

function checkInput(keys: readonly string[], values: ArrayLike<number>): void {
  keys.forEach((key, at) => {
    const before = keys[at - 1] ?? '';
    if (!(before < key))
      throw new Error(`keys must ascend: ${JSON.stringify(before)}, ${JSON.stringify(key)}`);
    const value = values[at];
    if (value === undefined || value < 0 || value > MAX_VALUE || !Number.isInteger(value)) {
      throw new Error(`the value of ${key} is not within 0 and ${MAX_VALUE}: ${value}`);
    }
  });
}

/** Units by how many edges of the trie they label, most first: frequent units get near slots. */
function alphabetOf(keys: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  keys.forEach((key, at) => {
    for (let depth = commonLength(keys[at - 1] ?? '', key); depth < key.length; depth += 1) {
      const unit = key.charCodeAt(depth);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  });
  const units = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([unit]) => unit);
  return Uint16Array.from([0, 0, ...units]);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function nodesOf(keys: readonly string[], codes: ReadonlyMap<number, number>): TrieNode[] {
  const nodes: TrieNode[] = [];
  /** Makes the node for keys[low..high), which share their first `depth` units. */
  const make = (low: number, high: number, depth: number): number => {
    const node: TrieNode = { codes: [], targets: [], base: 0 };
    const number = nodes.push(node) - 1;
    let from = low;
    if (keys[low]?.length === depth) {
      node.codes.push(END);
      node.targets.push(~low);
      from += 1;
    }
    while (from < high) {
      const unit = keys[from]?.charCodeAt(depth);
      let to = from + 1;
      while (to < high && keys[to]?.charCodeAt(depth) === unit) to += 1;
      const isLeaf = to === from + 1 && keys[from]?.length === depth + 1;
      node.codes.push(codes.get(unit ?? 0) ?? 0);
      node.targets.push(isLeaf ? ~from : make(from, to, depth + 1));
      from = to;
    }
    return number;
  };
  make(0, keys.length, 0);
  return nodes;
}

/** Which slots and bases are taken. */
class Slots {
  /** Next free slot after a free slot; `next[0]` is the first. Slot 0 itself is never used. */
  private next: Int32Array;
  private previous: Int32Array;
  private taken: Uint8Array;
  private bases: Uint8Array;
  end = 1;

  constructor(private readonly spread: number) {
    const size = spread * 2 + 1024;
    this.next = Int32Array.from({ length: size }, (_, slot) => slot + 1);
    this.previous = Int32Array.from({ length: size }, (_, slot) => slot - 1);
    this.taken = new Uint8Array(size);
    this.bases = new Uint8Array(size);
  }

  placeFirst(node: TrieNode): void {
    const lowest = Math.min(...node.codes);
    let slot = this.next[0] ?? 1;
    while (slot <= lowest || !this.fits(node, slot - lowest)) {
      slot = this.next[slot] ?? slot + 1;
      this.reserve(slot);
    }
    this.place(node, slot - lowest);
  }

  place(node: TrieNode, base: number): void {
    this.reserve(base);
    node.base = base;
    this.bases[base] = 1;
    for (const code of node.codes) this.take(base + code);
  }

  private fits(node: TrieNode, base: number): boolean {
    return this.bases[base] === 0 && node.codes.every((code) => this.taken[base + code] !== 1);
  }

  private take(slot: number): void {
    const next = this.next[slot] ?? slot + 1;
    const previous = this.previous[slot] ?? slot - 1;
    this.taken[slot] = 1;
    this.next[previous] = next;
    this.previous[next] = previous;
    this.end = Math.max(this.end, slot + 1);
  }

  /** Makes room for a node at `base` and for the free slot after it. */
  private reserve(base: number): void {
    const needed = base + this.spread + 1;
    const old = this.taken.length;
    if (needed < old) return;
    const size = needed * 2;
    this.next = grown(this.next, size, (slot) => slot + 1);
    this.previous = grown(this.previous, size, (slot) => slot - 1);
    this.taken = Uint8Array.from({ length: size }, (_, slot) => this.taken[slot] ?? 0);
    this.bases = Uint8Array.from({ length: size }, (_, slot) => this.bases[slot] ?? 0);
  }
}

function grown(from: Int32Array, size: number, fill: (slot: number) => number): Int32Array {
  return Int32Array.from({ length: size }, (_, slot) => from[slot] ?? fill(slot));
}

function emit(
  nodes: readonly TrieNode[],
  values: ArrayLike<number>,
  alphabet: Uint16Array,
  slots: Slots,
): DoubleArray {
  const highest = nodes.reduce((most, node) => Math.max(most, node.base), 0);
  const size = Math.max(slots.end, highest + alphabet.length);
  const check = new Uint16Array(size).fill(FREE);
  const words = new Uint32Array(size);
  for (const node of nodes) {
    node.codes.forEach((code, at) => {
      const target = node.targets[at] ?? 0;
      check[node.base + code] = code;
      words[node.base + code] = target < 0 ? leafWord(values[~target] ?? 0) : inner(nodes[target]);
    });
  }
  return { alphabet, check, nodes: words };
}

function inner(node: TrieNode | undefined): number {
  if (!node) throw new Error('a child that is not among the nodes');
  return innerWord(node.base, node.codes[0] === END);
}
