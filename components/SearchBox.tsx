/** The search field: the input of an ARIA combobox whose list is a `ResultList`. */
import { catalogueOf } from '../lib/i18n/catalogue';
import type { UiLang } from '../lib/i18n/ui-lang';

/** Where the keyboard moves the choice. */
export type Move = 'next' | 'previous' | 'first' | 'last';

export interface SearchBoxProps {
  readonly ui: UiLang;
  readonly query: string;
  /** The `id` of the list, and of the option in it that Enter would choose. */
  readonly listId: string;
  readonly activeId?: string | undefined;
  /** True while the list is shown. */
  readonly isExpanded: boolean;
  readonly onQuery: (query: string) => void;
  readonly onMove: (move: Move) => void;
  readonly onChoose: () => void;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageUp: 'first',
  PageDown: 'last',
};

export function SearchBox({
  ui,
  query,
  listId,
  activeId,
  isExpanded,
  onQuery,
  onMove,
  onChoose,
}: SearchBoxProps) {
  const words = catalogueOf(ui).search;
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, arrows and Enter choose among its candidates.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move !== undefined && isExpanded) onMove(move);
    else if (event.key === 'Enter' && isExpanded) onChoose();
    // An empty field leaves Escape to the popup's window, which closes.
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="search" role="search">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M11 11l3.5 3.5M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z" fill="none" stroke="currentColor" />
      </svg>
      <input
        type="text"
        role="combobox"
        aria-label={words.label}
        aria-autocomplete="list"
        aria-expanded={isExpanded}
        aria-controls={listId}
        aria-activedescendant={activeId}
        // The popup is opened to type into.
        autofocus
        autocomplete="off"
        spellcheck={false}
        placeholder={words.label}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button
          type="button"
          class="clear"
          aria-label={words.clear}
          title={words.clear}
          onClick={() => onQuery('')}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d="m4.5 4.5 7 7m0-7-7 7"
              fill="none"
              stroke="currentColor"
              stroke-width="1.25"
              stroke-linecap="round"
            />
          </svg>
        </button>
      )}
    </div>
  );
}
