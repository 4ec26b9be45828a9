import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compileScript } from '../../lib/script/compile';
import { createConverter } from '../../lib/script/convert';
import { SCRIPT_FORMAT } from '../../lib/script/format';
import { loadScript } from '../../lib/script/load';
import { writeSections } from '../../lib/text/sections';
import { directions, file, onlyFile, preset } from './dictionaries';

function openAll(buffer: ArrayBuffer): void {
  const data = loadScript(buffer);
  for (const { from, to } of directions) createConverter(data, from, to);
}

describe('the packaged dictionaries', () => {
  it('are the same bytes each time', () => {
    expect(Buffer.compare(onlyFile(compileScript(preset)).bytes, file.bytes)).toBe(0);
  });

  it('hold all directions in 900 kB, compressed', () => {
    expect(gzipSync(file.bytes, { level: 9 }).length).toBeLessThan(900_000);
  });

  it('are refused where they are of another format, or cut off anywhere', () => {
    const { buffer } = file.bytes;
    expect(() => loadScript(writeSections('meipi-script-0', {}).buffer)).toThrow(RangeError);
    for (const length of [0, 3, 100, 5000, buffer.byteLength - 40_000]) {
      expect(() => openAll(buffer.slice(0, length))).toThrow(Error);
    }
  });

  it('say so where a direction is not among them', () => {
    const { buffer } = writeSections(SCRIPT_FORMAT, { routes: new Uint8Array(0) });
    expect(() => createConverter(loadScript(buffer), 'cn', 'hk')).toThrow('cn to hk');
  });

  it('take less than 4 MB of memory in any direction, the file included', () => {
    const kept: unknown[] = [];
    for (const { from, to } of directions) {
      const before = process.memoryUsage().arrayBuffers;
      const convert = createConverter(loadScript(file.bytes.buffer.slice(0)), from, to);
      kept.push(convert, convert('头髮\uf900'));
      expect(process.memoryUsage().arrayBuffers - before, `${from} ${to}`).toBeLessThan(4_000_000);
    }
  });
});
