/** Every state that the gallery shows, from a pack's facts: plain data, made in Node and shown in a browser. */
import { DEFAULT_SETTINGS } from '../../lib/model/settings';
import type { PopupProps } from '../../components/Popup';
import type { TextConverterProps } from '../../components/TextConverter';
import type { WordingFormProps } from '../../components/WordingForm';
import { cardView } from '../../lib/knowledge/card-view';
import type { CardContext } from '../../lib/knowledge/card-context';
import type { CardView } from '../../lib/model/card';
import type { Day } from '../../lib/model/day';
import type { EntityId } from '../../lib/model/entity';
import type { EntitySummary, FactSource } from '../../lib/model/facts';
import { createSearch } from '../../lib/search/search';

/** Properties without events. */
type DataOf<Props> = {
  readonly [K in keyof Props as K extends `on${string}` ? never : K]: Props[K];
};
export type PopupData = Omit<DataOf<PopupProps>, 'text' | 'wording'> & {
  readonly text?: DataOf<Omit<TextConverterProps, 'ui'>>;
  readonly wording?: DataOf<Omit<WordingFormProps, 'ui'>>;
};

export type GalleryItem =
  | {
      readonly name: string;
      readonly card: CardView;
      readonly rejected?: boolean;
      /** Shows the report of the first evidence that is open. */
      readonly opensReport?: boolean;
    }
  | { readonly name: string; readonly popup: PopupData };

const TEXT: NonNullable<PopupData['text']> = {
  text: '浙江与香港的关系紧密，里面着重软件业。',
  detected: 'cn',
  from: undefined,
  to: 'hk',
  converted: { state: 'done', text: '浙江與香港的關係緊密，裏面着重軟件業。', variant: 'hk' },
};

const LANGS = [
  { ui: 'zh-Hant-HK', variant: 'hk' },
  { ui: 'zh-Hans', variant: 'cn' },
] as const;

/**
 * The gallery of a fact source.
 *
 * @param facts - where cards come from
 * @param today - the day that cards are shown on
 * @param pageDate - the day of the page that cards are opened over
 * @param picks - one entity for each kind's card, and those with special states
 */
export async function galleryItems(
  facts: FactSource,
  today: Day,
  pageDate: Day,
  picks: readonly EntityId[],
): Promise<GalleryItem[]> {
  const summaries = await facts.summaries();
  const items: GalleryItem[] = [];
  for (const { ui, variant } of LANGS) {
    const context: CardContext = {
      ui,
      variant,
      today,
      pageDate,
      mention: { band: 'solid', evidence: [], rivals: [] },
    };
    for (const id of picks) {
      const dossier = await facts.dossier(id);
      if (dossier) items.push({ name: `${ui} ${id}`, card: cardView(dossier, context) });
    }
    items.push(...(await doubtful(facts, summaries, context)));
    items.push(...(await popups(facts, summaries, context)));
  }
  return items;
}

async function doubtful(
  facts: FactSource,
  summaries: readonly EntitySummary[],
  context: CardContext,
): Promise<GalleryItem[]> {
  const summary = summaries.find(({ kind, names }) => kind === 'person' && names[0]?.text.length === 2);
  const dossier = summary && (await facts.dossier(summary.id));
  if (!dossier) return [];
  const evidence = [
    { rule: 'title-beside', weight: 3, detail: '記者' },
    { rule: 'person-short', weight: -1.5 },
    { rule: 'longer-name', weight: -1, detail: `${summary.names[0]?.text ?? ''}霞` },
  ];
  const rivals: EntitySummary[] = [{ ...summary, id: 'person/another', note: '測試用同名者' }];
  const view = cardView(dossier, { ...context, mention: { band: 'dotted', evidence, rivals } });
  const { pageDate: _, ...undated } = context;
  return [
    { name: `${context.ui} dotted, with a rival`, card: view },
    { name: `${context.ui} rejected`, card: cardView(dossier, undated), rejected: true },
    { name: `${context.ui} report`, card: cardView(dossier, undated), opensReport: true },
  ];
}

async function popups(
  facts: FactSource,
  summaries: readonly EntitySummary[],
  { ui, variant, today }: CardContext,
): Promise<GalleryItem[]> {
  const search = createSearch(summaries, (text) => text);
  const host = 'www.example.com.hk';
  const page: PopupData['page'] = {
    state: 'ready',
    host,
    marking: 'concise',
    counts: { person: 18, agreement: 6, event: 3, organisation: 12, post: 16, term: 9 },
    detected: 'hk',
  };
  const data: PopupData = {
    ui,
    page,
    query: '',
    hits: undefined,
    isStoreBroken: false,
    settings: DEFAULT_SETTINGS,
  };
  const of = (name: string, changes: Partial<PopupData>): GalleryItem => ({
    name: `${ui} popup ${name}`,
    popup: { ...data, ...changes },
  });
  const first = summaries[0] && (await facts.dossier(summaries[0].id));
  const hits = (query: string) => ({ query, hits: search(query, { variant: variant ?? 'hk' }) });
  return [
    of('page', {}),
    of('converted', { page: { ...page, shown: 'cn', marking: 'all' } }),
    of('off', { page: { ...page, marking: 'off' } }),
    of('nothing found', { page: { ...page, counts: {} } }),
    of('working', { page: { state: 'working', host, marking: 'concise' } }),
    of('unreadable', { page: { state: 'unreadable' } }),
    of('not Chinese', { page: { state: 'not-chinese', host } }),
    of('searching', { query: '香港', hits: undefined }),
    of('results', hits('香港')),
    of('no result', hits('天外來客')),
    of('card', first ? { card: cardView(first, { ui, variant, today }), canGoBack: true } : {}),
    of('no IndexedDB', { isStoreBroken: true }),
    of('mixed', { page: { ...page, isMixed: true } }),
    of('shared', { page: { ...page, shown: 'cn', isShared: true } }),
    of('text', { tool: 'text', text: TEXT }),
    of('text unknown', {
      tool: 'text',
      text: { ...TEXT, text: '香山之上', detected: undefined, converted: { state: 'unknown' } },
    }),
    of('wording', {
      tool: 'wording',
      wording: { wording: { lines: '軟件 → 軟體\n林建岳', hkForms: 'press', always: 'hk' } },
    }),
  ];
}
