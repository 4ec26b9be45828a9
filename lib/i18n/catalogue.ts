/** The interface's strings, by language. Typed, so that a missing or misspelt key does not compile. */
import type { UiLang } from './ui-lang';
import { zhHans } from './zh-hans';
import { zhHantHK } from './zh-hant-hk';
import type { Catalogue } from './catalogue-type';

export type { Catalogue } from './catalogue-type';

const CATALOGUES: Readonly<Record<UiLang, Catalogue>> = { 'zh-Hant-HK': zhHantHK, 'zh-Hans': zhHans };

/** The strings in one language. */
export function catalogueOf(ui: UiLang): Catalogue {
  return CATALOGUES[ui];
}
