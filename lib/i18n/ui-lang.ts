/** The interface's languages. */
export const UI_LANGS = ['zh-Hant-HK', 'zh-Hans'] as const;
/** A language of the interface, as a BCP 47 tag. */
export type UiLang = (typeof UI_LANGS)[number];

const SIMPLIFIED_REGIONS = new Set(['CN', 'SG', 'MY']);

/**
 * The interface's language for a user who has chosen none.
 *
 * @param languages - BCP 47 tags, most wanted first, as `navigator.languages` gives them
 * @returns the script of the first Chinese tag (its script subtag, else its region's script, else Simplified, which is what a bare
 *   `zh` means in CLDR's likely subtags); Traditional where no Chinese is asked for, because that is what the product's sources use
 */
export function uiLangOf(languages: readonly string[]): UiLang {
  for (const tag of languages) {
    const locale = readLocale(tag);
    if (locale?.language === 'yue') return locale.script === 'Hans' ? 'zh-Hans' : 'zh-Hant-HK';
    if (locale?.language !== 'zh') continue;
    if (locale.script !== undefined) return locale.script === 'Hans' ? 'zh-Hans' : 'zh-Hant-HK';
    return locale.region === undefined || SIMPLIFIED_REGIONS.has(locale.region) ? 'zh-Hans' : 'zh-Hant-HK';
  }
  return 'zh-Hant-HK';
}

function readLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined; // the list comes from the browser and its extensions; a malformed tag is one we cannot serve
  }
}
