import { describe, expect, it } from 'vitest';
import { readSections, writeSections } from '@/lib/text/sections';

describe('sections', () => {
  const file = writeSections('test/1', {
    odd: Uint8Array.of(1, 2, 3),
    wide: Int32Array.of(-5, 7),
    none: new Uint16Array(),
  });

  it('reads back what was written, whatever the alignment', () => {
    const sections = readSections('test/1', file.buffer);
    expect([...sections.u8('odd')]).toEqual([1, 2, 3]);
    expect([...sections.i32('wide')]).toEqual([-5, 7]);
    expect(sections.u16('none')).toHaveLength(0);
  });

  it('refuses a file of another format, a missing section and a section of another type', () => {
    expect(() => readSections('test/2', file.buffer)).toThrow('format test/1');
    const sections = readSections('test/1', file.buffer);
    expect(() => sections.u8('more')).toThrow('no section more');
    expect(() => sections.u16('odd')).toThrow('no section odd of type u16');
  });
});
