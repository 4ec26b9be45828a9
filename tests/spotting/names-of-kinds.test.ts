import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import { annotateBlocks } from '@/lib/spotting/annotate';
import { compileCore } from '../../scripts/lib/compile-core';
import { PROJECT_DIR } from '../../scripts/lib/project';

const gazetteer = loadGazetteer(compileCore(`${PROJECT_DIR}/data`).gazetteer.buffer);
/** «band words» of what is at least likely, of one kind. */
const spot = (kind: string, text: string): string[] =>
  annotateBlocks([{ text, article: 0 }], gazetteer)
    .filter((mention) => mention.kind === kind && mention.band !== 'unsure')
    .map(({ band, start, end }) => `${band} ${text.slice(start, end)}`);

describe('a Latin name', () => {
  it('of a body is a name like others', () => {
    expect(spot('organisation', '主辦方Hong Kong Trade Development Council說，HKTDC網站更新。')).toEqual([
      'solid Hong Kong Trade Development Council',
      'solid HKTDC',
    ]);
  });

  it('is none in an address, a tale or another company’s name', () => {
    expect(spot('organisation', '電郵 fans@hktdc 或 www.alibaba.com 查詢，TVB.com 已更新。')).toEqual([]);
    expect(spot('organisation', '《Alibaba and the Forty Thieves》重印。')).toEqual([]);
    expect(spot('organisation', 'Alibaba Health股價下跌。')).toEqual([]);
  });

  it('of a person is at most likely, but beside an office', () => {
    expect(spot('person', '會上Lee Ka-chiu致辭。')).toEqual(['dotted Lee Ka-chiu']);
    expect(spot('person', '李家超與主席Lam Kin-ngok，香港教育局人員。')).toEqual([
      'dotted 李家超',
      'dotted Lam Kin-ngok',
    ]);
    expect(spot('person', '行政長官John Lee Ka-chiu致辭。')).toEqual(['solid John Lee Ka-chiu']);
    expect(spot('person', '會上LEE Ka Chiu致辭。')).toEqual(['dotted LEE Ka Chiu']);
  });

  it('of a person without his own syllables is nobody’s, and beside an office likely', () => {
    expect(spot('person', '行政長官出席，鼓手John Lee退出樂隊，李家超說。')).toEqual(['solid 李家超']);
    expect(spot('person', '香港特首John Lee致辭。')).toEqual(['dotted John Lee']);
  });
});

describe('a Latin name beside other Latin words', () => {
  it('may be a part of a longer one', () => {
    expect(spot('organisation', '澳洲 Royal Hong Kong Jockey Club Band 演出。')).toEqual([
      'dotted Hong Kong Jockey Club',
    ]);
    expect(spot('organisation', '會上 HKTDC 說明。')).toEqual(['solid HKTDC']);
    expect(spot('person', '香港特首John Lee Hooker致辭。')).toEqual([]);
  });

  it('is none beside words that are in no name', () => {
    expect(spot('organisation', 'Yesterday the Hong Kong Jockey Club and HKTDC Chairman met.')).toEqual([
      'solid Hong Kong Jockey Club',
    ]);
    expect(spot('post', 'She met the Vice Governor of Zhejiang Lu Shan.')).toEqual([
      'solid Vice Governor of Zhejiang',
    ]);
  });

  it('is likely a person’s who is addressed near his office', () => {
    expect(spot('person', 'The Chief Executive of the HKSAR, Mr John Lee, spoke.')).toEqual([
      'dotted John Lee',
    ]);
    expect(spot('person', 'The Chief Executive of the HKSAR, drummer John Lee, spoke.')).toEqual([]);
  });

  it('is likely a person’s in a Chinese sentence that names their office', () => {
    expect(spot('person', 'Eric Chan在網上貼出短片，網民笑言政務司司長的反手很快。')).toEqual([
      'dotted Eric Chan',
    ]);
    expect(spot('person', 'Eric Chan在網上貼出短片，網民笑言他的反手很快。')).toEqual([]);
  });

  it('is sure where the full name stands beside it in brackets', () => {
    expect(spot('person', '開幕禮上，Christine Choi（蔡若蓮）致辭。')).toEqual([
      'solid Christine Choi',
      'solid 蔡若蓮',
    ]);
  });

  it('is written with either apostrophe', () => {
    const name = 'Liaison Office of the Central People’s Government in the HKSAR';
    expect(spot('organisation', `At the ${name}`)).toEqual([`solid ${name}`]);
    expect(spot('organisation', `At the ${name.replace('’', "'")}`)).toHaveLength(1);
  });
});

describe('a name of a person', () => {
  it('is none where its last character is a word with the next', () => {
    expect(spot('person', '李家超過三代務農。')).toEqual([]);
    expect(spot('person', '行政長官李家超過境。')).toEqual(['solid 李家超']);
  });

  it('is somebody else’s who is called so, too', () => {
    expect(spot('person', '李家超到中學演講，台下有個學生也叫李家超。')).toEqual(['dotted 李家超']);
  });
});

describe('a short term', () => {
  it('is meant where what it is about is named, if it is no word of every day', () => {
    expect(spot('term', '易煉紅說，浙江是民企大省。')).toEqual(['dotted 民企大省']);
    expect(spot('term', '浙江與香港代表談到商事仲裁。')).toEqual(['dotted 商事仲裁']);
    expect(spot('term', '巴黎和會談到商事仲裁。')).toEqual([]);
    expect(spot('term', '浙江漁民出海。')).toEqual([]);
  });

  it('is no term as the title of a work, nor quoted where only another place is spoken of', () => {
    expect(spot('term', '繪本《出海》描寫一隻貓。')).toEqual([]);
    expect(spot('term', '深圳提出建設「八大中心」。')).toEqual([]);
    expect(spot('term', '香港提出建設「八大中心」。')).toEqual(['solid 八大中心']);
  });
});

describe('a word for a region’s people and firms', () => {
  it.each(['浙商回鄉投資', '歡迎港商到當地', '無人機港企冀合作', '浙企出海設廠'])('is a name: %s', (text) => {
    expect(spot('term', text)).toEqual([expect.stringMatching(/^dotted [浙港][商企]$/)]);
  });

  it('is sure where the region is named, too', () => {
    expect(spot('term', '浙江說，浙商回鄉投資。')).toEqual(['solid 浙商']);
  });

  it.each([
    '津港企業家對接會',
    '國家在港企業',
    '本港商界',
    '連雲港商務局',
    '浙商銀行公布業績',
    '浙商证券下跌',
  ])('is none inside other words: %s', (text) => {
    expect(spot('term', text)).toEqual([]);
  });
});

describe('the words and agreements of some places', () => {
  it('are at most likely where the article names only others, or nowhere', () => {
    expect(spot('term', '浙江推進地瓜經濟。')).toEqual(['solid 地瓜經濟']);
    expect(spot('term', '賣地瓜經濟又健康。')).toEqual(['dotted 地瓜經濟']);
    expect(spot('term', '山東農戶辦起地瓜經濟合作社。')).toEqual(['dotted 地瓜經濟']);
    expect(spot('term', '“地瓜经济”之外。')).toEqual(['dotted 地瓜经济']);
    expect(spot('term', '浙江“地瓜经济”餐厅。')).toEqual(['dotted 地瓜经济']);
    expect(spot('term', '打造全球最強影視基地。')).toEqual(['dotted 全球最強影視基地']);
    expect(spot('term', '橫店影視文化產業集聚區打造全球最強影視基地。')).toEqual(['solid 全球最強影視基地']);
    expect(spot('agreement', '福建與澳門簽署共同推進高質量發展合作協議。')).toEqual([
      'dotted 共同推進高質量發展合作協議',
    ]);
  });
});

it('a short name of a body that begins with a place says where it is', () => {
  expect(spot('organisation', '橫店管委會更新辦法。')).toEqual(['dotted 橫店管委會']);
  expect(spot('organisation', '景區管委會更新辦法。')).toEqual([]);
});

it('an office rests on nobody who may be called otherwise', () => {
  expect(spot('post', '省委常委、組織部部長王成林出席。')).toEqual([]);
});

it('«該備忘錄» speaks for no other name: it rests on one itself', () => {
  expect(spot('agreement', '兩間醫院簽訂合作備忘錄，該備忘錄為期三年。')).toEqual([]);
});
