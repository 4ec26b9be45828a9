/** A box for any text, in whatever script, and what it is in another. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { catalogueOf } from '../lib/i18n/catalogue';
import type { UiLang } from '../lib/i18n/ui-lang';
import { LANG_OF, OFFERED_VARIANTS, type Variant } from '../lib/model/variant';

/** What has become of the text. */
export type Converted =
  /** There is none yet. */
  | { readonly state: 'empty' }
  /** Nothing in it tells its script, and the reader has not said. */
  | { readonly state: 'unknown' }
  | { readonly state: 'same'; readonly variant: Variant }
  | { readonly state: 'failed' }
  | { readonly state: 'done'; readonly text: string; readonly variant: Variant };

export interface TextConverterProps {
  readonly ui: UiLang;
  readonly text: string;
  /** The script that its characters tell. */
  readonly detected: Variant | undefined;
  /** The script that the reader says it is in. */
  readonly from: Variant | undefined;
  readonly to: Variant;
  readonly converted: Converted;
  readonly onText: (text: string) => void;
  readonly onFrom: (from: Variant | undefined) => void;
  readonly onTo: (to: Variant) => void;
  /** Takes the clipboard's text; false where that may not be. */
  readonly onPaste: () => Promise<boolean>;
  readonly onCopy: (text: string) => Promise<boolean>;
}

export function TextConverter(props: TextConverterProps) {
  const { ui, text, detected, from, to, converted, onText, onFrom, onTo, onPaste, onCopy } = props;
  const { tools: words, page } = catalogueOf(ui);
  const [isRefused, setRefused] = useState(false);
  const [copied, setCopied] = useState('');
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  const result = converted.state === 'done' ? converted.text : '';
  return (
    <section class="converter" aria-label={words.text}>
      <div class="choice">
        <label for={`${id}from`}>{words.from}</label>
        <select
          id={`${id}from`}
          value={from ?? ''}
          onChange={({ currentTarget }) =>
            onFrom(OFFERED_VARIANTS.find((one) => one === currentTarget.value))
          }
        >
          <option value="">{detected ? words.detected(page.variants[detected]) : words.auto}</option>
          {OFFERED_VARIANTS.map((one) => (
            <option key={one} value={one}>
              {page.variants[one]}
            </option>
          ))}
        </select>
      </div>
      <textarea
        ref={input}
        aria-label={words.input}
        placeholder={words.placeholder}
        rows={5}
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      <div class="buttons">
        <button type="button" onClick={() => void onPaste().then((done) => setRefused(!done))}>
          {words.clipboard}
        </button>
        {isRefused && <span role="status">{words.noClipboard}</span>}
      </div>
      <div class="choice">
        <label for={`${id}to`}>{words.to}</label>
        <select
          id={`${id}to`}
          value={to}
          onChange={({ currentTarget }) => {
            const chosen = OFFERED_VARIANTS.find((one) => one === currentTarget.value);
            if (chosen) onTo(chosen);
          }}
        >
          {OFFERED_VARIANTS.map((one) => (
            <option key={one} value={one}>
              {page.variants[one]}
            </option>
          ))}
        </select>
      </div>
      {converted.state === 'done' ? (
        <>
          <textarea
            class="result"
            aria-label={words.result}
            lang={LANG_OF[converted.variant]}
            rows={5}
            readOnly
            value={result}
          />
          <div class="buttons">
            <button
              type="button"
              onClick={() => void onCopy(result).then((done) => done && setCopied(result))}
            >
              {words.copy}
            </button>
            {copied !== '' && copied === result && <span role="status">{words.copied}</span>}
          </div>
        </>
      ) : (
        <p class="plain" role="status">
          {converted.state === 'unknown' && words.unknown}
          {converted.state === 'failed' && words.failed}
          {converted.state === 'same' && words.same(page.variants[converted.variant])}
        </p>
      )}
    </section>
  );
}
