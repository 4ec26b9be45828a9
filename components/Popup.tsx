/** The toolbar's popup: search on top; below it the hits, a card, or what is known of the page in front. */
import { useId, useState } from 'preact/hooks';
import { catalogueOf } from '../lib/i18n/catalogue';
import type { UiLang } from '../lib/i18n/ui-lang';
import type { CardView } from '../lib/model/card';
import type { EntityId } from '../lib/model/entity';
import type { Settings } from '../lib/model/settings';
import type { SiteRule } from '../lib/model/site-rule';
import type { Variant } from '../lib/model/variant';
import type { SearchHit } from '../lib/model/search-hit';
import { Card } from './Card';
import { OpeningChoice } from './OpeningChoice';
import { PageStatus, type PageState } from './PageStatus';
import { optionId, ResultList } from './ResultList';
import { SearchBox, type Move } from './SearchBox';
import { TextConverter, type TextConverterProps } from './TextConverter';
import { WordingForm, type WordingFormProps } from './WordingForm';

export interface PopupProps {
  readonly ui: UiLang;
  readonly page: PageState;
  readonly query: string;
  /** The hits for `query`; `undefined` while they are being looked up. Not read while `query` is empty. */
  readonly hits: readonly SearchHit[] | undefined;
  /** The card that is open, instead of hits and page. */
  readonly card?: CardView | undefined;
  /** True where the open card was opened from another card. */
  readonly canGoBack?: boolean | undefined;
  /** True where IndexedDB does not work and the packaged facts answer: the reader should know. */
  readonly isStoreBroken: boolean;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (entity: EntityId) => void;
  /** The card's 返回: the card before. */
  readonly onBack: () => void;
  /** The card's 關閉: hits or page again. */
  readonly onCloseCard: () => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onMarking: (marking: SiteRule) => void;
  readonly onReadAnyway: () => void;
  readonly onReadSite: () => void;
  /** What the reader chose for all sites; `undefined` until it is known. */
  readonly settings: Settings | undefined;
  readonly onSettings: (settings: Settings) => void;
  readonly onVariant: (variant: Variant | undefined) => void;
  readonly onAlways: (variant: Variant | undefined) => void;
  readonly onDismissNotice: () => void;
  /** What is open instead of the page. */
  readonly tool?: 'text' | 'wording' | undefined;
  readonly onTool: (tool: PopupProps['tool']) => void;
  readonly text?: Omit<TextConverterProps, 'ui'> | undefined;
  /** `undefined` until it is known. */
  readonly wording?: Omit<WordingFormProps, 'ui'> | undefined;
}

/** The popup. Wants `popup.css` and `card.css`. Its only state is which hit the keyboard is on. */
export function Popup(props: PopupProps) {
  const { ui, query, hits, card, isStoreBroken } = props;
  const words = catalogueOf(ui).popup;
  const listId = useId();
  // With the query it was set for: another query begins at its first hit, in the very same turn.
  const [chosenAt, setChosenAt] = useState({ query, at: 0 });
  const active = chosenAt.query === query ? chosenAt.at : 0;
  const setActive = (at: number) => setChosenAt({ query, at });
  const isSearching = query.trim() !== '' && card === undefined;
  const chosen = isSearching ? hits?.[active] : undefined;
  return (
    <main class="popup" lang={ui}>
      <header class="popup-head">
        <h1>
          <span class="popup-seal">{words.title}</span>
        </h1>
        <SearchBox
          ui={ui}
          query={query}
          listId={listId}
          activeId={chosen && optionId(listId, active)}
          isExpanded={isSearching && hits !== undefined && hits.length > 0}
          onQuery={props.onQuery}
          onMove={(move) => setActive(moved(move, active, hits?.length ?? 0))}
          onChoose={() => chosen && props.onOpen(chosen.id)}
        />
      </header>
      {isStoreBroken && <StoreNotice {...props} />}
      {card ? (
        <Card
          view={card}
          role="region"
          onOpen={props.onOpen}
          onClose={props.onCloseCard}
          onCopy={props.onCopy}
          onBack={props.canGoBack === true ? props.onBack : undefined}
        />
      ) : isSearching ? (
        <Results {...props} listId={listId} active={active} onActive={setActive} />
      ) : props.tool ? (
        <Tool {...props} />
      ) : (
        <>
          <PageStatus {...props} />
          {props.settings && (
            <OpeningChoice ui={ui} settings={props.settings} onSettings={props.onSettings} />
          )}
          <nav class="tools">
            {TOOLS.map((tool) => (
              <button key={tool} type="button" onClick={() => props.onTool(tool)}>
                {catalogueOf(ui).tools[tool]}
              </button>
            ))}
          </nav>
        </>
      )}
    </main>
  );
}

const TOOLS = ['text', 'wording'] as const;

function Tool({ ui, tool, onTool, text, wording }: PopupProps) {
  const { tools: words } = catalogueOf(ui);
  return (
    <div class="tool">
      <header>
        <button type="button" onClick={() => onTool(undefined)}>
          {words.back}
        </button>
        <h2>{tool && words[tool]}</h2>
      </header>
      {tool === 'text' && text && <TextConverter ui={ui} {...text} />}
      {tool === 'wording' && wording && <WordingForm ui={ui} {...wording} />}
    </div>
  );
}

interface ResultsProps extends PopupProps {
  readonly listId: string;
  readonly active: number;
  readonly onActive: (at: number) => void;
}

function Results({ ui, query, hits, listId, active, onActive, onOpen }: ResultsProps) {
  if (!hits) {
    return (
      <p class="plain results" role="status">
        {catalogueOf(ui).search.working}
      </p>
    );
  }
  return (
    <ResultList
      ui={ui}
      id={listId}
      query={query}
      hits={hits}
      active={active}
      onActive={onActive}
      onChoose={onOpen}
    />
  );
}

function StoreNotice({ ui, onDismissNotice }: PopupProps) {
  const words = catalogueOf(ui).popup;
  return (
    <div class="notice" role="status">
      <p>{words.noStore}</p>
      <button type="button" onClick={onDismissNotice}>
        {words.dismiss}
      </button>
    </div>
  );
}

/** Round the ends, as a list of suggestions does. */
function moved(move: Move, active: number, count: number): number {
  if (count === 0) return 0;
  const target = { next: active + 1, previous: active - 1, first: 0, last: count - 1 }[move];
  return (target + count) % count;
}
