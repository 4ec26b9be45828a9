import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../lib/script/compose-edits';
import { shownOffset, type Edit } from '../../lib/text/edits';

const ORIGIN = { src: 0, mid: 0, dst: 0 };

/** Edits of a text of this length: gaps between them, and lengths before and after, none empty. */
function editsOf(length: number, steps: readonly { gap: number; src: number; dst: number }[]): Edit[] {
  const edits: Edit[] = [];
  let src = 0;
  let dst = 0;
  for (const step of steps) {
    src += step.gap;
    dst += step.gap;
    if (src + step.src > length) break;
    if (step.src !== step.dst) {
      edits.push({ srcStart: src, srcEnd: src + step.src, dstStart: dst, dstEnd: dst + step.dst });
    }
    src += step.src;
    dst += step.dst;
  }
  return edits;
}

const isInside = (edits: readonly Edit[], offset: number) =>
  edits.some((edit) => edit.srcStart < offset && offset < edit.srcEnd);

const length = fc.integer({ min: 1, max: 4 });
const steps = fc.array(fc.record({ gap: fc.nat(3), src: length, dst: length }), { maxLength: 12 });

describe('two edit lists made one', () => {
  it('keep the shift of both', () => {
    const first = [{ srcStart: 0, srcEnd: 1, dstStart: 0, dstEnd: 2 }];
    const second = [{ srcStart: 3, srcEnd: 4, dstStart: 3, dstEnd: 6 }];
    expect(composeEdits(first, second, ORIGIN)).toEqual([
      { srcStart: 0, srcEnd: 1, dstStart: 0, dstEnd: 2 },
      { srcStart: 2, srcEnd: 3, dstStart: 3, dstEnd: 6 },
    ]);
  });

  it('are one edit where they overlap, and none where the length comes out the same', () => {
    const first = [{ srcStart: 0, srcEnd: 1, dstStart: 0, dstEnd: 2 }];
    const longer = [{ srcStart: 1, srcEnd: 3, dstStart: 1, dstEnd: 5 }];
    const back = [{ srcStart: 0, srcEnd: 2, dstStart: 0, dstEnd: 1 }];
    expect(composeEdits(first, longer, ORIGIN)).toEqual([{ srcStart: 0, srcEnd: 2, dstStart: 0, dstEnd: 5 }]);
    expect(composeEdits(first, back, ORIGIN)).toEqual([]);
  });

  it('count from where the texts begin', () => {
    const first = [{ srcStart: 10, srcEnd: 11, dstStart: 0, dstEnd: 2 }];
    const second = [{ srcStart: 2, srcEnd: 3, dstStart: 102, dstEnd: 104 }];
    expect(composeEdits(first, second, { src: 10, mid: 0, dst: 100 })).toEqual([
      { srcStart: 10, srcEnd: 11, dstStart: 100, dstEnd: 102 },
      { srcStart: 11, srcEnd: 12, dstStart: 102, dstEnd: 104 },
    ]);
  });

  it('map as the first and then the second, wherever neither has an edit', () => {
    fc.assert(
      fc.property(steps, steps, (one, two) => {
        const first = editsOf(40, one);
        const middleLength = shownOffset(first, 40, 'end');
        const second = editsOf(middleLength, two);
        const composed = composeEdits(first, second, ORIGIN);
        for (const offset of Array.from({ length: 41 }, (_, at) => at)) {
          const middle = shownOffset(first, offset, 'start');
          const isChanged = isInside(first, offset) || isInside(second, middle) || isInside(composed, offset);
          const direct = shownOffset(composed, offset, 'start');
          expect(isChanged || direct === shownOffset(second, middle, 'start'), `${offset}`).toBe(true);
        }
        expect(shownOffset(composed, 40, 'end')).toBe(shownOffset(second, middleLength, 'end'));
      }),
    );
  });
});
