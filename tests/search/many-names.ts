import type { EntitySummary } from '../../lib/model/facts';
import type { EntityKind } from '../../lib/model/entity';

const SURNAMES = '王李張劉陳楊黃趙吳周徐孫馬朱胡郭何林羅高鄭梁謝宋唐許鄧韓馮曹彭曾蕭田董袁潘蔡蔣余';
const GIVEN = '偉芳娜敏靜麗強磊軍洋勇艷傑娟濤明超秀霞平剛桂英華玉萍紅鵬輝梅鑫波斌莉宇浩凱健俊帆雪榮旭寧琴晨';
const PLACES = ['浙江', '杭州', '寧波', '溫州', '香港', '澳門', '廣東', '深圳', '上海', '江蘇'];
const BODIES = [
  '商務廳',
  '投資促進局',
  '貿易發展局',
  '科技創新中心',
  '總商會',
  '大學',
  '集團有限公司',
  '基金會',
];
const LATIN = [
  'Chan',
  'Wong',
  'Lee',
  'Cheung',
  'Lau',
  'Lam',
  'Ho',
  'Kwok',
  'Ka',
  'Wai',
  'Ming',
  'Siu',
  'Man',
  'Kin',
];

/** Names that look like names, the same ones each time: a linear congruential generator (Numerical Recipes) picks the parts. */
export function manySummaries(count: number): EntitySummary[] {
  let state = 1;
  const pick = <T>(from: ArrayLike<T>): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const chosen = from[Math.floor((state / 0x1_0000_0000) * from.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  const character = (from: string) => pick(Array.from(from));
  return Array.from({ length: count }, (_, at): EntitySummary => {
    const isPerson = at % 2 === 0;
    const kind: EntityKind = isPerson ? 'person' : 'organisation';
    const text = isPerson
      ? character(SURNAMES) + character(GIVEN) + character(GIVEN)
      : pick(PLACES) + character(GIVEN) + character(GIVEN) + pick(BODIES);
    const romanised =
      isPerson && at % 4 === 0 ? `${pick(LATIN)} ${pick(LATIN)}-${pick(LATIN).toLowerCase()}` : undefined;
    return {
      id: `${kind}/e${at}`,
      kind,
      names: [
        { text, lang: 'zh-Hant-HK', kind: 'official' },
        ...(romanised === undefined ? [] : [{ text: romanised, lang: 'en', kind: 'romanised' } as const]),
      ],
    };
  });
}
