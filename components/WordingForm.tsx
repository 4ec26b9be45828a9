/** What the user chooses for conversion on all sites: whether it is automatic, the user's own words, Hong Kong's forms. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { catalogueOf } from '../lib/i18n/catalogue';
import type { UiLang } from '../lib/i18n/ui-lang';
import { OFFERED_VARIANTS } from '../lib/model/variant';
import type { WordError, Wording } from '../lib/model/wording';

export interface WordingFormProps {
  readonly ui: UiLang;
  /** What is kept. */
  readonly wording: Wording;
  /** Keeps it; gives what is wrong with the lines, or nothing at all where it could not be kept. */
  readonly onSave: (wording: Wording) => Promise<readonly WordError[] | undefined>;
}

/** What is told at most of what is wrong. */
const MOST_TOLD = 5;

export function WordingForm({ ui, wording, onSave }: WordingFormProps) {
  const { wording: words, page } = catalogueOf(ui);
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [draft, setDraft] = useState(wording);
  const [outcome, setOutcome] = useState<readonly WordError[] | 'failed' | undefined>();
  const change = (next: Partial<Wording>) => {
    setDraft({ ...draft, ...next });
    setOutcome(undefined);
  };
  const save = async () => setOutcome((await onSave(draft)) ?? 'failed');
  return (
    <form
      class="wording"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="choice">
        <label for={id}>{words.always}</label>
        <select
          ref={first}
          id={id}
          value={draft.always ?? ''}
          onChange={({ currentTarget }) =>
            change({ always: OFFERED_VARIANTS.find((one) => one === currentTarget.value) })
          }
        >
          <option value="">{words.never}</option>
          {OFFERED_VARIANTS.map((one) => (
            <option key={one} value={one}>
              {page.variants[one]}
            </option>
          ))}
        </select>
      </div>
      <p class="hint">{words.hint}</p>
      <textarea
        aria-label={words.label}
        rows={8}
        spellcheck={false}
        placeholder={'軟件 → 軟體\n林建岳'}
        value={draft.lines}
        onInput={({ currentTarget }) => change({ lines: currentTarget.value })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={draft.hkForms === 'press'}
          onChange={({ currentTarget }) => change({ hkForms: currentTarget.checked ? 'press' : 'standard' })}
        />
        <span>{words.press}</span>
      </label>
      <div class="buttons">
        <button type="submit">{words.save}</button>
        {outcome && <Outcome ui={ui} outcome={outcome} />}
      </div>
    </form>
  );
}

function Outcome({
  ui,
  outcome,
}: {
  readonly ui: UiLang;
  readonly outcome: readonly WordError[] | 'failed';
}) {
  const { wording: words } = catalogueOf(ui);
  if (outcome === 'failed') return <span role="alert">{words.failed}</span>;
  if (outcome.length === 0) return <span role="status">{words.saved}</span>;
  return (
    <div role="alert">
      {words.wrong(outcome.length)}
      <ul>
        {outcome.slice(0, MOST_TOLD).map(({ line, error }) => (
          <li key={line}>{words.line(line, words.errors[error])}</li>
        ))}
      </ul>
    </div>
  );
}
