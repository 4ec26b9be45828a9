/** What spotting finds in a text: candidates, before deciding, and mentions, after. */
import type { EntityId, EntityKind } from './entity';

/** How sure we are: `solid` is drawn with a line, `dotted` with dots, `unsure` not at all. */
export const BANDS = ['solid', 'dotted', 'unsure'] as const;
export type Band = (typeof BANDS)[number];

/** One thing that raised or lowered a mention's score. */
export interface Evidence {
  readonly rule: string;
  /** Log-odds added. */
  readonly weight: number;
  /** What it rests on: the words beside the name, or the id of the entity that goes with it. */
  readonly detail?: string | undefined;
}

/** Another reading of the same words, or of a part of them. */
export interface Rival {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly score: number;
}

/** A decided candidate. */
export interface Mention {
  /** Ordinal of the text block in its page. */
  readonly block: number;
  /** UTF-16 code units into its block's text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** Sum of the evidence, in log-odds. */
  readonly score: number;
  readonly band: Band;
  /** How much better than the best other reading, in log-odds; left out where there is none. */
  readonly gap?: number | undefined;
  /** True where the page shows a mark by default (DESIGN: first in its article, kind, density). */
  readonly marked: boolean;
  /** The name is from the user's own pack: no page may learn that it is known. */
  readonly isPrivate?: true | undefined;
  readonly evidence: readonly Evidence[];
  /** Other readings: entities that the same words could mean, best first, then names nested in them. */
  readonly rivals: readonly Rival[];
}
