/** Text blocks: the runs of text nodes that a reader reads as one string. */

/** A text node's part in a block. Line breaks and pictures put a «\n» between pieces that belongs to none. */
export interface Piece {
  readonly node: Text;
  /** Where its text begins in the block, in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
}

export interface TextBlock {
  /** The nearest element around all of it that is not inline; for text that stands in a shadow root, its host or one around that. */
  readonly container: Element;
  readonly pieces: readonly Piece[];
  /** The page's own text, also while it is shown converted. Offsets are UTF-16 code units into it. */
  readonly text: string;
}

/** A stretch of one text node. */
export interface NodeSpan {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches of text nodes that a stretch of a block covers.
 *
 * @param start - UTF-16 code units into the block's text; `end` is exclusive
 * @returns stretches in text order, offsets into each node's original text; none of them empty
 */
export function nodeSpans(block: TextBlock, start: number, end: number): NodeSpan[] {
  const spans: NodeSpan[] = [];
  for (const piece of block.pieces) {
    const from = Math.max(start, piece.start) - piece.start;
    const to = Math.min(end, piece.start + piece.length) - piece.start;
    if (from < to) spans.push({ node: piece.node, start: from, end: to });
  }
  return spans;
}
