import { describe, expect, it } from 'vitest';
import { cardView } from '../../lib/knowledge/card-view';
import type { CardContext } from '../../lib/knowledge/card-context';
import { catalogueOf } from '../../lib/i18n/catalogue';
import { UI_LANGS } from '../../lib/i18n/ui-lang';
import { WEIGHTS } from '../../lib/spotting/weights';
import type { CardLine, CardView } from '../../lib/model/card';
import type { EntitySummary } from '../../lib/model/facts';
import { VARIANTS } from '../../lib/model/variant';
import { day, dossierOf, fixturePack, packOf } from '../fixtures/pack/load';

const pack = fixturePack();
const context: CardContext = { variant: 'hk', ui: 'zh-Hant-HK', today: day('2026-11-23') };
const solid: NonNullable<CardContext['mention']> = { band: 'solid', evidence: [], rivals: [] };
const view = async (id: string, changes: Partial<CardContext> = {}, from = pack) =>
  cardView(await dossierOf(from, id), { ...context, ...changes });
const section = (card: CardView, label: string): readonly CardLine[] =>
  card.sections.find((section) => section.label === label)?.lines ?? [];
const brief = ({ label, text, aside }: CardLine) => [label, text, aside].filter(Boolean).join(' | ');

/** A pack with invented people and one post, for what the newspaper page cannot show. */
const invented = (
  holders: readonly { id: string; observed: string; acting?: boolean; end?: string }[],
  postStatements: readonly object[] = [],
) =>
  packOf(
    [
      '{"type":"pack","format":1,"id":"t","version":"1.0.0","title":"t","source":"s"}',
      '{"type":"source","id":"s","publisher":"測試報","title":"測試","issued":"2021-01-02","observed":"2021-01-01","read":"2021-01-03","url":"https://test.example/s"}',
      '{"type":"source","id":"other","publisher":"另一報","title":"測試","issued":"2021-01-02","observed":"2021-01-01","read":"2021-01-03","url":"https://test.example/o"}',
      '{"type":"entity","id":"post/p","kind":"post","names":[{"text":"測試局長","lang":"zh-Hant","kind":"official"}],"statements":' +
        `${JSON.stringify(postStatements)}}`,
      ...holders.map(({ id, observed, acting, end }) =>
        JSON.stringify({
          type: 'entity',
          id: `person/${id}`,
          kind: 'person',
          names: [{ text: `測試者${id}`, lang: 'zh-Hant', kind: 'official' }],
          statements: ['s', 'other'].map((source) => ({
            property: 'holds',
            value: { entity: 'post/p' },
            observed,
            source,
            quote: `測試局長測試者${id}`,
            origin: 'verbatim',
            ...(acting === true ? { acting } : {}),
            ...(end === undefined ? {} : { end }),
          })),
        }),
      ),
    ].join('\n'),
  );

/** The title on a page of a script. */
const titles = async (variant: CardContext['variant']) =>
  (await view('person/yi-lianhong', { variant })).title;

/** A mention that is not sure, for one reason. */
const dotted = (rule: string, weight: number, detail?: string): Partial<CardContext> => ({
  mention: {
    band: 'dotted',
    evidence: [{ rule, weight, ...(detail === undefined ? {} : { detail }) }],
    rivals: [],
  },
});

/** What a card says about its doubt. */
const reasons = async (changes: Partial<CardContext>) =>
  (await view('person/wang-li-reporter', changes)).doubt?.reasons;

describe('the name on a card', () => {
  it('is the stored form in the script of the page', async () => {
    expect(await titles('cn')).toBe('易炼红');
    expect(await titles('hk')).toBe('易煉紅');
    expect(await titles('twp')).toBe('易煉紅');
  });

  it('follows the interface where there is no page', async () => {
    expect(await view('person/yi-lianhong', { variant: undefined, ui: 'zh-Hans' })).toMatchObject({
      title: '易炼红',
      titleLang: 'zh-Hans',
      lang: 'zh-Hans',
    });
  });

  it('is never made by conversion: without a form in the script, the stored one stands with its own language tag', async () => {
    expect(await view('organisation/hktdc', { variant: 'cn' })).toMatchObject({
      title: '香港貿發局',
      titleLang: 'zh-Hant-HK',
    });
  });

  it('has the other forms beside it, without those that mean it only in context', async () => {
    expect((await view('person/yi-lianhong')).otherNames).toEqual(['易炼红']);
    expect((await view('organisation/hktdc')).otherNames).toEqual([]);
  });
});

describe('the posts of a person', () => {
  it('stand with the day on which they were seen, and never as past or as current beyond it', async () => {
    const card = await view('person/yi-lianhong');
    expect(section(card, '職位').map(brief)).toEqual([
      '浙江省委書記 | 截至 2023-06-26',
      '浙江省人大常委會主任 | 截至 2023-06-26',
      '現況 | 2023-06-26 之後未再核實，已逾\u00a03\u00a0年',
    ]);
    expect(JSON.stringify(card)).not.toContain('時任');
  });

  it.each([
    ['2023-06-26', '本頁當日', 'the day of the report'],
    ['2023-06-27', '本頁當日', 'the day on which it was printed'],
    ['2023-06-28', '較早', 'a day later nobody has said anything'],
    ['2022-01-01', '其後', 'a page from before the report'],
  ])('on a page of %s are said to be of: %s (%s)', async (pageDate, label) => {
    const card = await view('person/yi-lianhong', { pageDate: day(pageDate), mention: solid });
    expect(section(card, '職位')[0]?.label).toBe(label);
  });

  it('say so where the page has no date', async () => {
    const [first] = section(await view('person/yi-lianhong', { mention: solid }), '職位');
    expect(first && brief(first)).toBe('本頁當日 | 日期不明');
  });

  it('show who was seen in the post later, without claiming that anybody has left', async () => {
    const two = invented([
      { id: 'a', observed: '2021-01-01' },
      { id: 'b', observed: '2022-05-05' },
    ]);
    const lines = section(await view('person/a', { pageDate: day('2021-01-01') }, two), '職位');
    expect(lines.map(brief)).toEqual([
      '本頁當日 | 測試局長 | 截至 2021-01-01',
      '其後 | 測試者b | 2022-05-05 見於此職：測試局長',
      '現況 | 2021-01-01 之後未再核實，已逾\u00a05\u00a0年',
    ]);
    expect(lines[1]?.entity).toBe('person/b');
    expect(section(await view('person/b', {}, two), '職位').map(brief)).toEqual([
      '測試局長 | 截至 2022-05-05',
      '現況 | 2022-05-05 之後未再核實，已逾\u00a04\u00a0年',
    ]);
  });

  it('say 時任, and who has taken over, where one person holds the post', async () => {
    const one = { property: 'holders', value: { code: 'one' }, quote: '測試局長', origin: 'inferred' };
    const two = invented(
      [
        { id: 'a', observed: '2021-01-01' },
        { id: 'b', observed: '2022-05-05' },
      ],
      [one],
    );
    const lines = section(await view('person/a', { pageDate: day('2021-01-01') }, two), '職位');
    expect(lines.map(brief)).toEqual([
      '本頁當日 | 測試局長 | 時任，截至 2021-01-01',
      '其後 | 測試者b | 2022-05-05 見於此職：測試局長',
      '現況 | 測試局長：2022-05-05 已由他人出任',
    ]);
    const later = section(await view('person/a', { pageDate: day('2023-01-01') }, two), '職位');
    expect(later[0] && brief(later[0])).toBe('曾任 | 測試局長 | 截至 2021-01-01');
    const holders = section(await view('post/p', { pageDate: day('2021-01-01') }, two), '任職');
    expect(holders.map(brief)).toEqual([
      '本頁當日 | 測試者a | 時任，截至 2021-01-01',
      '其後 | 測試者b | 截至 2022-05-05',
      '現況 | 測試者a：2022-05-05 已由他人出任',
      '現況 | 2022-05-05 之後未再核實，已逾\u00a04\u00a0年',
      '一人擔任',
    ]);
  });

  it('say by when somebody had left, where that is stated', async () => {
    const ended = invented([{ id: 'a', observed: '2021-01-01', end: '2022-03' }]);
    const lines = section(await view('person/a', { pageDate: day('2021-01-01') }, ended), '職位');
    expect(lines.map(brief)).toEqual([
      '本頁當日 | 測試局長 | 時任，截至 2021-01-01',
      '現況 | 測試局長：最遲 2022-04-01 已離任',
    ]);
  });

  it('keep an acting post apart, which is stale within months', async () => {
    const acting = invented([{ id: 'a', observed: '2021-01-01', acting: true }]);
    const [withoutPage] = section(await view('person/a', {}, acting), '職位');
    const [withPage] = section(await view('person/a', { pageDate: day('2021-01-01') }, acting), '職位');
    expect(withoutPage && brief(withoutPage)).toBe('署理 | 測試局長 | 截至 2021-01-01');
    expect(withPage && brief(withPage)).toBe('本頁當日 | 測試局長 | 署理，截至 2021-01-01');
    const lines = section(await view('person/a', {}, acting), '職位').map(brief);
    expect(lines.at(-1)).toMatch(/^現況 \| 2021-01-01 之後未再核實，已逾.*；署理職位，逾六個月未核實$/);
  });

  it('rest on every source that says so, this very page last', async () => {
    const one = invented([{ id: 'a', observed: '2021-01-01' }]);
    const [line] = section(await view('person/a', { pageUrl: 'https://test.example/s' }, one), '職位');
    expect(line?.evidence.map(({ source }) => source)).toEqual([
      '另一報，2021-01-02，〈測試〉',
      '測試報，2021-01-02，〈測試〉（即本頁）',
    ]);
  });
});

describe('what stands on the other cards', () => {
  it('a post: its holders, last seen first, and where it belongs', async () => {
    const two = invented([
      { id: 'a', observed: '2021-01-01' },
      { id: 'b', observed: '2022-05-05' },
    ]);
    expect(
      section(await view('post/p', {}, two), '任職')
        .map(({ text }) => text)
        .slice(0, 2),
    ).toEqual(['測試者b', '測試者a']);
    expect(section(await view('post/hk-chief-executive'), '所屬').map(brief)).toEqual(['設於 | 香港']);
  });

  it('a person: what they did, from whichever side it was recorded', async () => {
    expect(section(await view('person/lee-ka-chiu'), '活動').map(brief)).toEqual([
      '致辭 | 2023港澳·浙江周開幕式 | 2023-06-26',
      '會面 | 易煉紅 | 2023-06-26',
      '見證 | 浙港就12領域加強合作達共識 | 2023-06-26',
    ]);
  });

  it('a person: the figures they gave, as written', async () => {
    expect(section(await view('person/yi-lianhong'), '數字').map(({ text }) => text)).toEqual([
      '浙江：香港累計在浙設立企業近3萬家',
      '浙江：浙江在港投資企業逾2,500家',
    ]);
  });

  it('an agreement: differing stages side by side, earliest first, equal ones with all their quotes', async () => {
    const lines = section(await view('agreement/jockey-club-memorandum'), '進度');
    expect(lines.map(({ text, evidence }) => [text, ...evidence.map(({ quote }) => quote)])).toEqual([
      ['意向', '杭州市政府與香港賽馬會同意'],
      ['已簽署', '浙港還簽署了三個範疇的合作備忘錄', '浙港簽署三範疇合作備忘錄'],
    ]);
  });

  it('an agreement: its areas in the printed order', async () => {
    const lines = section(await view('agreement/twelve-areas-consensus'), '合作領域');
    expect(lines.map(({ text }) => text)).toEqual(['金融', '科技創新', '醫療衛生']);
  });

  it('an area: its wording in each printed list', async () => {
    expect(section(await view('area/health'), '名單寫法').map(brief)).toEqual([
      '醫療衛生 | 名單：正文',
      '醫療衛生及中醫藥 | 名單：列表',
    ]);
  });

  it('a term: whose word it is, and every account of it with the one who gives it', async () => {
    const card = await view('term/sweet-potato-economy');
    expect(card.note).toBe('浙江的用語');
    expect(section(card, '內容').map(({ aside }) => aside)).toEqual(['據香港文匯報', '林建岳所說']);
  });

  it('elsewhere a term stands in quotation marks', async () => {
    expect(section(await view('place/zhejiang'), '用語').map(({ text }) => text)).toEqual(['「地瓜經濟」']);
    const hans = await view('place/zhejiang', { variant: 'cn', ui: 'zh-Hans' });
    expect(section(hans, '用语').map(({ text }) => text)).toEqual(['“地瓜经济”']);
  });

  it('a judgement names the one who made it', async () => {
    expect(section(await view('place/zhejiang'), '描述').map(({ aside }) => aside)).toEqual(['李家超所說']);
  });

  it('long sections fold', async () => {
    const many = invented(Array.from({ length: 20 }, (_, n) => ({ id: `p${n}`, observed: '2021-01-01' })));
    const [holders] = (await view('post/p', {}, many)).sections;
    expect(holders?.lines).toHaveLength(21);
    expect(holders?.fold).toEqual({ shown: 5, label: '其餘 16 項' });
  });
});

describe('every card', () => {
  it.each(pack.entities.map(({ id }) => id))(
    '%s: shows each claim with its quote, and is plain data',
    async (id) => {
      const dossier = await dossierOf(pack, id);
      for (const variant of VARIANTS) {
        const card = await view(id, { variant, ui: variant === 'cn' ? 'zh-Hans' : 'zh-Hant-HK' });
        const quotes = new Set(
          card.sections.flatMap(({ lines }) => lines).flatMap((line) => line.evidence.map((e) => e.quote)),
        );
        const claimed = [...dossier.entity.statements, ...dossier.mentionedIn].map(({ quote }) => quote);
        expect(quotes).toEqual(new Set(claimed));
        expect(JSON.parse(JSON.stringify(card))).toEqual(structuredClone(card));
        expect(card.footer).toMatch(/^(資料截至|资料截至) 2023-06-26$/);
      }
    },
  );

  it('opens no link to itself', async () => {
    for (const { id } of pack.entities) {
      const entities = (await view(id)).sections.flatMap(({ lines }) => lines.map(({ entity }) => entity));
      expect(entities).not.toContain(id);
    }
  });
});

describe('doubt', () => {
  it('is silent where we are sure and where nobody asked about a mention', async () => {
    expect(
      await reasons({ mention: { ...solid, evidence: [{ rule: 'person-short', weight: -1 }] } }),
    ).toBeUndefined();
    expect(await reasons({})).toBeUndefined();
  });

  it('says 可能是 and why, for and against', async () => {
    expect((await view('person/wang-li-reporter', dotted('person-short', -1.5))).doubt).toEqual({
      label: '可能是',
      reasons: [{ text: '姓名只有兩個字，容易巧合', side: 'against' }],
    });
    expect(await reasons(dotted('longer-name', -3, '王莉霞'))).toEqual([
      { text: '可能只是「王莉霞」的一部分', side: 'against' },
    ]);
  });

  it('names an entity instead of its id, and leaves an id out that it cannot name', async () => {
    expect(await reasons(dotted('related-near', 1, 'organisation/wenweipo'))).toEqual([
      { text: '附近提到相關的「香港文匯報」', side: 'for' },
    ]);
    expect(await reasons(dotted('related-near', 1, 'person/unknown'))).toEqual([
      { text: '附近提到相關的名稱', side: 'for' },
    ]);
  });

  it('has words of its own for every rule of spotting', () => {
    for (const ui of UI_LANGS)
      expect(Object.keys(catalogueOf(ui).reasons).toSorted()).toEqual(
        [...Object.keys(WEIGHTS), 'other'].toSorted(),
      );
  });

  it('has words for a rule that it has never heard of', async () => {
    expect(await reasons(dotted('brand-new', 1))).toEqual([{ text: '另有支持的線索', side: 'for' }]);
    expect(await reasons(dotted('brand-new', -1, '霞'))).toEqual([{ text: '其他線索：霞', side: 'against' }]);
    expect(await reasons(dotted('constructor', -1))).toEqual([{ text: '另有存疑的線索', side: 'against' }]);
  });

  it('puts the strongest reason first and says nothing twice', async () => {
    const evidence = [
      { rule: 'person-short', weight: -1 },
      { rule: 'title-beside', weight: 3, detail: '記者' },
      { rule: 'person-short', weight: -1 },
    ];
    expect(
      (await reasons({ mention: { band: 'dotted', evidence, rivals: [] } }))?.map(({ text }) => text),
    ).toEqual(['緊接着職銜「記者」', '姓名只有兩個字，容易巧合']);
  });

  it('shows others of the same name, with what tells them apart, also when we are sure', async () => {
    const rival: EntitySummary = {
      id: 'person/other',
      kind: 'person',
      names: [{ text: '王莉', lang: 'zh-Hant-HK', kind: 'official' }],
      note: '測試',
    };
    const card = await view('person/wang-li-reporter', { mention: { ...solid, rivals: [rival] } });
    expect(card.rivals).toEqual({
      label: '同名或同一寫法的還有',
      entities: [{ entity: 'person/other', title: '王莉', lang: 'zh-Hant-HK', note: '測試' }],
    });
  });
});
