import { describe, expect, it } from 'vitest';
import { spotted } from './core';

const people = (...paragraphs: string[]) => spotted(paragraphs, { kind: 'person' });

describe('a title', () => {
  it('behind 公司 and the like is of the body that was named before', () => {
    expect(people('歡娛影視的新劇開播，公司總經理楊樂說海外收入增加。')).toEqual(['solid 楊樂']);
    expect(people('歡娛影視的新劇開播，賽車公司總經理楊樂說收入增加。')).toEqual([]);
  });

  it('of a deputy speaks neither for its holder nor against', () => {
    expect(people('副特派員潘雲東帶學生參觀。')).toEqual(['dotted 潘雲東']);
    expect(people('教練潘雲東帶學生參觀。')).toEqual([]);
  });
});

describe('an office beside the name of somebody who holds it', () => {
  it('makes a name of two characters likely where the article speaks of its region', () => {
    expect(people('浙江昨晚開會，副省長盧山與氣象部門負責人發言。')).toEqual(['dotted 盧山']);
    expect(people('福建昨晚開會，副省長盧山與氣象部門負責人發言。')).toEqual([]);
    expect(people('昨晚開會，副省長盧山與氣象部門負責人發言。')).toEqual([]);
  });

  it('is not the person’s where a clause ends between them', () => {
    expect(people('他宴請全體議員，陳國基、林定國作陪。')).toEqual(['dotted 陳國基', 'dotted 林定國']);
  });

  it('may have been theirs before or after', () => {
    expect(people('香港保安局局長李家超不評論。')).toEqual(['dotted 李家超']);
    expect(people('福建保安局局長李家超不評論。')).toEqual([]);
  });
});

describe('people of one name', () => {
  it('are at most likely where the text says that there are some', () => {
    expect(people('廠長陳國基說，他和政務司司長同名同姓。')).not.toContain('solid 陳國基');
    expect(people('政務司司長陳國基說，他在街上碰到同名的人。')).toEqual(['solid 陳國基']);
  });
});

describe('a name of two characters', () => {
  it('is likely in a list beside somebody whose name is longer', () => {
    expect(people('潘雲東、葉文娟、韓傑出席。')).toContain('dotted 韓傑');
    expect(people('易煉紅、彭佳學、王成、盧山等同遊。')).toEqual([
      'dotted 易煉紅',
      'dotted 彭佳學',
      'dotted 王成',
      'dotted 盧山',
    ]);
    expect(people('出席的有韓傑。')).toEqual([]);
  });

  it('is one person’s in an article: who is sure once is confirmed elsewhere', () => {
    expect(people('浙江省商務廳廳長韓傑來訪。', '韓傑：先看門檻。')).toEqual(['solid 韓傑', 'solid 韓傑']);
  });
});
