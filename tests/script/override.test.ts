import { describe, expect, it } from 'vitest';
import { converter, directions, oracle, wordsOf } from './dictionaries';
import { randomFrom, textMaker } from './texts';

describe('overrides', () => {
  const convert = converter('cn', 'hk');

  it('put a name in its stored form where the dictionaries would spell it otherwise', () => {
    const text = '林建岳出席';
    expect(convert(text).text).toBe('林建嶽出席');
    expect(convert(text, [{ start: 0, end: 3, replacement: '林建岳' }])).toEqual({
      text: '林建岳出席',
      edits: [],
    });
  });

  it('cut the text: no phrase reaches across', () => {
    expect(convert('头发').text).toBe('頭髮');
    expect(convert('头发', [{ start: 0, end: 1, replacement: '頭' }]).text).toBe('頭發');
  });

  it('are edits where they change the length', () => {
    const { text, edits } = convert('与特区政府会面', [{ start: 1, end: 5, replacement: '香港特區政府' }]);
    expect(text).toBe('與香港特區政府會面');
    expect(edits).toEqual([{ srcStart: 1, srcEnd: 5, dstStart: 1, dstEnd: 7 }]);
  });

  it.each([1, 100, 10_000])('may divide a surrogate pair, before %i other units', (length) => {
    const rest = '木'.repeat(length);
    const { text } = convert(`𠮷${rest}`, [{ start: 1, end: 2, replacement: '名\ufffd' }]);
    expect(text).toBe(`\ud842名\ufffd${rest}`);
  });

  it('hold from a variant to itself as well', () => {
    const overrides = [{ start: 1, end: 2, replacement: '' }];
    expect(converter('hk', 'hk')('甲乙丙', overrides).text).toBe('甲丙');
  });

  it.each([
    ['out of order', [2, 3], [0, 1]],
    ['overlapping', [0, 2], [1, 3]],
    ['outside the text', [0, 1], [3, 9]],
    ['empty', [1, 1], [2, 3]],
  ])('are refused where they are %s', (_, ...spans) => {
    const overrides = spans.map(([start = 0, end = 0]) => ({ start, end, replacement: '名' }));
    expect(() => convert('甲乙丙丁', overrides)).toThrow(RangeError);
  });

  it.each(directions)('leave the rest to OpenCC, piece by piece, from $from to $to', ({ from, to }) => {
    const random = randomFrom(3);
    const makeText = textMaker(wordsOf(from, to), random);
    const converted = converter(from, to);
    const expected = oracle({ from, to });
    for (let count = 0; count < 300; count += 1) {
      const pieces = Array.from({ length: 1 + Math.floor(random() * 4) }, makeText);
      const names = pieces.slice(1).map((_, at) => '名'.repeat(at));
      const overrides = names.map((replacement, at) => {
        const start = pieces.slice(0, at + 1).join('').length + at;
        return { start, end: start + 1, replacement };
      });
      const result = pieces.map((piece, at) => expected(piece) + (names[at] ?? '')).join('');
      expect(converted(pieces.join('X'), overrides).text).toBe(result);
    }
  });
});
