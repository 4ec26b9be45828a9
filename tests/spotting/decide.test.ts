import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGazetteer, type GazetteerEntity } from '@/lib/gazetteer/compile';
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import { parseDay, type Day } from '@/lib/model/day';
import { pageFacts } from '@/lib/spotting/page-facts';
import { annotateBlocks } from '@/lib/spotting/annotate';
import { decide } from '@/lib/spotting/decide';
import { matchBlock } from '@/lib/spotting/match';
import { compileFoldTable } from '@/lib/text/fold';
import { openCcPairs } from '../../scripts/lib/opencc';

const day = (text: string): Day => {
  const read = parseDay(text);
  if (read === undefined) throw new Error(text);
  return read;
};

const entity = (id: string, names: string, related: string[] = []): GazetteerEntity => ({
  id,
  kind: id.split('/')[0] as GazetteerEntity['kind'],
  names: names
    .split(' ')
    .map((text) =>
      text.startsWith('~') ? { text: text.slice(1), kind: 'weak' } : { text, kind: 'official' },
    ),
  related,
});

const gazetteer = loadGazetteer(
  compileGazetteer({
    entities: [
      entity('person/yi-lianhong', '易煉紅', ['post/secretary', 'event/week']),
      { ...entity('person/li-sihai', '李四海'), titles: ['某市書記'] },
      entity('person/wang-cheng', '王成', ['post/organisation-head']),
      { ...entity('person/wang-li', '王莉', ['organisation/paper']), titles: ['文匯報記者'] },
      entity('post/secretary', '浙江省委書記', ['person/yi-lianhong']),
      entity('post/organisation-head', '組織部部長', ['person/wang-cheng']),
      entity('organisation/paper', '香港文匯報', ['person/wang-li']),
      entity('organisation/tdc', '香港貿發局 ~貿發局'),
      entity('organisation/tvb', 'TVB'),
      entity('place/zhejiang', '浙江 浙江省'),
      entity('place/dongyang', '東陽'),
      {
        ...entity('event/week', '2023港澳·浙江周', ['person/yi-lianhong']),
        names: [
          { text: '2023港澳·浙江周', kind: 'official' },
          { text: '港澳·浙江周', kind: 'short' },
        ],
        days: { first: day('2023-06-26'), last: day('2023-06-26') },
      },
      entity('term/go-out', '~走出去'),
      entity('area/finance', '~金融', ['agreement/twelve']),
      entity('area/education', '~教育', ['agreement/twelve']),
      entity('area/aviation', '~航空', ['agreement/twelve']),
      entity('agreement/education', '教育備忘錄 ~該備忘錄'),
      entity('agreement/investment', '投資備忘錄 ~該備忘錄'),
      entity('agreement/twelve', '12個重點合作領域', ['area/finance', 'area/education', 'area/aviation']),
    ],
    cues: [
      ...['書記', '記者', '部長'].map((text) => ({ text, cue: 'title' as const })),
      ...['廣東陽江', '資金融通'].map((text) => ({ text, cue: 'decoy' as const })),
    ],
    beside: { before: ['在', '的'], after: ['的', '開張', '了'] },
    fold: compileFoldTable(openCcPairs()),
    scripts: new Uint8Array(0x10000),
  }).buffer,
);

/** Mentions of a page of paragraphs, as «text entity band» with * for a mark. */
function spot(...paragraphs: string[]): string[] {
  const blocks = paragraphs.map((text) => ({ text, article: 0 }));
  return annotateBlocks(blocks, gazetteer).map(
    ({ block, start, end, entity, band, marked }) =>
      `${paragraphs[block]?.slice(start, end)} ${entity} ${band}${marked ? ' *' : ''}`,
  );
}

describe('people', () => {
  it('is sure of a name with its own office beside it', () => {
    expect(spot('浙江省委書記易煉紅致辭。')).toContain('易煉紅 person/yi-lianhong solid *');
  });

  it('only thinks a three-character name likely where nothing speaks for it', () => {
    expect(spot('易煉紅很忙。')).toEqual(['易煉紅 person/yi-lianhong dotted *']);
  });

  it('says nothing of a two-character name without a related entity, and never marks it on a title alone', () => {
    expect(spot('小說的主角王成說。')).toEqual([]);
    expect(spot('江蘇某市的書記王成說。')).toEqual([]);
    expect(spot('記者王莉說。')).toEqual(['王莉 person/wang-li unsure']);
  });

  it('is sure of a two-character name with its own office beside it', () => {
    expect(spot('組織部部長王成等人出席。')).toContain('王成 person/wang-cheng solid *');
  });

  it('is not sure of a name behind a title that is not known of its bearer', () => {
    expect(spot('小說家易煉紅說。')).toEqual(['易煉紅 person/yi-lianhong dotted *']);
    expect(spot('部長李四海說。')).toEqual([]);
  });

  it.each(['王成兵', '王莉霞'])('never takes %s, another person, for the shorter name', (name) => {
    expect(spot(`組織部部長、香港文匯報今日報道，${name}受審。`).join()).not.toContain('person/');
  });

  it('does not link a two-character name behind a post that is not its own', () => {
    expect(spot('浙江省委書記王成表示。').join()).not.toContain('person/wang-cheng');
  });

  it('takes what is sure in one place for sure in others', () => {
    expect(spot('組織部部長王成出席。', '王成說，合作廣泛。')[2]).toBe('王成 person/wang-cheng solid');
  });
});

describe('names in other words', () => {
  it('passes over a decoy', () => {
    expect(spot('廣東陽江的資金融通')).toEqual([]);
  });

  it('is not sure of a place that may be a part of a longer name, unless a known name follows', () => {
    expect(spot('新浙江地產開張')).toEqual(['浙江 place/zhejiang dotted']);
    expect(spot('東陽冰廳開張')).toEqual(['東陽 place/dongyang dotted']);
    expect(spot('在浙江開張')).toEqual(['浙江 place/zhejiang solid']);
  });

  it('wants word edges around Latin names', () => {
    expect(spot('TVBS新聞')).toEqual([]);
    expect(spot('TVB新聞')).toEqual(['TVB organisation/tvb solid *']);
  });

  it('takes the longest name and keeps what lies in it', () => {
    const [mention] = annotateBlocks([{ text: '浙江省委書記', article: 0 }], gazetteer);
    expect(mention).toMatchObject({ entity: 'post/secretary', start: 0, end: 6 });
    expect(mention?.rivals.map(({ entity }) => entity)).toContain('place/zhejiang');
  });

  it('finds names in any script and spacing', () => {
    const rest = '，' + '合'.repeat(60);
    expect(spot(`浙江省委书记易炼红出席2023 港澳‧浙江周${rest}`)).toEqual([
      '浙江省委书记 post/secretary solid',
      '易炼红 person/yi-lianhong solid *',
      '2023 港澳‧浙江周 event/week solid *',
    ]);
  });
});

describe('an agreement that is pointed back at', () => {
  it('is the one named last, and at most likely', () => {
    const text = [
      '《教育備忘錄》簽署。',
      '《投資備忘錄》簽署，該備忘錄有效。',
      '教育備忘錄為期三年，該備忘錄可續。',
    ];
    const found = spot(...text).filter((line) => line.startsWith('該'));
    expect(found).toEqual(['該備忘錄 agreement/investment dotted', '該備忘錄 agreement/education dotted']);
  });

  it('is nothing where none was named before', () => {
    expect(spot('該備忘錄可續，教育備忘錄為期三年。')).toEqual(['教育備忘錄 agreement/education solid *']);
  });
});

describe('an occasion that comes back', () => {
  const bandOn = (text: string, date?: string) => {
    const page = pageFacts({ date: date === undefined ? undefined : day(date) }, gazetteer);
    const found = annotateBlocks([{ text, article: 0 }], gazetteer, page);
    return found.find(({ entity: id }) => id === 'event/week')?.band;
  };
  it.each([
    ['港澳·浙江周開幕', undefined, 'dotted'],
    ['港澳·浙江周開幕', '2023-06-27', 'solid'],
    ['港澳·浙江周開幕', '2023-05-01', 'solid'],
    ['港澳·浙江周開幕', '2024-06-27', 'unsure'],
    ['港澳·浙江周開幕', '2021-06-27', undefined],
    ['2023年港澳·浙江周開幕', undefined, 'solid'],
    ['二〇二三年港澳·浙江周開幕', undefined, 'solid'],
    ['2025年的港澳·浙江周開幕', undefined, undefined],
    ['2025港澳·浙江周開幕', '2023-06-27', undefined],
    ['2023港澳·浙江周開幕', '2025-06-27', 'solid'],
  ])('«%s» on a page of %s is %s', (text, date, band) => {
    expect(bandOn(text, date)).toBe(band);
  });
});

describe('what the reader has rejected', () => {
  it('is unsure from then on, in every script; other names of the entity are as they were', () => {
    const page = pageFacts({ rejections: [{ name: '港澳‧浙江周', entity: 'event/week' }] }, gazetteer);
    const found = annotateBlocks([{ text: '2023港澳·浙江周开幕，港澳·浙江周', article: 0 }], gazetteer, page);
    expect(found.map(({ band }) => band)).toEqual(['solid', 'unsure']);
  });

  it('holds of that entity alone', () => {
    const page = pageFacts({ rejections: [{ name: '易煉紅', entity: 'person/wang-cheng' }] }, gazetteer);
    expect(page.rejected?.size).toBe(0);
  });
});

describe('marks', () => {
  it('marks the first mention in an article, and again in the next article', () => {
    const blocks = ['2023港澳·浙江周開幕，2023港澳·浙江周', '2023港澳·浙江周'].map((text, article) => ({
      text,
      article,
    }));
    expect(annotateBlocks(blocks, gazetteer).map(({ marked }) => marked)).toEqual([true, false, true]);
  });

  it('does not mark places, nor a title beside a name, but does mark a bare post', () => {
    expect(spot('浙江省的東陽')).toEqual(['浙江省 place/zhejiang solid', '東陽 place/dongyang solid']);
    expect(spot('浙江省委書記易煉紅')[0]).toBe('浙江省委書記 post/secretary solid');
    expect(spot('浙江省委書記表示')[0]).toBe('浙江省委書記 post/secretary solid *');
  });

  it('marks a term only where it is quoted', () => {
    expect(spot('企業「走出去」')).toEqual(['走出去 term/go-out dotted *']);
    expect(spot('他走出去了')).toEqual(['走出去 term/go-out unsure']);
  });

  it('does not mark bylines and credits', () => {
    expect(spot('香港文匯報記者 王莉')).toEqual(
      ['香港文匯報 organisation/paper solid', '王莉 person/wang-li solid'].map((line) =>
        expect.stringContaining(line),
      ),
    );
    expect(spot('香港文匯報記者 王莉').join()).not.toContain('*');
    expect(spot('易煉紅記者會上的話').join()).toContain('*');
  });

  it('takes ordinary words for areas only in a list of them', () => {
    expect(spot('金融市場與教育事業').join()).not.toContain('area/');
    expect(spot('12個重點合作領域：', '金融', '• 教育', '航空').join()).toMatch(
      /area\/finance.*area\/education.*area\/aviation/,
    );
    expect(spot('展區：', '金融', '• 教育', '航空').join()).not.toContain('area/');
    expect(
      spot('確立12個重點合作領域，包括金融、教育和航空。').filter((line) => line.includes('area/')),
    ).toHaveLength(3);
  });

  it('marks at most 20 in 1,000 characters, people and agreements first, and three even in a line', () => {
    const names = '浙江省委書記。香港貿發局。TVB。2023港澳·浙江周。12個重點合作領域。易煉紅。';
    const marked = (text: string) =>
      annotateBlocks([{ text, article: 0 }], gazetteer)
        .filter((mention) => mention.marked)
        .map(({ kind }) => kind);
    expect(marked(names)).toEqual(['event', 'agreement', 'person']);
    expect(marked(names + '合'.repeat(200 - names.length))).toHaveLength(4);
    expect(marked(names + '合'.repeat(300 - names.length))).toHaveLength(6);
  });
});

describe('decide', () => {
  const paragraphs = fc.array(
    fc
      .array(
        fc.constantFrom(
          '浙江省委書記',
          '易煉紅',
          '王成',
          '組織部部長',
          '說，',
          '貿發局',
          '香港貿發局',
          '走出去',
          '金融、',
        ),
      )
      .map((pieces) => pieces.join('')),
    { maxLength: 6 },
  );

  it('does not depend on the order in which blocks arrive', () => {
    fc.assert(
      fc.property(paragraphs, fc.infiniteStream(fc.double({ noNaN: true })), (texts, random) => {
        const blocks = texts.map((text, block) => ({
          block,
          length: text.length,
          candidates: matchBlock(text, gazetteer),
        }));
        const keys = blocks.map(() => random.next().value as number);
        const shuffled = blocks.toSorted((a, b) => (keys[a.block] ?? 0) - (keys[b.block] ?? 0));
        expect(decide(shuffled, gazetteer)).toEqual(decide(blocks, gazetteer));
      }),
    );
  });

  it('returns mentions in text order that do not overlap', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const mentions = annotateBlocks(
          texts.map((text) => ({ text, article: 0 })),
          gazetteer,
        );
        const overlapping = mentions.filter((mention, at) => {
          const next = mentions[at + 1];
          return next?.block === mention.block && mention.end > next.start;
        });
        expect(overlapping).toEqual([]);
      }),
    );
  });
});
