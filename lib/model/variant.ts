/**
 * Script variants of Chinese, by OpenCC's names: mainland Simplified, OpenCC's own Traditional, Hong Kong, Taiwan, and Taiwan with
 * Taiwan's vocabulary.
 */
export const VARIANTS = ['cn', 't', 'hk', 'tw', 'twp'] as const;
export type Variant = (typeof VARIANTS)[number];

/** As readers are offered them: regional standards first; OpenCC's own Traditional is nobody's standard and comes last. */
export const OFFERED_VARIANTS: readonly Variant[] = ['hk', 'cn', 'tw', 'twp', 't'];

/** The language of each as a BCP 47 tag, by which browsers choose glyphs. */
export const LANG_OF: Readonly<Record<Variant, string>> = {
  cn: 'zh-Hans',
  t: 'zh-Hant',
  hk: 'zh-Hant-HK',
  tw: 'zh-Hant-TW',
  twp: 'zh-Hant-TW',
};
