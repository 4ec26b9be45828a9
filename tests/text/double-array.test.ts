import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, findLongest, MAX_VALUE } from '../../lib/text/double-array';
import { buildDoubleArray } from '../../lib/text/double-array-build';

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** The value of the longest key at an offset, -1 for none; the value of a key is its place in the list. */
function finderOf(keys: readonly string[]) {
  const sorted = keys.toSorted();
  const array = buildDoubleArray(sorted, Uint32Array.from(sorted.keys()));
  const codes = codesOf(array);
  return (text: string, at: number, end = text.length) => {
    const value = findLongest(array.check, array.nodes, codes, unitsOf(text), at, end);
    return value < 0 ? undefined : sorted[value];
  };
}

/** Few letters, so that keys share beginnings; some far apart, some halves of a surrogate pair. */
const word = fc.string({
  unit: fc.constantFrom('一', '丁', '七', '丈', 'A', '\uffff', '\u0000', '\ud842', '\udfb7'),
  minLength: 1,
  maxLength: 6,
});

describe('a double array', () => {
  it('finds the longest key at an offset', () => {
    const find = finderOf(['香', '香港', '香港特區', '港']);
    expect(find('在香港特區', 1)).toBe('香港特區');
    expect(find('香港特首', 0)).toBe('香港');
    expect(find('香', 0)).toBe('香');
    expect(find('在香港', 0)).toBeUndefined();
  });

  it('does not look beyond the end', () => {
    expect(finderOf(['香', '香港'])('香港', 0, 1)).toBe('香');
  });

  it('finds nothing where there are no keys', () => {
    expect(finderOf([])('香港', 0)).toBeUndefined();
  });

  it('agrees with trying every key', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 60 }),
        fc.array(word, { maxLength: 8 }),
        (keys, words) => {
          const find = finderOf(keys);
          const text = words.join('');
          for (let at = 0; at <= text.length; at += 1) {
            const matching = keys.filter((key) => text.startsWith(key, at));
            const longest = matching.toSorted((a, b) => b.length - a.length)[0];
            expect(find(text, at)).toBe(longest);
          }
        },
      ),
    );
  });

  it('places thousands of keys that share few beginnings', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + at, 0x4e00 + ((at * 7919) % 20_000)),
    );
    const find = finderOf(keys);
    expect(keys.filter((key) => find(key, 0) !== key)).toEqual([]);
  });

  it('keeps the largest value', () => {
    const array = buildDoubleArray(['香', '香港'], [MAX_VALUE, 0]);
    expect(findLongest(array.check, array.nodes, codesOf(array), unitsOf('香'), 0, 1)).toBe(MAX_VALUE);
  });

  it.each([
    ['keys out of order', ['b', 'a'], [0, 1]],
    ['a key twice', ['a', 'a'], [0, 1]],
    ['an empty key', [''], [0]],
    ['a value that is too large', ['a'], [MAX_VALUE + 1]],
    ['a value that is missing', ['a', 'b'], [0]],
  ])('is not built of %s', (_, keys, values) => {
    expect(() => buildDoubleArray(keys, values)).toThrow(Error);
  });
});
