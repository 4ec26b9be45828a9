import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinConversions,
  originalOffset,
  shownOffset,
  sliceConversion,
  type Edit,
} from '../../lib/text/edits';

/** 互聯網和網吧 shown as 網際網路和網咖館: two pieces grow. */
const EDITS: readonly Edit[] = [
  { srcStart: 0, srcEnd: 3, dstStart: 0, dstEnd: 4 },
  { srcStart: 4, srcEnd: 6, dstStart: 5, dstEnd: 8 },
];

/** Pieces in order: unchanged ones (equal lengths) and edits, some of them touching, some replaced by nothing. */
const pieces = fc.array(
  fc.oneof(
    fc.record({ src: fc.integer({ min: 1, max: 5 }), dst: fc.integer({ min: 0, max: 5 }) }),
    fc.integer({ min: 0, max: 4 }).map((length) => ({ src: length, dst: length })),
  ),
  { maxLength: 12 },
);

function listOf(lengths: readonly { src: number; dst: number }[]) {
  const edits: Edit[] = [];
  let src = 0;
  let dst = 0;
  for (const piece of lengths) {
    if (piece.src !== piece.dst) {
      edits.push({ srcStart: src, srcEnd: src + piece.src, dstStart: dst, dstEnd: dst + piece.dst });
    }
    src += piece.src;
    dst += piece.dst;
  }
  return { edits, src, dst };
}

/** Every pair of offsets that belong together, by walking the texts in step: the plain definition. */
function pairsOf(edits: readonly Edit[], srcLength: number): Set<string> {
  const pairs = new Set<string>();
  let src = 0;
  let dst = 0;
  for (const edit of [...edits, undefined]) {
    const stop = edit ? edit.srcStart : srcLength;
    while (src < stop) pairs.add(`${src++} ${dst++}`);
    pairs.add(`${src} ${dst}`);
    if (edit) [src, dst] = [edit.srcEnd, edit.dstEnd];
  }
  return pairs;
}

const offsetsTo = (end: number) => Array.from({ length: end + 1 }, (_, offset) => offset);

describe('offsets through an edit list', () => {
  it('shifts what comes after a piece that grew', () => {
    expect(shownOffset(EDITS, 4, 'start')).toBe(5);
    expect(originalOffset(EDITS, 5, 'start')).toBe(4);
  });

  it('sends an offset inside a piece to the edge that is asked for', () => {
    expect(shownOffset(EDITS, 1, 'start')).toBe(0);
    expect(shownOffset(EDITS, 1, 'end')).toBe(4);
    expect(originalOffset(EDITS, 7, 'start')).toBe(4);
    expect(originalOffset(EDITS, 7, 'end')).toBe(6);
  });

  it('spans the whole piece that was replaced by nothing', () => {
    const gone: readonly Edit[] = [{ srcStart: 2, srcEnd: 5, dstStart: 2, dstEnd: 2 }];
    expect(originalOffset(gone, 2, 'start')).toBe(2);
    expect(originalOffset(gone, 2, 'end')).toBe(5);
    expect(shownOffset(gone, 5, 'start')).toBe(2);
  });

  it('changes nothing where there are no edits', () => {
    expect(shownOffset([], 7, 'end')).toBe(7);
  });

  it('agrees with walking both texts in step, at every offset outside the edits', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('start' as const, 'end' as const), (lengths, edge) => {
        const { edits, src, dst } = listOf(lengths);
        const pairs = pairsOf(edits, src);
        const isInside = (offset: number, from: keyof Edit, to: keyof Edit) =>
          edits.some((edit) => edit[from] < offset && offset < edit[to]);
        const wrong = [
          ...offsetsTo(src)
            .filter((offset) => !isInside(offset, 'srcStart', 'srcEnd'))
            .map((offset) => `${offset} ${shownOffset(edits, offset, edge)}`),
          ...offsetsTo(dst)
            .filter((offset) => !isInside(offset, 'dstStart', 'dstEnd'))
            .map((offset) => `${originalOffset(edits, offset, edge)} ${offset}`),
        ].filter((pair) => !pairs.has(pair));
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('keeps order, and a range mapped there and back covers itself', () => {
    fc.assert(
      fc.property(pieces, fc.nat(60), fc.nat(60), (lengths, one, other) => {
        const { edits, src } = listOf(lengths);
        const start = Math.min(one, other, src);
        const end = Math.min(Math.max(one, other), src);
        const shownStart = shownOffset(edits, start, 'start');
        const shownEnd = shownOffset(edits, end, 'end');
        expect(shownStart).toBeLessThanOrEqual(shownEnd);
        expect(originalOffset(edits, shownStart, 'start')).toBeLessThanOrEqual(start);
        expect(originalOffset(edits, shownEnd, 'end')).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});

describe('joining conversions', () => {
  it('is the inverse of cutting one', () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.nat(40), { maxLength: 3 }), (lengths, cuts) => {
        const { edits, src, dst } = listOf(lengths);
        const conversion = { text: 'x'.repeat(dst), edits };
        // A cut within an edit divides it, which cannot be undone.
        const isWithin = (cut: number) =>
          edits.some(({ srcStart, srcEnd }) => srcStart < cut && cut < srcEnd);
        const at = [0, ...cuts.filter((cut) => cut < src && !isWithin(cut)).toSorted((a, b) => a - b), src];
        const parts = at.slice(1).map((end, index) => {
          const start = at[index] ?? 0;
          return { ...sliceConversion(conversion, start, end), length: end - start };
        });
        expect(joinConversions(parts)).toEqual({
          text: conversion.text,
          edits: edits.filter((edit) => edit.srcEnd > edit.srcStart),
        });
      }),
    );
  });
});
