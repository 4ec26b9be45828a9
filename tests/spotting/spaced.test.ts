import { describe, expect, it } from 'vitest';
import { isWellSpaced } from '@/lib/spotting/spaced';
import { spotted } from './core';

/** Whether the name between bars may have its spaces. */
function wellSpaced(marked: string): boolean {
  const [before = '', name = '', after = ''] = marked.split('|');
  return isWellSpaced(before + name + after, before.length, before.length + name.length);
}

describe('a space within a name', () => {
  it.each([
    ['none at all', '在|王莉|說'],
    ['in a long name, where a line was broken', '在|香港特區 政府|說'],
    ['in a name of two characters that stands alone', '記者：|王　莉|、'],
    ['between all characters', '|李 家 超| 出席'],
    ['beside letters', '|港 TVB|'],
  ])('may be: %s', (_, marked) => expect(wellSpaced(marked)).toBe(true));

  it.each([
    ['two words', '國|王 莉|莉'],
    ['a name and the next', '|易煉 紅|'],
    ['the end of a word', '大|王　莉|'],
  ])('parts words else: %s', (_, marked) => expect(wellSpaced(marked)).toBe(false));
});

describe('spotting', () => {
  it('finds names across such spaces, and takes them for no longer than they are', () => {
    expect(spotted(['香港特區 政府與浙江省 人民政府會面。'])).toEqual([
      'solid 香港特區 政府',
      'solid 浙江省 人民政府',
    ]);
    expect(spotted(['易煉紅 林建岳 盧山'])).toEqual(['dotted 易煉紅', 'dotted 林建岳']);
    expect(spotted(['國王 莉莉說。', '特派記者：王　莉'])).toEqual([]);
  });
});
