/** Buffers that a converter keeps between calls, so that the short texts of a page cost no allocation. */

/** The roles of buffers; what lies between two stages has `MIDDLE` plus the number of stages before the first of the two. */
export const SOURCE = 0;
export const RESULT = 1;
export const NORMALISED = 2;
export const MIDDLE = 3;

/** Larger buffers, in code units, are given back after the call that needed them. */
const LARGEST_KEPT = 0x4000;
const SMALLEST = 0x400;

/** A buffer, and where what stands in it ends. */
export interface Filled {
  readonly units: Uint16Array;
  readonly end: number;
}

export class Buffers {
  private readonly kept: (Uint16Array | undefined)[] = [];

  /**
   * A buffer of more than so many units, with anything in it; the next call for the same role may give the same one.
   *
   * More, as loops look one unit ahead: once a read has gone beyond the end of a typed array, V8 compiles the loop for reads that
   * may do so, and it takes nearly twice as long from then on.
   */
  of(role: number, length: number): Uint16Array {
    const kept = this.kept[role];
    if (kept && kept.length > length) return kept;
    const buffer = new Uint16Array(Math.max(SMALLEST, length + 1));
    this.kept[role] = buffer;
    return buffer;
  }

  /**
   * Fills a buffer from its start, once more where it was too small.
   *
   * @param expected how many units will do nearly always.
   * @param fill writes to the buffer and returns how many units it wrote or would have written; called a second time it starts
   * anew.
   */
  filled(role: number, expected: number, fill: (buffer: Uint16Array) => number): Filled {
    const units = this.of(role, expected + (expected >> 3));
    const end = fill(units);
    if (end < units.length) return { units, end };
    const larger = this.of(role, end);
    return { units: larger, end: fill(larger) };
  }

  /** Gives large buffers back. */
  release(): void {
    for (let role = 0; role < this.kept.length; role += 1) {
      if ((this.kept[role]?.length ?? 0) > LARGEST_KEPT) this.kept[role] = undefined;
    }
  }
}
