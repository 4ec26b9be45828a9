import { describe, expect, it } from 'vitest';
import { wordsAround } from '@/lib/spotting/segment';

const around = (marked: string) => {
  const [before = '', name = '', after = ''] = marked.split('|');
  return wordsAround(before + name + after, before.length, before.length + name.length);
};

describe('wordsAround', () => {
  it('gives the words that end and begin where a stretch does', () => {
    expect(around('官員表示|香港|繼續發展')).toEqual({
      before: '表示',
      after: '繼續',
      isStart: true,
      isEnd: true,
    });
    expect(around('|香港|')).toEqual({ before: '', after: '', isStart: true, isEnd: true });
  });

  it('tells that an end lies in a word', () => {
    const { isStart, isEnd } = around('買了海|鮮貨|架');
    expect(isStart && isEnd).toBe(false);
  });

  it('does not see what cannot be seen', () => {
    expect(around('客人在|禮\u200b賓\u200b府|設宴')).toEqual(around('客人在|禮賓府|設宴'));
  });

  it('keeps no answer for another stretch', () => {
    expect(around('表示|香港|繼續').after).toBe('繼續');
    expect(around('表示|香|港繼續').after).not.toBe('繼續');
  });
});
