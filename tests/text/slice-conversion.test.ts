import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceConversion, shownOffset, type Conversion } from '@/lib/text/edits';

/** A conversion from pieces: each a stretch that keeps its length, and one that changes it. */
const conversions = fc
  .array(fc.record({ kept: fc.nat(4), from: fc.integer({ min: 1, max: 4 }), to: fc.nat(5) }))
  .map((pieces): Conversion & { source: number } => {
    let text = '';
    let source = 0;
    const edits = [];
    for (const { kept, from, to } of pieces) {
      text += 'k'.repeat(kept);
      source += kept;
      if (from === to) continue;
      edits.push({
        srcStart: source,
        srcEnd: source + from,
        dstStart: text.length,
        dstEnd: text.length + to,
      });
      text += String(edits.length % 10).repeat(to);
      source += from;
    }
    return { text, edits, source };
  });

describe('sliceConversion', () => {
  it('gives what replaces a word that is cut to the stretch before the cut', () => {
    const conversion = { text: '看網際網路', edits: [{ srcStart: 1, srcEnd: 4, dstStart: 1, dstEnd: 5 }] };
    expect(sliceConversion(conversion, 0, 2)).toEqual({
      text: '看網際網路',
      edits: [{ srcStart: 1, srcEnd: 2, dstStart: 1, dstEnd: 5 }],
    });
    expect(sliceConversion(conversion, 2, 4)).toEqual({
      text: '',
      edits: [{ srcStart: 0, srcEnd: 2, dstStart: 0, dstEnd: 0 }],
    });
  });

  it('cuts into parts that join again, wherever the cuts are', () => {
    fc.assert(
      fc.property(conversions, fc.array(fc.nat(60)), ({ source, ...conversion }, cuts) => {
        const at = [0, ...cuts.filter((cut) => cut < source).toSorted((a, b) => a - b), source];
        const parts = at.slice(1).map((end, i) => sliceConversion(conversion, at[i] ?? 0, end));
        expect(parts.map(({ text }) => text).join('')).toBe(conversion.text);
      }),
    );
  });

  it('keeps within each part the lengths that its edits tell', () => {
    fc.assert(
      fc.property(conversions, fc.nat(60), fc.nat(60), ({ source, ...conversion }, a, b) => {
        const [start = 0, end = 0] = [Math.min(a, source), Math.min(b, source)].toSorted((x, y) => x - y);
        const part = sliceConversion(conversion, start, end);
        expect(shownOffset(part.edits, end - start, 'end')).toBe(part.text.length);
      }),
    );
  });
});
