/** Joins the edit lists of two conversions that follow each other. */
import type { Edit } from '../text/edits';

/** Where both conversions begin: the offsets of the first unit in source, middle and result. */
export interface Origins {
  readonly src: number;
  readonly mid: number;
  readonly dst: number;
}

/**
 * The edits from source to result, given those from source to middle and from middle to result. Edits that overlap in the
 * middle become one; where the lengths come out equal again there is no edit.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[], origins: Origins): Edit[] {
  const composed: Edit[] = [];
  let i = 0;
  let j = 0;
  /** How far the middle is ahead of the source, and the result ahead of the middle, at this point. */
  let ahead = origins.mid - origins.src;
  let aheadOfMid = origins.dst - origins.mid;
  while (i < first.length || j < second.length) {
    const start = Math.min(first[i]?.dstStart ?? Infinity, second[j]?.srcStart ?? Infinity);
    const srcStart = start - ahead;
    const dstStart = start + aheadOfMid;
    let end = start;
    for (;;) {
      const one = first[i];
      const two = second[j];
      if (one && (one.dstStart < end || one.dstStart === start)) {
        end = Math.max(end, one.dstEnd);
        ahead = one.dstEnd - one.srcEnd;
        i += 1;
      } else if (two && (two.srcStart < end || two.srcStart === start)) {
        end = Math.max(end, two.srcEnd);
        aheadOfMid = two.dstEnd - two.srcEnd;
        j += 1;
      } else break;
    }
    const edit = { srcStart, srcEnd: end - ahead, dstStart, dstEnd: end + aheadOfMid };
    if (edit.srcEnd - edit.srcStart !== edit.dstEnd - edit.dstStart) composed.push(edit);
  }
  return composed;
}
