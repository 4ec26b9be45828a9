import { describe, expect, it } from 'vitest';
import { converter, directions, oracle, wordsOf } from './dictionaries';
import { randomFrom, textMaker } from './texts';

/** Texts per direction; `SCRIPT_TEXTS=60000` for the long run. */
const TEXTS = Number(process.env['SCRIPT_TEXTS'] ?? 2500);
/** Enough texts in one to pass the length from which strings are decoded natively and buffers are not kept. */
const LONG = 1500;

describe.each(directions)('from $from to $to, as opencc-js', ({ from, to }) => {
  const convert = converter(from, to);
  const expected = oracle({ from, to });
  const words = wordsOf(from, to);
  const makeText = textMaker(words, randomFrom(1));

  it(`converts ${TEXTS} texts`, () => {
    const differing: string[] = [];
    for (let count = 0; count < TEXTS; count += 1) {
      const text = makeText();
      if (convert(text).text !== expected(text)) differing.push(text);
    }
    expect(differing).toEqual([]);
  });

  it('converts a long text, with lone surrogates in it and without', () => {
    const text = Array.from({ length: LONG }, makeText).join('');
    const wellFormed = text.toWellFormed();
    expect(text.isWellFormed()).toBe(false);
    expect(convert(text).text).toBe(expected(text));
    expect(convert(wellFormed).text).toBe(expected(wellFormed));
  });

  it('leaves a text without ideographs alone, whatever else is in it', () => {
    for (const text of ['ＳＱＬ，', '\ud842', '⿰⿱', '・か한', '\ufffd😀'.repeat(40)]) {
      expect(convert(text).text).toBe(expected(text));
    }
  });

  it('converts a text that becomes much longer', () => {
    const growth = (word: string) => expected(word).length / word.length;
    const fastest = words.reduce((best, word) => (growth(word) > growth(best) ? word : best));
    const text = fastest.repeat(5000);
    expect(convert(text).text).toBe(expected(text));
  });
});

describe('any direction', () => {
  it('leaves a text without anything to convert as it is', () => {
    for (const { from, to } of directions) {
      expect(converter(from, to)('No Chinese, 123.')).toEqual({ text: 'No Chinese, 123.', edits: [] });
      expect(converter(from, to)('').text).toBe('');
    }
  });

  it('from a variant to itself changes nothing', () => {
    const text = '豈发\ud842发展';
    expect(converter('cn', 'cn')(text)).toEqual({ text, edits: [] });
  });

  it('does not remember the text before', () => {
    const convert = converter('cn', 'hk');
    convert('头发'.repeat(10_000));
    expect(convert('发').text).toBe('發');
  });

  it('follows description sequences for 128 units, where OpenCC would take years', () => {
    const started = performance.now();
    const text = '⿰'.repeat(20_000);
    expect(converter('cn', 'hk')(text).text).toBe(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
