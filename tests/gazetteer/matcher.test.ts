import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll } from '@/lib/gazetteer/matcher';
import { buildMatcher } from '@/lib/gazetteer/matcher-build';
import { codesOf } from '@/lib/text/double-array';

type Match = readonly [key: string, start: number, end: number];

function matches(text: string, keys: readonly string[]): Match[] {
  const found: Match[] = [];
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const sorted = keys.toSorted();
  const built = buildMatcher(sorted, [...sorted.keys()]);
  const matcher = { ...built, codes: codesOf(built.trie) };
  findAll(units, matcher, (key, start, end) => found.push([sorted[key] ?? '', start, end]));
  return found;
}

/** What the matcher must equal: every key tried at every place, ignorable units passed over. */
function naive(text: string, keys: readonly string[]): Match[] {
  const found: Match[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (const key of keys) {
      let end = start;
      let at = 0;
      while (at < key.length && end < text.length) {
        if (text[end] !== '\0') {
          if (text[end] !== key[at]) break;
          at += 1;
        } else if (at === 0) break;
        end += 1;
      }
      if (at === key.length) found.push([key, start, end]);
    }
  }
  return found;
}

const byPlace = (found: readonly Match[]): Match[] =>
  found.toSorted((a, b) => a[2] - b[2] || a[1] - b[1] || (a[0] < b[0] ? -1 : 1));

describe('the matcher', () => {
  it('finds overlapping and nested keys, by their starts', () => {
    expect(matches('廣東陽江', ['東陽', '廣東陽江', '陽江'])).toEqual([
      ['廣東陽江', 0, 4],
      ['東陽', 1, 3],
      ['陽江', 2, 4],
    ]);
  });

  it('finds one key many times, also where occurrences overlap', () => {
    expect(matches('aaa', ['aa'])).toEqual([
      ['aa', 0, 2],
      ['aa', 1, 3],
    ]);
  });

  it('passes over ignorable units within a match, never at its edges', () => {
    expect(matches('\0李\0\0家超\0', ['李家超'])).toEqual([['李家超', 1, 6]]);
  });

  it('finds nothing in an empty text, with no keys, or among units that no key has', () => {
    expect(matches('', ['ab'])).toEqual([]);
    expect(matches('abc', [])).toEqual([]);
    expect(matches('浙江', ['ab'])).toEqual([]);
  });

  it('refuses a key of one unit and a key that stands twice', () => {
    expect(() => buildMatcher(['港'], [0])).toThrow('«港» is shorter than 2 units');
    expect(() => buildMatcher(['ab', 'ab'], [0, 1])).toThrow('keys must ascend: "ab", "ab"');
  });

  it('equals a search that tries every key at every place', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '浙', '\0'), maxLength: 40 });
    const keys = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', '浙', '港'), minLength: 2, maxLength: 5 }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, keys, (text, keys) => {
        expect(byPlace(matches(text, keys))).toEqual(byPlace(naive(text, keys)));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same in a text and in its parts, where no match crosses the cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '浙'), maxLength: 40 });
    const keys = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('a', 'b', '浙'), minLength: 2, maxLength: 4 }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(text, keys, fc.nat(), (text, keys, at) => {
        const cut = text.length === 0 ? 0 : at % text.length;
        const whole = matches(text, keys);
        fc.pre(!whole.some(([, start, end]) => start < cut && cut < end));
        const moved = matches(text.slice(cut), keys).map(([key, start, end]): Match => [
          key,
          start + cut,
          end + cut,
        ]);
        expect(byPlace([...matches(text.slice(0, cut), keys), ...moved])).toEqual(byPlace(whole));
      }),
    );
  });
});
