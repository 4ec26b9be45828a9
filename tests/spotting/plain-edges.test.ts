import { describe, expect, it } from 'vitest';
import { isPlainAfter, isPlainBefore } from '@/lib/spotting/plain-edges';
import { fold } from '@/lib/text/fold';
import { core, spotted } from './core';

/** Whether the text on the left and on the right of the name between bars is none of its own. */
function plain(marked: string): [before: boolean, after: boolean] {
  const [before = '', name = '', after = ''] = marked.split('|');
  const text = before + name + after;
  const folded = { text, folded: fold(text, core.fold) };
  const span = { start: before.length, end: before.length + name.length };
  return [isPlainBefore(folded, span, core.beside), isPlainAfter(folded, span, core.beside)];
}

describe('the text beside a name is none of its own', () => {
  it.each([
    '|香港|',
    '，|香港|。',
    '他在|香港|舉行展覽',
    '他在|香港|举行展览',
    '表示|香港|繼續',
    '到|香港|會繼續討論',
    '的|寧波|六家企業',
    '往|金華|3個項目',
    '看|香港|將與浙江',
    '於|浙江|下轄十一市',
  ])('where it ends, at marks, and at words that stand beside names: %s', (marked) => {
    expect(plain(marked)).toEqual([true, true]);
  });

  it.each(['在|香港|會的餐廳', '是|寧波|木犀', '在|金華|兩頭烏', '的|香港|01報道', '去|杭州|·故事'])(
    'but may be behind any other word: %s',
    (marked) => expect(plain(marked)).toEqual([true, false]),
  );

  it.each(['陳|金華|說', '新|浙江|的', '皇家|香港|警察', '中國|香港|代表'])(
    'and before a word of one character that is not in the list, or that begins names: %s',
    (marked) => expect(plain(marked)[0]).toBe(false),
  );
});

describe('a place or a short term', () => {
  it('is sure only between such words', () => {
    expect(spotted(['他在香港舉行展覽。'])).toEqual(['solid 香港']);
    expect(spotted(['他在香港會吃飯。'])).toEqual(['dotted 香港']);
    expect(spotted(['浙江推進「地瓜經濟」。'], { kind: 'term' })).toEqual(['solid 地瓜經濟']);
    expect(spotted(['浙江有「地瓜經濟」餐。'], { kind: 'term' })).toEqual(['dotted 地瓜經濟']);
  });

  it('is sure before a known name, too', () => {
    expect(spotted(['浙江省委書記易煉紅到訪。'])).toContain('solid 易煉紅');
    expect(spotted(['在香港貿發局主席林建岳面前。'])[0]).toBe('solid 香港貿發局主席');
  });
});
