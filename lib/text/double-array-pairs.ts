/** The first two units of the keys of a double array, read off its slots. */
import { END, FREE, isLeaf, isTerminal, payloadOf, type DoubleArray } from './double-array';

/**
 * Visits them in one pass over the slots: as a base belongs to one node, the slot and the code by which it was reached name the parent.
 *
 * @param onPair receives the first two units of each longer key, once for all keys that share them.
 * @param onUnit then receives each key of one unit.
 */
export function visitBeginnings(
  { alphabet, check, nodes }: DoubleArray,
  onPair: (first: number, second: number) => void,
  onUnit: (unit: number) => void,
): void {
  /** By base: the code of the unit that leads from the root to the node. */
  const units: number[] = [];
  const firsts = new Uint16Array(nodes.length);
  for (let code = END + 1; code < alphabet.length; code += 1) {
    if (check[code] !== code) continue;
    const node = nodes[code] ?? 0;
    if (isLeaf(node) || isTerminal(node)) units.push(alphabet[code] ?? 0);
    if (!isLeaf(node)) firsts[payloadOf(node)] = code;
  }
  for (let slot = 0; slot < nodes.length; slot += 1) {
    const code = check[slot] ?? FREE;
    if (code === FREE || code <= END) continue;
    const first = firsts[slot - code] ?? 0;
    if (first !== 0) onPair(alphabet[first] ?? 0, alphabet[code] ?? 0);
  }
  units.forEach(onUnit);
}
