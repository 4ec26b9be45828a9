/** Builds double arrays: an ahead-of-time step, apart from the walk so that what walks stays small. */
import { END, FREE, innerWord, leafWord, MAX_VALUE, type DoubleArray } from './double-array';
import { Slots } from './double-array-slots';
import { buildTrie, type Trie } from './trie';

/**
 * Builds a double array.
 *
 * Nodes are placed with most children first, each at the first free slots that fit.
 *
 * @param keys distinct, not empty, sorted by UTF-16 code units (what `toSorted()` does).
 * @param values one for each key, 0 to `MAX_VALUE`.
 * @throws Error where keys are empty, out of order or double, or a value is out of range.
 */
export function buildDoubleArray(keys: readonly string[], values: ArrayLike<number>): DoubleArray {
  checkInput(keys, values);
  const trie = buildTrie(keys);
  const alphabet = alphabetOf(trie);
  if (alphabet.length > FREE) throw new Error('the keys have too many different units');
  const codes = new Uint16Array(0x1_0000);
  for (let code = END + 1; code < alphabet.length; code += 1) codes[alphabet[code] ?? 0] = code;

  const slots = new Slots(alphabet.length);
  const bases = new Int32Array(trie.size);
  for (const node of byChildren(trie)) bases[node] = slots.place(childCodes(trie, node, codes), node === 0);
  return emit(trie, values, alphabet, codes, bases, slots);
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
function alphabetOf({ size, units }: Trie): Uint16Array {
  const counts = new Map<number, number>();
  for (const unit of units.subarray(1, size)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const ranked = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([unit]) => unit);
  return Uint16Array.from([0, 0, ...ranked]);
}

const isInner = ({ childCount }: Trie, node: number): boolean => (childCount[node] ?? 0) > 0;
/** A key ends at an inner node: it has a child by END, too. */
const isTerminal = (trie: Trie, node: number): boolean => (trie.keys[node] ?? -1) >= 0;

/** The root, then the other inner nodes: most children first, the earlier of equals, so that equal keys give equal files. */
function byChildren(trie: Trie): number[] {
  const inner: number[] = [];
  for (let node = 1; node < trie.size; node += 1) if (isInner(trie, node)) inner.push(node);
  inner.sort((a, b) => (trie.childCount[b] ?? 0) - (trie.childCount[a] ?? 0) || a - b);
  return isInner(trie, 0) ? [0, ...inner] : inner;
}

/** The codes that lead on from a node, ascending. */
function childCodes(trie: Trie, node: number, codes: Uint16Array): number[] {
  const found = isTerminal(trie, node) ? [END] : [];
  const first = trie.firstChild[node] ?? 0;
  for (const unit of trie.units.subarray(first, first + (trie.childCount[node] ?? 0))) {
    found.push(codes[unit] ?? 0);
  }
  return found.toSorted((a, b) => a - b);
}

function emit(
  trie: Trie,
  values: ArrayLike<number>,
  alphabet: Uint16Array,
  codes: Uint16Array,
  bases: Int32Array,
  slots: Slots,
): DoubleArray {
  const size = Math.max(slots.end, slots.highestBase + alphabet.length);
  const check = new Uint16Array(size).fill(FREE);
  const words = new Uint32Array(size);
  const valueOf = (node: number) => leafWord(values[trie.keys[node] ?? 0] ?? 0);
  for (let node = 0; node < trie.size; node += 1) {
    if (!isInner(trie, node)) continue;
    const base = bases[node] ?? 0;
    if (isTerminal(trie, node)) {
      check[base + END] = END;
      words[base + END] = valueOf(node);
    }
    const first = trie.firstChild[node] ?? 0;
    for (let child = first; child < first + (trie.childCount[node] ?? 0); child += 1) {
      const code = codes[trie.units[child] ?? 0] ?? 0;
      check[base + code] = code;
      words[base + code] = isInner(trie, child)
        ? innerWord(bases[child] ?? 0, isTerminal(trie, child))
        : valueOf(child);
    }
  }
  return { alphabet, check, nodes: words };
}
