/** Stretches of a block's text, and how they lie to one another. */

/** UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A title and a name may have a space between them. */
export const BESIDE = 1;

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;

/** How many code units lie between two; 0 where they touch or overlap. */
export const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);

export const isBeside = (a: Span, b: Span): boolean => !overlap(a, b) && distance(a, b) <= BESIDE;

/** Between offices, or between a region and its words, may stand a mark or a space. */
export const MARK = 1;

/** True of a stretch that begins at most so many code units behind one of others. */
export const isBehind = ({ start }: Span, others: readonly Span[], reach: number): boolean =>
  others.some(({ end }) => end <= start && start - end <= reach);
