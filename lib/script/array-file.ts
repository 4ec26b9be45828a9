/**
 * A file of named integer arrays. Reading it makes views over the bytes and copies nothing.
 *
 * Layout, little-endian as typed arrays are on every platform the extension runs on: magic, length of the header in bytes,
 * the header (UTF-8 JSON: `about`, and name, width, length of each array), then the arrays; each part padded to 4 bytes.
 */
import * as v from 'valibot';

export type FlatArray = Uint16Array | Uint32Array;

const MAGIC = 0x3141_504d; // «MPA1»

const HeaderSchema = v.object({
  about: v.unknown(),
  arrays: v.array(v.tuple([v.string(), v.picklist([2, 4]), v.pipe(v.number(), v.integer(), v.minValue(0))])),
});

export interface ArrayFile {
  /** What the writer said of the arrays. */
  readonly about: unknown;
  /** @throws Error where there is no such array of 16 bits. */
  readonly u16: (name: string) => Uint16Array;
  /** @throws Error where there is no such array of 32 bits. */
  readonly u32: (name: string) => Uint32Array;
}

/** The bytes of a file of arrays; equal arguments give equal bytes. */
export function writeArrayFile(
  about: unknown,
  arrays: ReadonlyMap<string, FlatArray>,
): Uint8Array<ArrayBuffer> {
  const table = [...arrays].map(([name, array]) => [name, array.BYTES_PER_ELEMENT, array.length]);
  const header = new TextEncoder().encode(JSON.stringify({ about, arrays: table }));
  const size = [...arrays.values()].reduce(
    (sum, array) => sum + padded(array.byteLength),
    8 + padded(header.length),
  );
  const bytes = new Uint8Array(size);
  new Uint32Array(bytes.buffer, 0, 2).set([MAGIC, header.length]);
  bytes.set(header, 8);
  let at = 8 + padded(header.length);
  for (const array of arrays.values()) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return bytes;
}

/**
 * Opens a file of arrays.
 *
 * @throws Error where the bytes are of another format or cut off.
 */
export function readArrayFile(buffer: ArrayBuffer): ArrayFile {
  const [magic, headerLength] = buffer.byteLength < 8 ? [] : new Uint32Array(buffer, 0, 2);
  if (magic !== MAGIC || headerLength === undefined) throw new Error('not a file of arrays');
  if (8 + padded(headerLength) > buffer.byteLength) throw new Error('the file of arrays is cut off');
  const text = new TextDecoder().decode(new Uint8Array(buffer, 8, headerLength));
  const { about, arrays } = v.parse(HeaderSchema, JSON.parse(text));
  const views = new Map<string, FlatArray>();
  let at = 8 + padded(headerLength);
  for (const [name, width, length] of arrays) {
    if (at + width * length > buffer.byteLength) throw new Error(`the file of arrays is cut off in ${name}`);
    views.set(name, width === 2 ? new Uint16Array(buffer, at, length) : new Uint32Array(buffer, at, length));
    at += padded(width * length);
  }
  return {
    about,
    u16: (name) => {
      const view = views.get(name);
      if (!(view instanceof Uint16Array)) throw new Error(`the file has no array ${name} of 16 bits`);
      return view;
    },
    u32: (name) => {
      const view = views.get(name);
      if (!(view instanceof Uint32Array)) throw new Error(`the file has no array ${name} of 32 bits`);
      return view;
    },
  };
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
