import { describe, expect, it } from 'vitest';
import type { Variant } from '../../lib/model/variant';
import { shownOffset, type Edit } from '../../lib/text/edits';
import { converter, directions, oracle, stepsOf, wordsOf } from './dictionaries';
import { randomFrom, textMaker } from './texts';

const TEXTS = 1000;

type Units = Map<string, Set<string>>;

function addPairs(units: Units, word: string, other: string): void {
  if (word.length !== other.length) return;
  for (let at = 0; at < word.length; at += 1) {
    units.set(word.charAt(at), (units.get(word.charAt(at)) ?? new Set()).add(other.charAt(at)));
  }
}

/** For each unit, what the steps can make of it where words keep their length. */
function replacements(from: Variant, to: Variant): Units {
  const reached: Units = new Map();
  for (const entries of stepsOf(from, to)) {
    const step: Units = new Map();
    for (const [key, value] of entries) addPairs(step, key, value);
    for (const units of reached.values()) {
      const before = Array.from(units);
      for (const unit of before) for (const next of step.get(unit) ?? []) units.add(next);
    }
    for (const [unit, next] of step) reached.set(unit, new Set([...(reached.get(unit) ?? []), ...next]));
  }
  // A word may grow in one step and shrink in the next.
  const expected = oracle({ from, to });
  for (const word of wordsOf(from, to)) addPairs(reached, word, expected(word));
  return reached;
}

/** The pieces between the edits, as they stand in both texts. */
function keptPieces(
  text: string,
  shown: string,
  edits: readonly Edit[],
): readonly (readonly [string, string])[] {
  const ends = [...edits, { srcStart: text.length, dstStart: shown.length }];
  return ends.map(({ srcStart, dstStart }, at) => {
    const before = edits[at - 1];
    return [text.slice(before?.srcEnd ?? 0, srcStart), shown.slice(before?.dstEnd ?? 0, dstStart)] as const;
  });
}

describe.each(directions)('edits from $from to $to', ({ from, to }) => {
  const convert = converter(from, to);
  const makeText = textMaker(wordsOf(from, to), randomFrom(2));
  const converted = Array.from({ length: TEXTS }, () => {
    const text = makeText();
    return { original: text, ...convert(text) };
  });

  it('ascend, and each is a piece whose length changes', () => {
    for (const { edits } of converted) {
      edits.forEach((edit, at) => {
        const before = edits[at - 1];
        expect(edit.srcStart).toBeGreaterThanOrEqual(before?.srcEnd ?? 0);
        expect(edit.dstStart).toBeGreaterThanOrEqual(before?.dstEnd ?? 0);
        expect(edit.srcEnd).toBeGreaterThan(edit.srcStart);
        expect(edit.srcEnd - edit.srcStart).not.toBe(edit.dstEnd - edit.dstStart);
      });
    }
  });

  it('leave between them one unit for one unit, each converted from the one in its place', () => {
    const reached = replacements(from, to);
    for (const { original, text, edits } of converted) {
      for (const [src, dst] of keptPieces(original, text, edits)) {
        const fits = (unit: string, at: number) =>
          dst.charAt(at) === unit || reached.get(unit)?.has(dst.charAt(at)) === true;
        expect(dst.length).toBe(src.length);
        expect(src.split('').every(fits), `${original} ${src} ${dst}`).toBe(true);
      }
    }
  });
});

describe('edits', () => {
  it('say where the words of Taiwan stand that are longer', () => {
    const { text, edits } = converter('cn', 'twp')('在互联网上');
    expect(text).toBe('在網際網路上');
    expect(edits).toEqual([{ srcStart: 1, srcEnd: 4, dstStart: 1, dstEnd: 5 }]);
    expect(shownOffset(edits, 4, 'start')).toBe(5);
  });

  it('are none where every unit keeps its place', () => {
    expect(converter('cn', 'hk')('头发里面的计划')).toEqual({ text: '頭髮裏面的計劃', edits: [] });
  });
});
