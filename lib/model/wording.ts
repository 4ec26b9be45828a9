/** What users choose for conversion. */
import type { Variant } from './variant';

/** In which forms Hong Kong's variant is shown: those of its press (說 戶 啟), or OpenCC's, which are the Education Bureau's (説 户 啓). */
export const HK_FORMS = ['press', 'standard'] as const;

export interface Wording {
  /** The user's own words, as lib/script/word-lines.ts reads them. */
  readonly lines: string;
  readonly hkForms: (typeof HK_FORMS)[number];
  /** The variant that pages in the other script, Simplified or Traditional, are shown in on every site. */
  readonly always?: Variant | undefined;
}

export const DEFAULT_WORDING: Wording = { lines: '', hkForms: 'press' };

/** What may be wrong with the lines. */
export interface WordError {
  /** From 1. */
  readonly line: number;
  readonly error: 'no-word' | 'no-form' | 'several-forms' | 'too-long' | 'twice' | 'too-many';
}
