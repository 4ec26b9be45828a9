/** What is known of the page in front: how much is marked, how much should be, and in which script it is shown. */
import { useId } from 'preact/hooks';
import { catalogueOf, type Catalogue } from '../lib/i18n/catalogue';
import type { UiLang } from '../lib/i18n/ui-lang';
import type { EntityKind } from '../lib/model/entity';
import type { Variant } from '../lib/model/variant';
import { ENTITY_KIND_ORDER } from './kind-order';

/** How much of a site is marked: 精簡, 全部, 關. */
export const MARKINGS = ['concise', 'all', 'off'] as const;
export type Marking = (typeof MARKINGS)[number];

/** Regional standards first; OpenCC's own Traditional is nobody's standard and comes last. */
const SCRIPTS: readonly Variant[] = ['hk', 'cn', 'tw', 'twp', 't'];

/** The page in front. */
export type PageState =
  /** Pages of the browser, of stores, PDF files: no extension may read them. */
  | { readonly state: 'unreadable' }
  | { readonly state: 'not-chinese'; readonly host: string }
  /** The site's rule is on click, or the browser has not granted access. */
  | { readonly state: 'on-click'; readonly host: string }
  | { readonly state: 'working'; readonly host: string; readonly marking: Marking }
  | {
      readonly state: 'ready';
      readonly host: string;
      readonly marking: Marking;
      /** Distinct entities that are marked, by kind; kinds without any may be left out. */
      readonly counts: Readonly<Partial<Record<EntityKind, number>>>;
      /** The script of the page's own text, where it was detected. */
      readonly detected?: Variant | undefined;
      /** The script in which it is shown; `undefined` for the original. */
      readonly shown?: Variant | undefined;
    };

export interface PageStatusProps {
  readonly ui: UiLang;
  readonly page: PageState;
  readonly onMarking: (marking: Marking) => void;
  /** `undefined` for the original text. */
  readonly onVariant: (variant: Variant | undefined) => void;
  /** The reader asks for this page to be annotated now. */
  readonly onAnnotate: () => void;
}

export function PageStatus({ ui, page, onMarking, onVariant, onAnnotate }: PageStatusProps) {
  const { page: words, kinds } = catalogueOf(ui);
  const headingId = useId();
  return (
    <section class="page" aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>{words.heading}</h2>
        {page.state !== 'unreadable' && <span class="host">{page.host}</span>}
      </header>
      <PageBody page={page} words={words} kinds={kinds} onAnnotate={onAnnotate} />
      {(page.state === 'ready' || page.state === 'working') && (
        <MarkingChoice words={words} host={page.host} marking={page.marking} onMarking={onMarking} />
      )}
      {page.state === 'ready' && (
        <VariantChoice words={words} detected={page.detected} shown={page.shown} onVariant={onVariant} />
      )}
    </section>
  );
}

interface PageBodyProps {
  readonly page: PageState;
  readonly words: Catalogue['page'];
  readonly kinds: Catalogue['kinds'];
  readonly onAnnotate: () => void;
}

function PageBody({ page, words, kinds, onAnnotate }: PageBodyProps) {
  if (page.state === 'unreadable') return <p class="plain">{words.unreadable}</p>;
  if (page.state === 'not-chinese') return <p class="plain">{words.notChinese}</p>;
  if (page.state === 'working') {
    return (
      <p class="plain" role="status">
        {words.working}
      </p>
    );
  }
  if (page.state === 'on-click') {
    return (
      <>
        <p class="plain">{words.onClick}</p>
        <button type="button" class="primary" onClick={onAnnotate}>
          {words.annotateNow}
        </button>
      </>
    );
  }
  if (page.marking === 'off') return null;
  const counts = ENTITY_KIND_ORDER.map((kind) => ({ kind, count: page.counts[kind] ?? 0 }));
  const found = counts.filter(({ count }) => count > 0);
  if (found.length === 0) return <p class="plain">{words.nothing}</p>;
  return (
    <ul class="counts">
      {found.map(({ kind, count }) => (
        <li key={kind}>
          <span class="count">{count}</span> <span class="count-kind">{kinds[kind]}</span>
        </li>
      ))}
    </ul>
  );
}

interface MarkingChoiceProps {
  readonly words: Catalogue['page'];
  readonly host: string;
  readonly marking: Marking;
  readonly onMarking: (marking: Marking) => void;
}

function MarkingChoice({ words, host, marking, onMarking }: MarkingChoiceProps) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend title={words.markingHint(host)}>{words.marking}</legend>
      <div class="segments">
        {MARKINGS.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === marking}
              onChange={() => onMarking(choice)}
            />
            <span>{words[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface VariantChoiceProps {
  readonly words: Catalogue['page'];
  readonly detected: Variant | undefined;
  readonly shown: Variant | undefined;
  readonly onVariant: (variant: Variant | undefined) => void;
}

function VariantChoice({ words, detected, shown, onVariant }: VariantChoiceProps) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{words.script}</label>
      <select
        id={id}
        value={shown ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onVariant(SCRIPTS.find((variant) => variant === value));
        }}
      >
        <option value="">{detected ? words.detected(words.variants[detected]) : words.original}</option>
        {SCRIPTS.filter((variant) => variant !== detected).map((variant) => (
          <option key={variant} value={variant}>
            {words.variants[variant]}
          </option>
        ))}
      </select>
    </div>
  );
}
