/** The steps of a conversion as functions from buffer to buffer, and how one follows another. */
import type { Edit } from '../text/edits';
import { MIDDLE, NORMALISED, type Buffers } from './buffers';
import { composeEdits } from './compose-edits';
import type { Lookup } from './lookup';
import { runStage } from './stage';

/**
 * Converts src[start..end) to `dst` from `at` on and adds the edits between both.
 *
 * @returns the offset after the result. Where that lies beyond the end of `dst`, what did not fit is lost (a typed array
 * ignores such writes), and the caller runs it again with a buffer that large.
 */
export type Run = (
  src: Uint16Array,
  start: number,
  end: number,
  dst: Uint16Array,
  at: number,
  edits: Edit[],
) => number;

/**
 * One stage after the other, each over all that the one before it made of the piece.
 *
 * @param runs of the stages.
 * @param before how many stages come before these.
 */
export function inOrder(runs: readonly Run[], buffers: Buffers, before = 0): Run {
  const [first, ...others] = runs;
  if (!first) throw new Error('a conversion without stages');
  return others.reduce((run, stage, at) => inTwo(run, stage, MIDDLE + before + at, buffers), first);
}

/** Normalises a piece, then runs it. */
export function normalising(normaliser: Lookup, run: Run, buffers: Buffers): Run {
  return inTwo(oneStage(normaliser), run, NORMALISED, buffers);
}

export function oneStage(lookup: Lookup): Run {
  return (src, start, end, dst, at, edits) => runStage(lookup, src, start, end, dst, at, edits);
}

function inTwo(first: Run, second: Run, role: number, buffers: Buffers): Run {
  return (src, start, end, dst, at, edits) => {
    let before: Edit[] = [];
    const middle = buffers.filled(role, end - start, (buffer) => {
      before = [];
      return first(src, start, end, buffer, 0, before);
    });
    const after: Edit[] = [];
    const to = second(middle.units, 0, middle.end, dst, at, after);
    if (before.length + after.length > 0) {
      for (const edit of composeEdits(before, after, { src: start, mid: 0, dst: at })) edits.push(edit);
    }
    return to;
  };
}
