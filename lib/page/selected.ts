/** What the reader has selected, as stretches of blocks. */
import type { OriginalText } from './original-text';
import type { TextBlock } from './text-block';

/** A stretch of a block: UTF-16 code units into its text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of blocks that a selection covers; blocks of which it covers nothing are left out. */
export function selectedStretches<B extends TextBlock>(
  blocks: Iterable<B>,
  selection: Selection | null,
  texts: OriginalText,
): Map<B, Stretch> {
  const count = selection?.rangeCount ?? 0;
  const ranges = Array.from({ length: count }, (_, at) => selection?.getRangeAt(at));
  const stretches = new Map<B, Stretch>();
  for (const block of blocks) {
    for (const range of ranges) {
      const stretch = range && stretchOf(block, range, texts);
      if (stretch) stretches.set(block, join(stretches.get(block), stretch));
    }
  }
  return stretches;
}

function stretchOf({ pieces }: TextBlock, range: Range, texts: OriginalText): Stretch | undefined {
  let found: Stretch | undefined;
  for (const { node, start, length } of pieces) {
    if (!range.intersectsNode(node)) continue;
    const isFirst = node === range.startContainer;
    const isLast = node === range.endContainer;
    const from = isFirst ? texts.toOriginal(node, range.startOffset, 'start') : 0;
    const to = isLast ? texts.toOriginal(node, range.endOffset, 'end') : length;
    if (from < to) found = join(found, { start: start + from, end: start + to });
  }
  return found;
}

/** From the start of one to the end of the other. */
const join = (one: Stretch | undefined, other: Stretch): Stretch =>
  one ? { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) } : other;

/**
 * What the page wrote where the reader has selected: white space as a reader sees it, a line for each block and each line break.
 *
 * @param stretches - in text order
 */
export function originalOf(stretches: ReadonlyMap<TextBlock, Stretch>): string {
  return Array.from(stretches, ([block, stretch]) => linesOf(block, stretch)).join('\n');
}

function linesOf({ pieces, text }: TextBlock, { start, end }: Stretch): string {
  let lines = '';
  let reached = start;
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.start + piece.length);
    if (from >= to) continue;
    // Between pieces there is a line break or a picture, which belongs to none.
    if (lines !== '' && from > reached) lines += '\n';
    lines += text.slice(from, to).replaceAll(/\s+/g, ' ');
    reached = to;
  }
  return lines.trim();
}
