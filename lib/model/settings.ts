/** What the reader chose for all sites. Only what differs from the defaults is kept, so that a later default reaches who never chose. */

/** What opens a card. */
export const OPENERS = ['hover', 'press'] as const;

export interface Settings {
  /** `hover`: resting on a mark, or pressing it; `press`: pressing it only. */
  readonly opensOn: (typeof OPENERS)[number];
  /** How long the pointer rests on a mark before its card opens, in milliseconds. */
  readonly dwell: number;
}

export const DEFAULT_SETTINGS: Settings = { opensOn: 'hover', dwell: 350 };
/** The longest dwell time that may be kept, in milliseconds. */
export const LONGEST_DWELL = 3000;
