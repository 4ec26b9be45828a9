import { describe, expect, it } from 'vitest';
import { spotted } from './core';

const events = (text: string, date: string) => spotted([text], { date, kind: 'event' });

describe('an occasion that comes back each year', () => {
  it('is the one that is known on a page of its days', () => {
    expect(events('港澳·浙江周開幕。', '2023-06-27')).toEqual(['solid 港澳·浙江周']);
  });

  it('is another a year later, unless the text says that it was last year’s', () => {
    expect(events('港澳·浙江周開幕。', '2024-06-25')).toEqual([]);
    expect(events('今年的港澳·浙江周開幕。', '2024-06-25')).toEqual([]);
    expect(events('去年6月那一屆港澳·浙江周上簽下的項目。', '2024-06-25')).toEqual(['solid 港澳·浙江周']);
    expect(events('前年的港澳·浙江周上簽下的項目。', '2025-06-25')).toEqual(['solid 港澳·浙江周']);
    expect(events('2023年夏天舉行的港澳·浙江周。', '2025-06-25')).toEqual(['dotted 港澳·浙江周']);
    expect(events('2019年舉行的港澳·浙江周。', '2025-06-25')).toEqual([]);
  });

  it('is another where words for another time or place stand directly before it', () => {
    expect(events('杭州說，下屆亞運會在名古屋。', '2023-09-28')).toEqual([]);
    expect(events('杭州說，2010年廣州亞運會的場館還在用。', '2023-09-28')).toEqual([]);
  });
});

describe('a short name of an occasion', () => {
  it('is likely where its place is named in the block, and sure where the full name stands, too', () => {
    expect(events('亞運會閉幕前，杭州街頭的人多了。', '2023-09-28')).toEqual(['dotted 亞運會']);
    expect(events('亞運會閉幕前，名古屋街頭的人多了。', '2023-09-28')).toEqual([]);
    expect(events('杭州亞運會開幕。本屆亞運會有四十個項目。', '2023-09-28')).toEqual([
      'solid 杭州亞運會',
      'solid 亞運會',
    ]);
  });
});
