/** A list of numbers for each index (rows), as two flat arrays: compressed sparse rows. */
export interface Lists {
  readonly items: Uint32Array;
  /** One more entry than there are rows. */
  readonly offsets: Uint32Array;
}

/** Packs rows to flat arrays. */
export function packLists(rows: readonly (readonly number[])[]): Lists {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => (offsets[at + 1] = (offsets[at] ?? 0) + row.length));
  return { items: Uint32Array.from(rows.flat()), offsets };
}

/** The row at an index, as a view; empty where there is none. */
export function listAt({ items, offsets }: Lists, index: number): Uint32Array {
  return items.subarray(offsets[index] ?? 0, offsets[index + 1] ?? 0);
}
