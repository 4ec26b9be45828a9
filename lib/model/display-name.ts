/** Which of an entity's names to show: one that was written so by somebody, in the reader's script; never a converted one. */
import type { Name, NameLang } from './entity';
import type { Variant } from './variant';

/** Nearest first. English and Portuguese come last: a card about Chinese news shows a Chinese name where there is one. */
const LANGS_BY_VARIANT: Readonly<Record<Variant, readonly NameLang[]>> = {
  cn: ['zh-Hans', 'zh-Hant-HK', 'zh-Hant', 'zh-Hant-TW', 'en', 'pt'],
  hk: ['zh-Hant-HK', 'zh-Hant', 'zh-Hant-TW', 'zh-Hans', 'en', 'pt'],
  t: ['zh-Hant-HK', 'zh-Hant', 'zh-Hant-TW', 'zh-Hans', 'en', 'pt'],
  tw: ['zh-Hant-TW', 'zh-Hant', 'zh-Hant-HK', 'zh-Hans', 'en', 'pt'],
  twp: ['zh-Hant-TW', 'zh-Hant', 'zh-Hant-HK', 'zh-Hans', 'en', 'pt'],
};

/** A card's title is a form that stands for itself; the others only where there is none. */
const KINDS: readonly (readonly Name['kind'][])[] = [
  ['official', 'short'],
  ['romanised'],
  ['weak', 'former', 'typo'],
];

/**
 * The name to show, for a script variant.
 *
 * @param names - an entity's names, at least one, in the order of its pack
 * @param variant - the script of the page, or of the interface where there is no page
 * @returns the first official or short name in the nearest language; where it has none, the first of any kind
 */
export function displayName(names: readonly Name[], variant: Variant): Name {
  for (const kinds of KINDS) {
    for (const lang of LANGS_BY_VARIANT[variant]) {
      const found = names.find((name) => name.lang === lang && kinds.includes(name.kind));
      if (found) return found;
    }
  }
  throw new Error('displayName of an entity without names');
}
