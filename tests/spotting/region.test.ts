import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import { annotateBlocks } from '@/lib/spotting/annotate';
import { compileCore } from '../../scripts/lib/compile-core';
import { PROJECT_DIR } from '../../scripts/lib/project';

const gazetteer = loadGazetteer(compileCore(`${PROJECT_DIR}/data`).gazetteer.buffer);
/** «words id» of what is at least likely. */
const spot = (...paragraphs: string[]): string[] =>
  annotateBlocks(
    paragraphs.map((text) => ({ text, article: 0 })),
    gazetteer,
  )
    .filter(({ band }) => band !== 'unsure')
    .map(({ block, start, end, entity }) => `${paragraphs[block]?.slice(start, end)} ${entity}`);

/** «band words» of the bodies and offices that are at least likely. */
const bands = (text: string): string[] =>
  annotateBlocks([{ text, article: 0 }], gazetteer)
    .filter(({ band, kind }) => band !== 'unsure' && (kind === 'organisation' || kind === 'post'))
    .map(({ band, start, end }) => `${band} ${text.slice(start, end)}`);

describe('a full name of an office that does not say its region', () => {
  it('is another’s behind a province or state that is not its own', () => {
    expect(bands('加拿大卑詩省律政司公布報告。')).toEqual([]);
    expect(bands('香港特區律政司公布報告。')).toEqual(['solid 律政司']);
  });

  it('is at most likely where the article speaks only of other regions, and none in another word for an office', () => {
    expect(bands('廣東消息，律政司公布報告。')).toEqual(['dotted 律政司']);
    expect(bands('對方的副律政司長下月回訪。')).toEqual([]);
  });
});

describe('an office that every region has', () => {
  it('is that of the region named last', () => {
    expect(spot('浙江省商務廳發布數據。', '省商務廳指出口上升。')).toEqual([
      '浙江省商務廳 organisation/zhejiang-commerce-department',
      '省商務廳 organisation/zhejiang-commerce-department',
    ]);
    expect(spot('江蘇省商務廳發布數據。', '省商務廳指出口上升。')).toEqual([]);
    expect(spot('浙江省委書記離任。', '江蘇省委書記致辭，省委書記說。')).toEqual([
      '浙江省委書記 post/zhejiang-party-secretary',
    ]);
  });

  it('is that of the region whose office was named last, over places that are only gone to', () => {
    expect(spot('浙江省委書記到杭州，省委常委同行。')).toContain(
      '省委常委 post/zhejiang-standing-committee-member',
    );
    expect(spot('浙江省委書記到江蘇，省委常委同行。').join()).not.toContain('standing-committee');
    expect(spot('江蘇省委書記到杭州，省委常委同行。').join()).not.toContain('standing-committee');
  });

  it('is nobody’s where no region is named', () => {
    expect(spot('省商務廳指出口上升。')).toEqual([]);
  });

  it('is found by the short form that follows from its full name', () => {
    expect(spot('浙江商務廳與浙江人大常委會')).toEqual([
      '浙江商務廳 organisation/zhejiang-commerce-department',
      '浙江人大常委會 organisation/zhejiang-congress',
    ]);
  });

  it('is another’s behind another region or a country, also by its full name where that says no region', () => {
    expect(spot('香港律政司、律政司司長')).toEqual([
      '香港律政司 organisation/hk-justice-department',
      '律政司司長 post/hk-secretary-for-justice',
    ]);
    expect(spot('英國律政司、澳門政務司司長、上海律政司司長')).toEqual([]);
    expect(spot('到訪上海的香港貿發局、TVB藝人')).toContain('香港貿發局 organisation/hktdc');
  });

  it('is not found behind the rank of another region', () => {
    expect(spot('香港教育局與台南市教育局、縣教育局')).toEqual([
      '香港教育局 organisation/hk-education-bureau',
    ]);
    expect(spot('澳門立法會主席、澳門行政長官和澳門特區政府')).toEqual([]);
  });
});

describe('somebody behind offices', () => {
  it('is the known bearer of the name where they are of his region, or of none', () => {
    expect(spot('浙江省委常委、組織部部長王成出席。')).toContain('王成 person/wang-cheng');
    expect(spot('省委常委、組織部部長王成出席。')).toContain('王成 person/wang-cheng');
  });

  it('is another where they are of another region', () => {
    expect(spot('江蘇省委常委、組織部部長王成出席。')).toEqual([]);
    expect(spot('四川省委書記易煉紅出席。')).toEqual([]);
  });

  it('is told from who comes behind a name of his own', () => {
    expect(spot('澳門行政長官岑浩輝與行政長官李家超會面。')).toEqual([
      '行政長官 post/hk-chief-executive',
      '李家超 person/lee-ka-chiu',
    ]);
    expect(spot('在浙江的行政長官李家超說。')).toContain('李家超 person/lee-ka-chiu');
  });
});

describe('a title', () => {
  it.each([
    ['of another body', '漁民協會主席林建岳'],
    ['of a village', '村黨支部書記易煉紅'],
    ['that is not known of him', '導演陳國基'],
    ['or a word for a kind of people', '果農李家超'],
  ])('%s speaks against a name', (_, text) => {
    expect(spot(`${text}說。`)).toEqual([]);
  });

  it('of his own body speaks for it', () => {
    expect(spot('香港文匯報記者 王莉、俞晝報道')).toEqual([
      '香港文匯報 organisation/wenweipo',
      '王莉 person/wang-li',
      '俞晝 person/yu-zhou',
    ]);
  });
});

describe('a list of areas', () => {
  it('is the agreement’s where the text names its parties or speaks of cooperation', () => {
    expect(
      spot('香港與浙江合作，包括金融、教育和航空。').filter((line) => line.includes('area/')),
    ).toHaveLength(3);
    expect(spot('浙港合作：金融、教育、航空。')).toHaveLength(3);
    expect(spot('展館分為金融、教育、航空三個主題。')).toEqual([]);
  });
});

describe('a post in which somebody acts', () => {
  it('speaks neither for a name nor against it', () => {
    expect(spot('本港署理行政長官陳國基主持會議。')).toContain('陳國基 person/chan-kwok-ki');
  });
});

describe('a post that somebody is not known to hold', () => {
  const band = (text: string) =>
    annotateBlocks([{ text, article: 0 }], gazetteer).find(({ entity }) => entity === 'person/chan-kwok-ki')
      ?.band;

  it('leaves them at most likely where it is of the region whose official they are: people move on', () => {
    expect(band('本港律政司司長陳國基主持會議，政務司也派員出席。')).toBe('dotted');
  });

  it('is somebody else’s where it is another region’s, and where the name has two characters', () => {
    expect(band('新竹縣教育局長陳國基到訪。')).not.toBe('dotted');
    expect(spot('浙江省副省長王成到訪。')).toEqual(['浙江省副省長 post/zhejiang-vice-governor']);
  });
});

describe('a title behind a name', () => {
  it('says nothing where the person is known to have had it, and else speaks against the name', () => {
    expect(spot('易煉紅書記說。')).toEqual(['易煉紅 person/yi-lianhong']);
    expect(spot('尹宗华副主任出席。')).toEqual(['尹宗华 person/yin-zonghua']);
    expect(spot('易煉紅教練說。')).toEqual([]);
    expect(spot('盧山副省長說。')).toEqual([]);
  });

  it('is somebody else’s where a word stands between them', () => {
    expect(spot('李家超見記者。')).toEqual(['李家超 person/lee-ka-chiu']);
    expect(spot('李家超與教師座談。')).toEqual(['李家超 person/lee-ka-chiu']);
  });

  it('is the person’s own at once, behind a mark, or behind 是', () => {
    expect(spot('李家超是教師。')).toEqual([]);
    expect(spot('李家超教師座談。')).toEqual([]);
    expect(spot('李家超、教師，出席。')).toEqual([]);
  });
});

describe('a short name of a body that every region has', () => {
  it('is that of the region of which the article speaks by its self-name, its offices or its officials', () => {
    expect(spot('本港暑熱，教育局提醒學校。')).toEqual(['教育局 organisation/hk-education-bureau']);
    expect(spot('律政司司長說，立法會討論了法案。')).toContain('立法會 organisation/hk-legco');
    expect(spot('林定國見記者。', '立法會今日休會。')).toContain('立法會 organisation/hk-legco');
  });

  it('is likely that of the only region that the article names, also behind it', () => {
    expect(spot('立法會今日休會，香港議員返回選區。')).toContain('立法會 organisation/hk-legco');
    expect(spot('立法會今日休會，香港和澳門的議員返回選區。')).not.toContain('立法會 organisation/hk-legco');
    expect(spot('英國高等教育局改組，香港學生去信。')).not.toContain(
      '教育局 organisation/hk-education-bureau',
    );
  });

  it('is a word of its own before a title', () => {
    expect(spot('香港立法會議員林琳提問。')).toContain('香港立法會 organisation/hk-legco');
    expect(spot('香港醫生說，界別的立法會議員林琳提問。')).toContain('立法會 organisation/hk-legco');
  });

  it('is not found directly behind a country or a city abroad', () => {
    expect(spot('香港賽馬會捐款，首爾賽馬會取消賽事。')).toEqual(['香港賽馬會 organisation/hkjc']);
  });

  it('is at most likely where another region’s is named, too', () => {
    expect(bands('台北市教育局拜會香港教育局，教育局人員借走教材。')).toEqual([
      'solid 香港教育局',
      'dotted 教育局',
    ]);
    expect(bands('香港律政司和江蘇省律政司會談，律政司司長致辭。')).toContain('dotted 律政司司長');
  });

  it('does not rest on the office in it, nor that on it', () => {
    expect(bands('教育局抽查午餐，教育局局長與學生同桌。')).toEqual([]);
    expect(bands('香港教育局抽查午餐，教育局局長與學生同桌。')).toContain('solid 教育局局長');
  });

  it('is another’s in the title marks of another region’s newspaper', () => {
    expect(bands('上海《文匯報》轉載香港文匯報的長文。')).toEqual(['solid 香港文匯報']);
  });

  it('is nobody’s where neither speaks of a region', () => {
    expect(spot('王成見記者。教育局提醒學校，立法會休會。')).toEqual([]);
    expect(spot('果農李家超說，教育局提醒學校。')).not.toContain('教育局 organisation/hk-education-bureau');
  });
});

describe('a place behind a district', () => {
  it('is one within it, unless the district is known', () => {
    expect(spot('武漢黃陂區橫店開店。')).toEqual([]);
    expect(spot('河套深港科技創新合作區香港園區開幕。')).toEqual(['香港 place/hong-kong']);
    expect(spot('雲南劍川縣金華逢五趕集。')).toEqual([]);
  });
});

describe('a short name of a place', () => {
  it('is another’s behind a country, or where the text speaks only of one', () => {
    expect(spot('舊金山灣區又稱大灣區，租金下跌。')).toEqual([]);
    expect(spot('東京大灣區租金下跌，香港亦然。')).toEqual(['香港 place/hong-kong']);
    expect(spot('大灣區租金下跌，深圳與舊金山亦然。')).toEqual(['大灣區 place/greater-bay-area']);
  });
});

describe('a committee of a party or league', () => {
  it('is not that of the region’s party committee, nor is its secretary', () => {
    expect(bands('共青团浙江省委书记到校调研。')).toEqual([]);
    expect(bands('民盟浙江省委举行座谈会。')).toEqual([]);
    expect(bands('浙江省委書記到校調研。')).toEqual(['solid 浙江省委書記']);
  });
});

describe('an office or body of the special regions', () => {
  it('is Hong Kong’s behind a province, where the article speaks of Hong Kong and not of Macao', () => {
    expect(bands('浙港上周簽約，杭州市政府與馬會的那份最受注目。')).toContain('dotted 馬會');
    expect(bands('澳門與香港上周簽約，杭州市政府與馬會的那份最受注目。')).not.toContain('dotted 馬會');
  });

  it('is one behind somebody who calls on it', () => {
    expect(bands('香港消息，代表團昨日拜會中聯辦。')).toContain('dotted 中聯辦');
    expect(bands('香港消息，漁民協會中聯辦講座。')).not.toContain('dotted 中聯辦');
  });
});

describe('an office', () => {
  it('is at most likely behind words for a time before today’s', () => {
    expect(bands('1936年的公文，蓋着浙江省政府的大印。')).toEqual(['dotted 浙江省政府']);
    expect(bands('今年的公文，蓋着浙江省政府的大印。')).toEqual(['solid 浙江省政府']);
  });

  it('is another’s behind a deputy', () => {
    expect(bands('The Deputy Secretary for Justice met the Chief Secretary for Administration.')).toEqual([
      'solid Chief Secretary for Administration',
    ]);
  });

  it('of a province is its own where only a city that has none of it is named', () => {
    expect(bands('浙江省代表團到訪，寧波市委書記彭佳學與省委常委、組織部部長王成同行。')).toContain(
      'solid 省委常委',
    );
  });
});

describe('words of a province', () => {
  it('are those of a city in it, too', () => {
    const terms = (text: string) =>
      annotateBlocks([{ text, article: 0 }], gazetteer)
        .filter(({ kind, band }) => kind === 'term' && band !== 'unsure')
        .map(({ start, end }) => text.slice(start, end));
    expect(terms('為建設高質量外資集聚地，杭州把窗口增至十個。')).toEqual(['高質量外資集聚地']);
    expect(terms('為建設高質量外資集聚地，武漢把窗口增至十個。')).toEqual([]);
    expect(terms('基金五年裏投資浙江半導體企業十一家。')).toEqual([]);
  });
});
