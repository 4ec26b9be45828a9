/**
 * Script variants of Chinese, by OpenCC's names: mainland Simplified, OpenCC's own Traditional, Hong Kong, Taiwan, and Taiwan with
 * Taiwan's vocabulary.
 */
export const VARIANTS = ['cn', 't', 'hk', 'tw', 'twp'] as const;
export type Variant = (typeof VARIANTS)[number];
