/** The slots of a double array while it is built: which are taken, and where a node fits. */

/** After so many free slots at which a node did not fit, nodes with about as many children begin to look further on. */
const PATIENCE = 16;

export class Slots {
  /** From a slot, one that lies before the next free slot or is it; the way is shortened as it is gone. */
  #next: Int32Array;
  #taken: Uint8Array;
  #bases: Uint8Array;
  /** For each number of bits that the number of children has: the slot from which on to look. */
  readonly #begin = new Int32Array(32);
  /** One more than the last slot that is taken. */
  end = 1;
  highestBase = 0;

  /** @param spread - one more than the highest code */
  constructor(private readonly spread: number) {
    const size = spread * 2 + 1024;
    this.#next = Int32Array.from({ length: size }, (_, slot) => slot + 1);
    this.#taken = new Uint8Array(size);
    this.#bases = new Uint8Array(size);
    // Slot 0 is never a child's.
    this.#taken[0] = 1;
  }

  /**
   * Takes the slots of a node's children, and a base that no other node has.
   *
   * @param codes - ascending, at least one
   * @param isRoot - the root's base is 0
   */
  place(codes: readonly number[], isRoot: boolean): number {
    const base = isRoot ? 0 : this.#find(codes);
    this.#reserve(base);
    this.#bases[base] = 1;
    for (const code of codes) this.#taken[base + code] = 1;
    this.end = Math.max(this.end, base + (codes.at(-1) ?? 0) + 1);
    this.highestBase = Math.max(this.highestBase, base);
    return base;
  }

  #find(codes: readonly number[]): number {
    const lowest = codes[0] ?? 0;
    const size = Math.clz32(codes.length);
    let slot = this.#free(Math.max(this.#begin[size] ?? 0, lowest + 1));
    let tries = 0;
    while (!this.#fits(codes, slot - lowest)) {
      slot = this.#free(slot + 1);
      tries += 1;
    }
    if (tries > PATIENCE) this.#begin[size] = slot;
    return slot - lowest;
  }

  #fits(codes: readonly number[], base: number): boolean {
    this.#reserve(base);
    if (this.#bases[base] === 1) return false;
    for (const code of codes) if (this.#taken[base + code] === 1) return false;
    return true;
  }

  /** The first free slot from one on. */
  #free(from: number): number {
    this.#reserve(from);
    let free = from;
    while (this.#taken[free] === 1) {
      free = this.#next[free] ?? free + 1;
      this.#reserve(free);
    }
    for (let slot = from; slot < free;) {
      const next = this.#next[slot] ?? free;
      this.#next[slot] = free;
      slot = next;
    }
    return free;
  }

  /** Makes room for a node at `base`. */
  #reserve(base: number): void {
    const needed = base + this.spread + 1;
    const old = this.#taken.length;
    if (needed < old) return;
    const size = needed * 2;
    const next = new Int32Array(size);
    next.set(this.#next);
    for (let slot = old; slot < size; slot += 1) next[slot] = slot + 1;
    this.#next = next;
    this.#taken = enlarged(this.#taken, size);
    this.#bases = enlarged(this.#bases, size);
  }
}

function enlarged(from: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(from);
  return larger;
}
