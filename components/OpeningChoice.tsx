/** What opens a card on pages. */
import { useId } from 'preact/hooks';
import { catalogueOf } from '../lib/i18n/catalogue';
import type { UiLang } from '../lib/i18n/ui-lang';
import { DEFAULT_SETTINGS, type Settings } from '../lib/model/settings';

/** In the order in which they are offered; the first is the default. */
const CHOICES = {
  hover: DEFAULT_SETTINGS,
  slowly: { opensOn: 'hover', dwell: 2 * DEFAULT_SETTINGS.dwell },
  press: { ...DEFAULT_SETTINGS, opensOn: 'press' },
} as const satisfies Record<string, Settings>;
type Choice = keyof typeof CHOICES;
const NAMES: readonly Choice[] = ['hover', 'slowly', 'press'];

export interface OpeningChoiceProps {
  readonly ui: UiLang;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

export function OpeningChoice({ ui, settings, onSettings }: OpeningChoiceProps) {
  const words = catalogueOf(ui).opening;
  const id = useId();
  const chosen = NAMES.find((name) => isChosen(CHOICES[name], settings));
  return (
    <div class="choice">
      <label for={id}>{words.heading}</label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const name = NAMES.find((one) => one === value);
          if (name) onSettings(CHOICES[name]);
        }}
      >
        {/* A dwell time of another length, kept by other means, is not misnamed. */}
        {chosen === undefined && <option value="">{words.other(settings.dwell)}</option>}
        {NAMES.map((name) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
      </select>
    </div>
  );
}

const isChosen = (choice: Settings, { opensOn, dwell }: Settings): boolean =>
  choice.opensOn === opensOn && (opensOn === 'press' || choice.dwell === dwell);
