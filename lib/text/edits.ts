/**
 * Edit lists: how offsets in a text and in its converted form belong together where lengths differ. Outside the edits one
 * code unit stands for one code unit.
 */

/**
 * One piece whose length changes. Offsets are UTF-16 code units, ends exclusive; a list ascends and does not overlap. The
 * piece of the original is never empty, the piece shown may be.
 */
export interface Edit {
  readonly srcStart: number;
  readonly srcEnd: number;
  readonly dstStart: number;
  readonly dstEnd: number;
}

/**
 * Where an offset inside an edit goes: to the start or to the end of the piece on the other side. Taking `start` for the
 * start of a range and `end` for its end, the range covers every piece it touches.
 */
export type Edge = 'start' | 'end';

interface Side {
  readonly start: keyof Edit;
  readonly end: keyof Edit;
}
const ORIGINAL: Side = { start: 'srcStart', end: 'srcEnd' };
const SHOWN: Side = { start: 'dstStart', end: 'dstEnd' };

/** The offset in the shown text for an offset in the original. The edges of an edit map to its edges. */
export function shownOffset(edits: readonly Edit[], offset: number, edge: Edge): number {
  return mapOffset(edits, offset, edge, ORIGINAL, SHOWN);
}

/**
 * The offset in the original text for an offset in the shown one: the inverse of `shownOffset` outside the edits. Where a
 * piece was replaced by nothing, its one offset counts as inside.
 */
export function originalOffset(edits: readonly Edit[], offset: number, edge: Edge): number {
  return mapOffset(edits, offset, edge, SHOWN, ORIGINAL);
}

function mapOffset(edits: readonly Edit[], offset: number, edge: Edge, from: Side, to: Side): number {
  const passed = countPassed(edits, offset, edge, from);
  const edit = edits[edge === 'start' ? passed : passed - 1];
  if (edit && offset >= edit[from.start] && offset <= edit[from.end]) {
    const empty = edit[from.start] === edit[from.end];
    if (offset === edit[from.start] && !empty) return edit[to.start];
    if (offset === edit[from.end] && !empty) return edit[to.end];
    return edit[to[edge]];
  }
  const last = edits[passed - 1];
  return last ? offset + last[to.end] - last[from.end] : offset;
}

/** How many edits end before the offset (`start`), or begin at or before it (`end`). */
function countPassed(edits: readonly Edit[], offset: number, edge: Edge, side: Side): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = edits[middle];
    const passed = edit && (edge === 'start' ? edit[side.end] < offset : edit[side.start] <= offset);
    if (passed) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A converted text with its edit list. */
export interface Conversion {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * The part of a conversion that belongs to one stretch of the original. Cutting an original at several places cuts its conversion
 * into parts that join again: what replaces a piece that a cut divides goes to the stretch before the cut.
 *
 * @param start - UTF-16 code units into the original; `end` is exclusive
 */
export function sliceConversion({ text, edits }: Conversion, start: number, end: number): Conversion {
  if (edits.length === 0) return { text: text.slice(start, end), edits };
  const from = shownOffset(edits, start, 'end');
  const to = shownOffset(edits, end, 'end');
  const inside = edits
    .filter(({ srcStart, srcEnd }) => srcStart < end && srcEnd > start)
    .map(({ srcStart, srcEnd, dstStart, dstEnd }) => ({
      srcStart: clamp(srcStart, start, end) - start,
      srcEnd: clamp(srcEnd, start, end) - start,
      dstStart: clamp(dstStart, from, to) - from,
      dstEnd: clamp(dstEnd, from, to) - from,
    }));
  return { text: text.slice(from, to), edits: inside };
}

/** A conversion of a stretch, and how long the stretch is, in UTF-16 code units. */
export interface Part extends Conversion {
  readonly length: number;
}

/** The conversion of stretches that follow each other: what {@link sliceConversion} cuts, it joins. */
export function joinConversions(parts: readonly Part[]): Conversion {
  let text = '';
  let src = 0;
  const edits: Edit[] = [];
  for (const part of parts) {
    const dst = text.length;
    for (const { srcStart, srcEnd, dstStart, dstEnd } of part.edits) {
      edits.push({
        srcStart: src + srcStart,
        srcEnd: src + srcEnd,
        dstStart: dst + dstStart,
        dstEnd: dst + dstEnd,
      });
    }
    text += part.text;
    src += part.length;
  }
  return { text, edits };
}

const clamp = (offset: number, low: number, high: number): number => Math.min(Math.max(offset, low), high);
