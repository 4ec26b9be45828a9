/** Builds the automaton: a trie of all keys, its failure links by breadth, its states placed in a double array. Done ahead of time. */
import { ROOT, type Automaton } from './automaton';

interface Node {
  /** Children by code, ascending once built. */
  readonly children: Map<number, Node>;
  key: number;
  fail: Node | undefined;
  /** Nearest node on the failure path where a key ends. */
  shorter: Node | undefined;
  /** Index in the double array. */
  state: number;
}

const newNode = (): Node => ({
  children: new Map(),
  key: -1,
  fail: undefined,
  shorter: undefined,
  state: ROOT,
});

/**
 * Builds an automaton.
 *
 * @param keys - folded keys, each at least one unit long and each once; a key's index is the number that matches report
 * @throws RangeError on an empty key or one that stands twice
 */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const codes = codesByFrequency(keys);
  const root = newNode();
  keys.forEach((key, number) => insert(root, key, number, codes));
  const nodes = linkFailures(root);
  const { base, check, size } = place(nodes);
  const automaton = {
    codes,
    base,
    check,
    fail: new Int32Array(size),
    key: new Int32Array(size).fill(-1),
    shorter: new Int32Array(size),
    lengths: Uint16Array.from(keys, (key) => key.length),
  };
  for (const node of nodes) {
    automaton.fail[node.state] = node.fail?.state ?? ROOT;
    automaton.key[node.state] = node.key;
    automaton.shorter[node.state] = node.shorter?.state ?? ROOT;
  }
  return automaton;
}

/** Frequent units get small codes, so that the children of a state lie close together. */
function codesByFrequency(keys: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const key of keys) {
    for (let i = 0; i < key.length; i += 1) {
      const unit = key.charCodeAt(i);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const codes = new Uint16Array(0x10000);
  [...counts].toSorted(([a, x], [b, y]) => y - x || a - b).forEach(([unit], at) => (codes[unit] = at + 1));
  return codes;
}

function insert(root: Node, key: string, number: number, codes: Uint16Array): void {
  let node = root;
  for (let i = 0; i < key.length; i += 1) {
    const code = codes[key.charCodeAt(i)] ?? 0;
    let child = node.children.get(code);
    if (!child) node.children.set(code, (child = newNode()));
    node = child;
  }
  if (node === root) throw new RangeError(`key ${number} is empty`);
  if (node.key >= 0) throw new RangeError(`keys ${node.key} and ${number} are the same: «${key}»`);
  node.key = number;
}

/** Sets `fail` and `shorter` of every node; returns all nodes by breadth, the root first. */
function linkFailures(root: Node): readonly Node[] {
  const nodes = [root];
  for (const node of nodes) {
    for (const [code, child] of node.children) {
      let fail = node.fail;
      while (fail && !fail.children.has(code)) fail = fail.fail;
      child.fail = fail?.children.get(code) ?? root;
      child.shorter = child.fail.key >= 0 ? child.fail : child.fail.shorter;
      nodes.push(child);
    }
  }
  return nodes;
}

/**
 * First-fit placement: each node's children take the first base at which all their slots are free. Slots are tried from the first
 * free one on; `nextFree` skips the taken ones.
 */
function place(nodes: readonly Node[]): { base: Int32Array; check: Int32Array; size: number } {
  let capacity = Math.max(1024, nodes.length * 2 + 0x10000);
  let base = new Int32Array(capacity);
  let check = new Int32Array(capacity).fill(-1);
  let firstFree = 1;
  let last = 0;
  for (const node of nodes) {
    const codes = [...node.children.keys()].toSorted((a, b) => a - b);
    const [lowest, highest] = [codes[0], codes.at(-1)];
    if (lowest === undefined || highest === undefined) continue;
    while (check[firstFree] !== -1) firstFree += 1;
    let at = Math.max(firstFree, lowest + 1) - lowest;
    while (!codes.every((code) => check[at + code] === -1)) {
      at += 1;
      if (at + highest >= capacity) {
        capacity *= 2;
        base = grow(base, capacity, 0);
        check = grow(check, capacity, -1);
      }
    }
    base[node.state] = at;
    for (const [code, child] of node.children) {
      child.state = at + code;
      check[child.state] = node.state;
      last = Math.max(last, child.state);
    }
  }
  // A look-up may ask one alphabet beyond the last state.
  const size = last + Math.max(0, ...nodes.map((node) => Math.max(0, ...node.children.keys()))) + 1;
  return { base: grow(base, size, 0).slice(0, size), check: grow(check, size, -1).slice(0, size), size };
}

function grow(array: Int32Array<ArrayBuffer>, size: number, fill: number): Int32Array<ArrayBuffer> {
  if (size <= array.length) return array;
  const larger = new Int32Array(size).fill(fill, array.length);
  larger.set(array);
  return larger;
}
