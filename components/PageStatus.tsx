/** What is known of the page in front: how much is marked, how much should be, and in which script it is shown. */
import { useId } from 'preact/hooks';
import { catalogueOf, type Catalogue } from '../lib/i18n/catalogue';
import type { UiLang } from '../lib/i18n/ui-lang';
import type { EntityKind } from '../lib/model/entity';
import { KINDS_BY_INTEREST } from '../lib/model/kind-order';
import { SITE_RULES, type SiteRule } from '../lib/model/site-rule';
import { OFFERED_VARIANTS, type Variant } from '../lib/model/variant';

/** The page in front. */
export type PageState =
  /** Pages of the browser, of stores, PDF files: no extension may read them. */
  | { readonly state: 'unreadable' }
  | { readonly state: 'not-chinese'; readonly host: string }
  /** The site's rule is not known yet: nothing to choose from that might be wrong. */
  | { readonly state: 'asking'; readonly host: string }
  /** Mail, office, banking or chat: nothing is marked before the user wants it. */
  | { readonly state: 'application'; readonly host: string }
  | { readonly state: 'working'; readonly host: string; readonly marking: SiteRule }
  | {
      readonly state: 'ready';
      readonly host: string;
      readonly marking: SiteRule;
      /** Distinct entities that are marked, by kind; kinds without any may be left out. */
      readonly counts: Readonly<Partial<Record<EntityKind, number>>>;
      /** The script of the page's own text, where it was detected. */
      readonly detected?: Variant | undefined;
      /** The script in which it is shown; `undefined` for the original. */
      readonly shown?: Variant | undefined;
      /** The reader has shown a part of it in another script. */
      readonly isMixed?: boolean | undefined;
      /** Another program converts it too. */
      readonly isShared?: boolean | undefined;
      /** The script in which all pages of the site are shown, where the reader wants that. */
      readonly always?: Variant | undefined;
    };

export interface PageStatusProps {
  readonly ui: UiLang;
  readonly page: PageState;
  readonly onMarking: (marking: SiteRule) => void;
  /** Reads a page that was not taken for Chinese. */
  readonly onReadAnyway: () => void;
  /** The same of all pages of the site, from now on. */
  readonly onReadSite: () => void;
  /** `undefined` for the original text. */
  readonly onVariant: (variant: Variant | undefined) => void;
  /** The same of all pages of the site, from now on; `undefined` for the original text. */
  readonly onAlways: (variant: Variant | undefined) => void;
}

export function PageStatus({
  ui,
  page,
  onMarking,
  onReadAnyway,
  onReadSite,
  onVariant,
  onAlways,
}: PageStatusProps) {
  const { page: words, kinds } = catalogueOf(ui);
  const headingId = useId();
  return (
    <section class="page" aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>{words.heading}</h2>
        {page.state !== 'unreadable' && <span class="host">{page.host}</span>}
      </header>
      <PageBody page={page} words={words} kinds={kinds} />
      {page.state === 'not-chinese' && (
        <div class="read-anyway">
          <button type="button" onClick={onReadAnyway}>
            {words.readAnyway}
          </button>
          <button type="button" onClick={onReadSite}>
            {words.readSite}
          </button>
        </div>
      )}
      {page.state === 'application' && (
        <MarkingChoice words={words} host={page.host} marking="off" onMarking={onMarking} />
      )}
      {(page.state === 'ready' || page.state === 'working') && (
        <MarkingChoice words={words} host={page.host} marking={page.marking} onMarking={onMarking} />
      )}
      {page.state === 'ready' && (
        <VariantChoice words={words} detected={page.detected} shown={page.shown} onVariant={onVariant} />
      )}
      {page.state === 'ready' && page.isMixed === true && (
        <div class="said" role="status">
          {words.mixed}
          <button type="button" onClick={() => onVariant(page.shown)}>
            {words.restore}
          </button>
        </div>
      )}
      {page.state === 'ready' && page.isShared === true && (
        <p class="said" role="status">
          {words.shared}
        </p>
      )}
      {page.state === 'ready' && (page.shown ?? page.always) && (
        <label class="choice always">
          {words.always}
          <input
            type="checkbox"
            checked={page.always !== undefined && page.always === page.shown}
            onChange={(event) => onAlways(event.currentTarget.checked ? page.shown : undefined)}
          />
        </label>
      )}
    </section>
  );
}

interface PageBodyProps {
  readonly page: PageState;
  readonly words: Catalogue['page'];
  readonly kinds: Catalogue['kinds'];
}

function PageBody({ page, words, kinds }: PageBodyProps) {
  if (page.state === 'unreadable') return <p class="plain">{words.unreadable}</p>;
  if (page.state === 'asking') return null;
  if (page.state === 'not-chinese') return <p class="plain">{words.notChinese}</p>;
  if (page.state === 'application') return <p class="plain">{words.application}</p>;
  if (page.state === 'working') {
    return (
      <p class="plain" role="status">
        {words.working}
      </p>
    );
  }
  if (page.marking === 'off') return null;
  const counts = KINDS_BY_INTEREST.map((kind) => ({ kind, count: page.counts[kind] ?? 0 }));
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
  readonly marking: SiteRule;
  readonly onMarking: (marking: SiteRule) => void;
}

function MarkingChoice({ words, host, marking, onMarking }: MarkingChoiceProps) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend title={words.markingHint(host)}>{words.marking}</legend>
      <div class="segments">
        {SITE_RULES.map((choice) => (
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
          onVariant(OFFERED_VARIANTS.find((variant) => variant === value));
        }}
      >
        <option value="">{detected ? words.detected(words.variants[detected]) : words.original}</option>
        {OFFERED_VARIANTS.filter((variant) => variant !== detected).map((variant) => (
          <option key={variant} value={variant}>
            {words.variants[variant]}
          </option>
        ))}
      </select>
    </div>
  );
}
