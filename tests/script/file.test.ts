import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArrayFile, writeArrayFile } from '../../lib/script/array-file';
import { compileScript } from '../../lib/script/compile';
import { createConverter } from '../../lib/script/convert';
import { loadScript } from '../../lib/script/load';
import { file, onlyFile, preset } from './dictionaries';

describe('a file of arrays', () => {
  const arrays = new Map([
    ['odd', Uint16Array.of(1, 2, 0xffff)],
    ['wide', Uint32Array.of(0xffff_ffff)],
    ['none', new Uint16Array(0)],
  ]);
  const { buffer } = writeArrayFile({ title: '字' }, arrays);

  it('gives back what was written, without copying', () => {
    const read = readArrayFile(buffer);
    expect(read.about).toEqual({ title: '字' });
    expect([...read.u16('odd')]).toEqual([1, 2, 0xffff]);
    expect([...read.u32('wide')]).toEqual([0xffff_ffff]);
    expect(read.u16('none').length).toBe(0);
    expect(read.u16('odd').buffer).toBe(buffer);
  });

  it('refuses an array that is not there, or of another width', () => {
    expect(() => readArrayFile(buffer).u16('other')).toThrow('other');
    expect(() => readArrayFile(buffer).u32('odd')).toThrow('odd');
  });

  it('is refused wherever it is cut off, and where it is something else', () => {
    for (let length = 0; length < buffer.byteLength; length += 1) {
      expect(() => readArrayFile(buffer.slice(0, length))).toThrow(Error);
    }
    expect(() => readArrayFile(new TextEncoder().encode('{"type":"pack"}').buffer)).toThrow(
      'not a file of arrays',
    );
  });
});

describe('the packaged dictionaries', () => {
  it('are the same bytes each time', () => {
    expect(Buffer.compare(onlyFile(compileScript(preset)).bytes, file.bytes)).toBe(0);
  });

  it('hold all directions in 900 kB, compressed', () => {
    expect(gzipSync(file.bytes, { level: 9 }).length).toBeLessThan(900_000);
  });

  it('are not opened in another format', () => {
    const other = writeArrayFile({ format: 0, directions: [] }, new Map());
    expect(() => loadScript(other.buffer)).toThrow(Error);
  });

  it('say so where a direction is not among them', () => {
    const empty = writeArrayFile({ format: 1, directions: [] }, new Map());
    expect(() => createConverter(loadScript(empty.buffer), 'cn', 'hk')).toThrow('cn to hk');
  });
});
