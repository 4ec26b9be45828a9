/** Many strings as two flat arrays: the UTF-16 code units of all, and where each begins. Nothing is parsed until a string is asked for. */
export interface StringTable {
  readonly units: Uint16Array;
  /** One more entry than there are strings. */
  readonly offsets: Uint32Array;
}

/** Packs strings to a table. */
export function packStrings(strings: readonly string[]): StringTable {
  const offsets = new Uint32Array(strings.length + 1);
  strings.forEach((string, at) => (offsets[at + 1] = (offsets[at] ?? 0) + string.length));
  const units = new Uint16Array(offsets.at(-1) ?? 0);
  strings.forEach((string, at) => {
    const start = offsets[at] ?? 0;
    for (let i = 0; i < string.length; i += 1) units[start + i] = string.charCodeAt(i);
  });
  return { units, offsets };
}

/** The string at an index; `''` where there is none. */
export function stringAt({ units, offsets }: StringTable, index: number): string {
  return String.fromCharCode(...units.subarray(offsets[index] ?? 0, offsets[index + 1] ?? 0));
}

/** All strings of a table. */
export const allStrings = (table: StringTable): string[] =>
  Array.from({ length: Math.max(table.offsets.length - 1, 0) }, (_, index) => stringAt(table, index));
