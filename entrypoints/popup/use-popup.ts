/** The popup's state and what its controls do. */
import { useEffect, useState } from 'preact/hooks';
import type { PopupProps } from '@/components/Popup';
import { cardView } from '@/lib/knowledge/card-view';
import type { UiLang } from '@/lib/i18n/ui-lang';
import type { PageState, ReadPage } from '@/lib/messages/protocol';
import type { CardView } from '@/lib/model/card';
import { dayAt } from '@/lib/model/day';
import type { EntityId } from '@/lib/model/entity';
import type { Settings } from '@/lib/model/settings';
import type { HeldRule, SiteRule } from '@/lib/model/site-rule';
import type { Variant } from '@/lib/model/variant';
import type { Wording } from '@/lib/model/wording';
import { copyText } from '@/lib/page/copy-text';
import { ask } from '@/lib/platform/ask';
import { commandPage } from '@/lib/platform/commands';
import type { FrontTab } from './front-tab';
import { pageStatus } from './page-status';
import { useText } from './use-text';
import type { PopupFacts } from './popup-facts';

/** While a page is still being read, it is asked again after this time, in milliseconds. */
const ASK_AGAIN = 250;

export interface PopupContext {
  readonly facts: PopupFacts;
  readonly tab: FrontTab | undefined;
  readonly ui: UiLang;
}

/** Everything that the popup shows, and its events. */
export function usePopup({ facts, tab, ui }: PopupContext): Omit<PopupProps, 'ui'> {
  const page = usePage(tab);
  const settings = useSettings();
  const [query, setQuery] = useState('');
  const [cards, setCards] = useState<readonly CardView[]>([]);
  const [dismissed, setDismissed] = useState(false);
  const variant = ui === 'zh-Hans' ? 'cn' : 'hk';
  const text = useText(variant, facts.variantOf);
  const wording = useWording();
  const [tool, setTool] = useState<PopupProps['tool']>();

  const open = async (id: EntityId) => {
    const dossier = await facts.facts.dossier(id);
    if (!dossier) return;
    const view = cardView(dossier, { variant, ui, today: dayAt(Date.now()) });
    setCards((before) => [...before, view]);
  };

  return {
    page: pageStatus(tab, page.state, page.held),
    query,
    hits: facts.search(query, { variant }),
    card: cards.at(-1),
    canGoBack: cards.length > 1,
    isStoreBroken: facts.state.name === 'broken' && !dismissed,
    onQuery: (next) => {
      setQuery(next);
      setCards([]);
    },
    onOpen: (id) => void open(id),
    onBack: () => setCards((before) => before.slice(0, -1)),
    onCloseCard: () => setCards([]),
    onCopy: copyText,
    onMarking: (rule) => void page.setRule(rule),
    onReadAnyway: () => void page.readAnyway(),
    onReadSite: () => void page.readAnyway(tab?.host),
    ...settings,
    text,
    wording,
    tool,
    onTool: setTool,
    onVariant: (to) => void page.convert(to ?? 'original'),
    onAlways: (to) => void page.keepShown(to),
    onDismissNotice: () => setDismissed(true),
  };
}

/** The page in front, asked again while it is being read. */
function usePage(tab: FrontTab | undefined) {
  const [state, setState] = useState<PageState | undefined>();
  const [held, setHeld] = useState<HeldRule | undefined>();

  useEffect(() => {
    if (tab?.host === undefined) return;
    void ask('site-rule', { host: tab.host }).then((answer) => answer.ok && setHeld(answer.value));
    void commandPage(tab.id, { type: 'page-state' }).then(setState);
  }, [tab]);

  useEffect(() => {
    if (tab === undefined || state?.state !== 'reading') return;
    const timer = setTimeout(
      () => void commandPage(tab.id, { type: 'page-state' }).then(setState),
      ASK_AGAIN,
    );
    return () => clearTimeout(timer);
  }, [tab, state]);

  return {
    state,
    held,
    async setRule(rule: SiteRule): Promise<void> {
      if (tab?.host === undefined) return;
      const answer = await ask('site-rule', { host: tab.host, rule, tab: tab.id });
      if (!answer.ok) return;
      const next = await commandPage(tab.id, { type: 'page-state' });
      setHeld(answer.value);
      setState(next);
    },
    /** @param host - where all pages of the site are meant */
    async readAnyway(host?: string): Promise<void> {
      if (!tab) return;
      await ask('read-page', { tab: tab.id, ...(host !== undefined && { host }) });
      setState(await commandPage(tab.id, { type: 'page-state' }));
    },
    async keepShown(shown: Variant | undefined): Promise<void> {
      if (tab?.host === undefined) return;
      const answer = await ask('site-shown', { host: tab.host, ...(shown && { shown }) });
      if (answer.ok) setHeld(answer.value);
    },
    async convert(to: ReadPage['shown']): Promise<void> {
      if (tab) setState(await commandPage(tab.id, { type: 'convert-page', to }));
    },
  };
}

/** The reader's own words for conversion. */
function useWording(): PopupProps['wording'] {
  const [wording, setWording] = useState<Wording | undefined>();
  useEffect(() => {
    void ask('wording', {}).then((answer) => answer.ok && setWording(answer.value));
  }, []);
  return (
    wording && {
      wording,
      async onSave(chosen) {
        const answer = await ask('keep-wording', chosen);
        if (answer.ok && answer.value.length === 0) setWording(chosen);
        return answer.ok ? answer.value : undefined;
      },
    }
  );
}

/** What the reader chose for all sites. */
function useSettings(): Pick<PopupProps, 'settings' | 'onSettings'> {
  const [settings, setSettings] = useState<Settings | undefined>();
  useEffect(() => {
    void ask('settings', {}).then((answer) => answer.ok && setSettings(answer.value));
  }, []);
  const keep = async (chosen: Settings) => {
    const answer = await ask('keep-settings', chosen);
    if (answer.ok) setSettings(answer.value);
  };
  return { settings, onSettings: (chosen) => void keep(chosen) };
}
