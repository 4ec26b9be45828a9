/** The steps of a conversion as functions from buffer to buffer: stages in order, within segments, after normalising. */
import { findLongest, type Match } from '../text/double-array';
import type { Edit } from '../text/edits';
import { MIDDLE, NORMALISED, type Buffers } from './buffers';
import { composeEdits } from './compose-edits';
import { descriptionEnd } from './description';
import { BEGINS_DESCRIPTION, BEGINS_KEY, runStage, type Lookup } from './stage';

/** Converts src[start..end) to `dst` from `at` on, adds the edits between both, and returns the offset after the result. */
export type Run = (
  src: Uint16Array,
  start: number,
  end: number,
  dst: Uint16Array,
  at: number,
  edits: Edit[],
) => number;

/** A lookup, and how many times longer it can make a text, at most. */
export interface Stage {
  readonly lookup: Lookup;
  readonly growth: number;
}

/** One stage: what `runStage` does. */
export function oneStage({ lookup }: Stage): Run {
  return (src, start, end, dst, at, edits) => runStage(lookup, src, start, end, dst, at, edits);
}

/** One stage after the other, each over all that the one before it made of the piece. */
export function stagesInOrder(stages: readonly Stage[], buffers: Buffers): Run {
  const [first, ...others] = stages;
  if (!first) throw new Error('a conversion without stages');
  let run = oneStage(first);
  let growth = first.growth;
  others.forEach((stage, before) => {
    run = inTwo(run, growth, oneStage(stage), MIDDLE + before, buffers);
    growth *= stage.growth;
  });
  return run;
}

/** Normalises a piece, then runs it. */
export function normalising(stage: Stage, run: Run, buffers: Buffers): Run {
  return inTwo(oneStage(stage), stage.growth, run, NORMALISED, buffers);
}

function inTwo(first: Run, growth: number, second: Run, role: number, buffers: Buffers): Run {
  return (src, start, end, dst, at, edits) => {
    const middle = buffers.of(role, (end - start) * growth);
    const before: Edit[] = [];
    const after: Edit[] = [];
    const length = first(src, start, end, middle, 0, before);
    const to = second(middle, 0, length, dst, at, after);
    if (before.length + after.length > 0) {
      edits.push(...composeEdits(before, after, { src: start, mid: 0, dst: at }));
    }
    return to;
  };
}

const match: Match = { end: 0, value: 0 };

/** Cuts the text where a phrase of the segmenter matches, leftmost and longest, and runs each piece by itself. */
export function inSegments({ entries, trie, codes }: Lookup, run: Run): Run {
  return (src, start, end, dst, at, edits) => {
    let to = at;
    let pieceStart = start;
    for (let next = start; next < end;) {
      const entry = entries[src[next] ?? 0] ?? 0;
      if (entry < BEGINS_KEY) next += 1;
      else if (entry & BEGINS_DESCRIPTION) next = descriptionEnd(src, next, end);
      else if (findLongest(trie, codes, src, next, end, match) && match.value & 1) {
        const pieceEnd = match.end;
        if (pieceStart < next) to = run(src, pieceStart, next, dst, to, edits);
        to = run(src, next, pieceEnd, dst, to, edits);
        pieceStart = pieceEnd;
        next = pieceEnd;
      } else next += 1;
    }
    return pieceStart < end ? run(src, pieceStart, end, dst, to, edits) : to;
  };
}
