/** Pieces of a text that are replaced as given instead of being converted. */
import type { Edit } from '../text/edits';
import type { Run } from './pipeline';
import { putUnits } from './units';

/** A piece, in UTF-16 code units, end exclusive, and what stands for it: a confirmed name in its stored form. */
export interface Override {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Makes a run that converts what lies between the overrides, each part by itself.
 *
 * @param overrides for the source from offset 0 on.
 * @throws RangeError where they are not in order, empty, or not within the text.
 */
export function around(overrides: readonly Override[], run: Run): Run {
  if (overrides.length === 0) return run;
  return (src, start, end, dst, at, edits) => {
    let to = at;
    let next = start;
    for (const override of overrides) {
      if (!(next <= override.start && override.start < override.end && override.end <= end)) {
        throw new RangeError(`override ${override.start}–${override.end} out of order or outside the text`);
      }
      if (next < override.start) to = run(src, next, override.start, dst, to, edits);
      to = putReplacement(override, dst, to, edits);
      next = override.end;
    }
    return next < end ? run(src, next, end, dst, to, edits) : to;
  };
}

function putReplacement(
  { start, end, replacement }: Override,
  dst: Uint16Array,
  at: number,
  edits: Edit[],
): number {
  putUnits(replacement, dst, at);
  const dstEnd = at + replacement.length;
  if (replacement.length !== end - start) edits.push({ srcStart: start, srcEnd: end, dstStart: at, dstEnd });
  return dstEnd;
}
