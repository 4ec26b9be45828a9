import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFoldTable, fold, foldKey } from '@/lib/text/fold';
import { openCcPairs } from '../../scripts/lib/opencc';

const table = compileFoldTable([...openCcPairs(), ['家', '傢'], ['著', '着']]);
const key = (text: string) => foldKey(text, table);

describe('fold', () => {
  it.each([
    ['Simplified and Traditional', '易炼红', '易煉紅'],
    ['Hong Kong and Taiwan standards', '曾國衞', '曾國衛'],
    ['OpenCC’s own Traditional', '啓德', '啟德'],
    ['wrong conversions', '李傢超', '李家超'],
    ['a character with two Traditional forms', '林建嶽', '林建岳'],
    ['full and half width', 'ＴＶＢ', 'TVB'],
    ['case of Latin letters', 'tvb', 'TVB'],
    ['quotation marks of both traditions', '“走出去”', '「走出去」'],
    ['compatibility ideographs', '\uf90a華', '金華'],
  ])('takes %s for the same', (_, a, b) => expect(key(a)).toBe(key(b)));

  it.each(['·', '‧', '•', '・', '.', '．'])('takes the middle dot %s for any other', (dot) => {
    expect(key(`港澳${dot}浙江周`)).toBe(key('港澳·浙江周'));
  });

  it.each([
    ['a soft hyphen', '李\u00ad家超'],
    ['zero-width space and joiners', '李\u200b家\u200d超'],
    ['a variation selector', '李家超\ufe00'],
    ['bidi marks', '\u200e李家超\u200f'],
  ])('passes over %s', (_, text) => expect(key(text)).toBe(key('李家超')));

  it('passes over a space between Han and Latin or digits, and over one between Han', () => {
    expect(key('2023 港澳·浙江周')).toBe(key('2023港澳·浙江周'));
    expect(key('香港 TVB')).toBe(key('香港TVB'));
    expect(key('走 2023')).toBe(key('走2023'));
    expect(key('王　莉')).toBe(key('王莉'));
    expect(key('易煉紅  香港')).not.toBe(key('易煉紅香港'));
    expect(key('易煉紅\n香港')).not.toBe(key('易煉紅香港'));
  });

  it('takes any run of white space between words for one space', () => {
    expect(key('John\u00a0\n Lee')).toBe(key('John Lee'));
  });

  it('keeps apart what no dictionary pairs', () => {
    expect(key('王莉')).not.toBe(key('王麗'));
  });

  it('folds a surrogate pair to a BMP character and an ignorable unit, where the dictionaries pair them', () => {
    const astral = [...'𫖮'];
    expect(astral).toHaveLength(1);
    const folded = fold('周𫖮', table);
    expect(folded).toHaveLength(3);
    expect([...folded].slice(1)).toEqual([[...fold('顗', table)][0], 0]);
  });

  it('keeps the length of every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(fold(a + b, table)).toHaveLength(a.length + b.length);
      }),
    );
  });

  it('folds what is folded to itself', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'李傢家超·‧ Aａ一嶽岳𫖮，、“'), maxLength: 20 });
    fc.assert(
      fc.property(texts, (text) => {
        const once = foldKey(text, table);
        expect(foldKey(once, table)).toBe(once);
      }),
    );
  });
});
