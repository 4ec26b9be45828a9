import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import { annotateBlocks } from '@/lib/spotting/annotate';
import { compileCore } from '../../scripts/lib/compile-core';
import { PROJECT_DIR } from '../../scripts/lib/project';

const gazetteer = loadGazetteer(compileCore(`${PROJECT_DIR}/data`).gazetteer.buffer);
/** «band words» of what is at least likely. */
const spot = (text: string): string[] =>
  annotateBlocks([{ text, article: 0 }], gazetteer)
    .filter(({ band }) => band !== 'unsure')
    .map(({ band, start, end }) => `${band} ${text.slice(start, end)}`);

describe('a place before the name of a body', () => {
  it.each(['香港天文台改發三號風球。', '杭州鳳凰寺開放。', '香港航空停飛。', '香港金融管理局表示。'])(
    'is at most likely where offices and buildings are called so: %s',
    (text) => {
      expect(spot(text)).toEqual([expect.stringMatching(/^dotted (?:香港|杭州)$/)]);
    },
  );

  it('is none before a village, a mountain, a school that is called after it', () => {
    expect(spot('金華鎮逢五趕集。金華山道觀重修。觀塘寧波公學開放。')).toEqual([]);
    expect(spot('浙江山區降雪，浙江村民外出。')).toEqual(['solid 浙江', 'solid 浙江']);
  });

  it('ends before 市區 and 市民', () => {
    expect(spot('杭州市區人口增加。')).toEqual([expect.stringMatching(/^\w+ 杭州$/)]);
    expect(spot('杭州市下轄十區。')).toEqual(['solid 杭州市']);
  });

  it('is a part of that name, also of a society’s', () => {
    expect(spot('浙江大學招生。')).toEqual([]);
    expect(spot('香港小學校長協會發表聲明。')).toEqual([]);
    expect(spot('香港言語治療師總工會解散。')).toEqual([]);
  });

  it('is a place before a district, people in its streets, and on a way to it', () => {
    expect(spot('香港灣仔封路。')).toEqual(['dotted 香港']);
    expect(spot('香港街頭張燈。')).toEqual(['solid 香港']);
    expect(spot('去杭州路上堵車。')).toEqual(['dotted 杭州']);
    expect(spot('武漢橫店街道辦事。')).toEqual(['dotted 橫店']);
    expect(spot('杭州灣封航，香港路封路。')).toEqual([]);
  });

  it('is a place before people, before what somebody does, and before bodies of which there are many', () => {
    expect(spot('香港大學生到訪。')).toEqual(['solid 香港']);
    expect(spot('香港旅客擠滿醫院。')).toEqual(['solid 香港']);
    expect(spot('香港小學收生不足。')).toEqual(['dotted 香港']);
    expect(spot('香港銀行業加薪。')).toEqual(['solid 香港']);
    expect(spot('寧波中學招生。')).toEqual(['dotted 寧波']);
  });
});

describe('a place that may be a part of a longer name', () => {
  it.each([
    '村民陳金華說',
    '教師王宁波说',
    '舊浙江茶莊搬家',
    '搬到香港道',
    '杭州小籠包開業',
    '金華里里長說',
    '林金華老師退休',
    '金华推拿馆开业',
    '宁波早餐铺开业',
    '她叫金華',
    '「浙江」號貨輪擱淺',
  ])('is at most likely: %s', (text) => {
    expect(spot(text).filter((found) => found.startsWith('solid'))).toEqual([]);
  });

  it('is bare: a longer name of a place goes on rarely', () => {
    expect(spot('粵港澳大灣區首個展館。')).toEqual(['solid 粵港澳大灣區']);
    expect(spot('大灣區九市的書展。')).toEqual(['dotted 大灣區']);
    expect(spot('金華寺。')).toEqual(['dotted 金華']);
    expect(spot('杭州點心店開業。')).not.toContain('solid 杭州');
    expect(spot('浙江省商務廳廳長韓傑調研。').at(-1)).toBe('solid 韓傑');
  });

  it('is sure behind a word that only ends like a surname, and before words that only begin like a lane', () => {
    expect(spot('在陽台上看香港。')).toEqual(['solid 香港']);
    expect(spot('樹林浙江最多。')).toEqual(['solid 浙江']);
    expect(spot('他為香港道賀。')).toEqual(['solid 香港']);
  });
});

it('takes a place’s name up to the end of a word', () => {
  expect(spot('从宁波市区出发，金华市民围观。')).toEqual(['solid 宁波', 'solid 金华']);
  expect(spot('寧波市出台辦法。')).toEqual(['solid 寧波市']);
});

describe('a body whose name begins another’s', () => {
  it.each([
    '寧波市委黨校開學',
    '浙江省委宣傳部公布',
    '金华市委老干部局开会',
    '全国工商联房地产商会发布报告',
    '浙江省政府幼儿园迎新',
  ])('is at most likely: %s', (text) => {
    expect(spot(text)).toEqual([expect.stringMatching(/^dotted /)]);
  });

  it('is sure before what it or its people do, and before a known title', () => {
    expect(spot('香港貿發局邀請商會到訪。')).toEqual(['solid 香港貿發局']);
    expect(spot('香港貿發局總裁到訪商會。')).toEqual(['solid 香港貿發局']);
    expect(spot('浙江省委宣傳禁毒知識。')).toEqual(['solid 浙江省委']);
  });
});

it('takes 省委常委會 for a body and 省委常委會見客人 for somebody', () => {
  expect(spot('浙江省委常委會聽取匯報。')).toEqual(['solid 浙江省委']);
  expect(spot('浙江省委常委會見客人。')).toEqual(['solid 浙江省委常委']);
});

describe('an office of a body', () => {
  it.each([
    '香港特區政府駐上海經濟貿易辦事處開幕',
    '浙江省政府辦公廳印發通知',
    '香港立法會議員助理工會要求加薪',
  ])('leaves the body at most likely: %s', (text) =>
    expect(spot(text)).toEqual([expect.stringMatching(/^dotted /)]),
  );
});

it('takes 立法會|議員 for a body and its member, and 立法|會議 for a meeting', () => {
  expect(spot('香港說，立法會議員開會。')).toContain('dotted 立法會');
  expect(spot('香港說，州的立法會議改期。')).toEqual(['solid 香港']);
});
