import type { Variant } from './variant';

/**
 * How much is marked on a site: the chosen mentions (精簡), every mention that is at least likely (全部), or nothing and the page is not
 * even read (關).
 */
export const SITE_RULES = ['concise', 'all', 'off'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

/** What holds where the user has chosen nothing, but for applications. */
export const DEFAULT_RULE: SiteRule = 'concise';

/** The rule that holds on a site, and why: the user chose it, or the site is a known application, or it is as everywhere. */
export interface HeldRule {
  readonly rule: SiteRule;
  readonly from: 'choice' | 'application' | 'default';
  /** The variant that every page of the site is shown in, where the user wants that. */
  readonly shown?: Variant | undefined;
  /** That is wanted of all sites: only for pages in the other script. */
  readonly isShownEverywhere?: true | undefined;
}
