import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitBeginnings } from '../../lib/text/double-array-pairs';
import { buildDoubleArray } from '../../lib/text/double-array-build';
import { addTo, ANY, emptyRows, isIn, NONE, rowOf } from '../../lib/text/pair-rows';

const unit = fc.nat(0xffff);
const UNITS = Array.from({ length: 0x1_0000 }, (_, at) => at);

/** Few letters, so that keys share beginnings; the lowest and the highest unit among them. */
const word = fc.string({
  unit: fc.constantFrom('一', '丁', '七', '丈', 'A', '\uffff', '\u0000', '\ud842', '\udfb7'),
  minLength: 1,
  maxLength: 4,
});

describe('rows of units that may follow', () => {
  it('hold every pair that was added', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit)), fc.nat(100_000), (pairs, expected) => {
        const rows = emptyRows(expected);
        for (const [first, second] of pairs) addTo(rows, rowOf(rows, first), second);
        for (const [first, second] of pairs) expect(isIn(rows, rowOf(rows, first), second)).toBe(true);
      }),
    );
  });

  it('leave the two rows alone that stand for nothing and for anything', () => {
    for (const pairs of [0, 1, 5000, 50_000, 1_000_000]) {
      const rows = emptyRows(pairs);
      const numbers = UNITS.map((first) => rowOf(rows, first));
      expect(numbers.every((row) => row > NONE && row <= 0xffff && row !== ANY)).toBe(true);
      for (const row of numbers) {
        addTo(rows, row, 0);
        addTo(rows, row, 0xffff);
      }
      expect(UNITS.some((second) => isIn(rows, NONE, second))).toBe(false);
      expect(UNITS.every((second) => isIn(rows, ANY, second))).toBe(true);
    }
  });

  it('seldom say yes of another pair', () => {
    const rows = emptyRows(2000);
    const han = (at: number) => 0x4e00 + ((at * 7919) % 20_000);
    for (let at = 0; at < 2000; at += 1) addTo(rows, rowOf(rows, han(at)), han(at + 2000));
    const others = Array.from({ length: 2000 }, (_, at) => isIn(rows, rowOf(rows, han(at)), han(at + 5000)));
    expect(others.filter((is) => is).length).toBeLessThan(200);
  });
});

describe('the beginnings of the keys of a double array', () => {
  it('are their first two units, and the keys of one unit', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), (words) => {
        const keys = words.toSorted();
        const pairs: string[] = [];
        const units: string[] = [];
        visitBeginnings(
          buildDoubleArray(keys, new Uint32Array(keys.length)),
          (first, second) => pairs.push(String.fromCharCode(first, second)),
          (one) => units.push(String.fromCharCode(one)),
        );
        const long = keys.filter((key) => key.length > 1);
        expect(pairs.toSorted()).toEqual([...new Set(long.map((key) => key.slice(0, 2)))].toSorted());
        expect(units.toSorted()).toEqual(keys.filter((key) => key.length === 1));
      }),
    );
  });
});
