/**
 * A binary file of named typed arrays: what is compiled ahead of time, laid out so that loading is making views. A JSON header names
 * each section's element type, place and length; sections begin at multiples of 8 bytes. Little-endian, as all our platforms are.
 */

const ELEMENT_TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type ElementType = keyof typeof ELEMENT_TYPES;
type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;

interface Header {
  readonly format: string;
  readonly sections: Record<
    string,
    { readonly type: ElementType; readonly offset: number; readonly length: number }
  >;
}

const align = (offset: number): number => (offset + 7) & ~7;

function elementType(section: Section): ElementType {
  if (section instanceof Uint8Array) return 'u8';
  if (section instanceof Uint16Array) return 'u16';
  return section instanceof Uint32Array ? 'u32' : 'i32';
}

/**
 * Writes sections to one file.
 *
 * @param format - name and version of what the sections mean; readers refuse another
 */
export function writeSections(
  format: string,
  sections: Readonly<Record<string, Section>>,
): Uint8Array<ArrayBuffer> {
  let offset = 0;
  const entries = Object.entries(sections).map(([name, data]) => {
    const entry = { name, data, offset };
    offset = align(offset + data.byteLength);
    return entry;
  });
  const header: Header = {
    format,
    sections: Object.fromEntries(
      entries.map(({ name, data, offset }) => [
        name,
        { type: elementType(data), offset, length: data.length },
      ]),
    ),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = align(4 + json.length);
  const file = new Uint8Array(start + offset);
  new DataView(file.buffer).setUint32(0, json.length, true);
  file.set(json, 4);
  for (const { data, offset } of entries) {
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), start + offset);
  }
  return file;
}

/** The sections of a file, as views that share its memory. */
export interface Sections {
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  u32(name: string): Uint32Array;
  i32(name: string): Int32Array;
}

/**
 * Opens a file that {@link writeSections} wrote.
 *
 * @throws RangeError where the file is of another format, is cut short, or lacks a section
 */
export function readSections(format: string, buffer: ArrayBuffer): Sections {
  const jsonLength = new DataView(buffer).getUint32(0, true);
  const header: Header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, jsonLength)));
  if (header.format !== format)
    throw new RangeError(`a file of format ${header.format}, where ${format} was expected`);
  const start = align(4 + jsonLength);
  const find = (name: string, type: ElementType): readonly [ArrayBuffer, number, number] => {
    const section = header.sections[name];
    if (section?.type !== type)
      throw new RangeError(`the ${format} file has no section ${name} of type ${type}`);
    return [buffer, start + section.offset, section.length];
  };
  return {
    u8: (name) => new Uint8Array(...find(name, 'u8')),
    u16: (name) => new Uint16Array(...find(name, 'u16')),
    u32: (name) => new Uint32Array(...find(name, 'u32')),
    i32: (name) => new Int32Array(...find(name, 'i32')),
  };
}
