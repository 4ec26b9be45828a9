/** From a point on the screen to the mention drawn there: caret position, look-up, and a check of the line's rectangle (25–50 µs). */
import type { OriginalText } from './original-text';
import type { PlacedMention, SpanIndex } from './span-index';

export interface Hit<M> {
  readonly placed: PlacedMention<M>;
  /** The rectangle of the line under the point, in CSS pixels of the viewport; a name may be wrapped over two. */
  readonly rect: DOMRect;
}

/** Used for rectangles only and never left in the document: live ranges make removals slow. Made late: the build has none. */
let scratch: Range | undefined;

/**
 * The mention at a point.
 *
 * `caretPositionFromPoint` answers for margins and beyond line ends too, and past the middle of a glyph with the next offset: so the
 * characters on both sides are looked up, and one of the mention's own rectangles must hold the point.
 *
 * @param x - CSS pixels of the viewport, as is `y`
 * @param shadowRoots - those that are looked into. 5,000 of them cost no more than none (60–95 µs)
 */
export function hitTest<M extends { readonly start: number; readonly end: number }>(
  x: number,
  y: number,
  index: SpanIndex<M>,
  texts: OriginalText,
  shadowRoots: ShadowRoot[] = [],
): Hit<M> | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  const node = caret?.offsetNode;
  if (!caret || !(node instanceof Text)) return undefined;
  for (const offset of [caret.offset, caret.offset - 1]) {
    if (offset < 0) continue;
    const placed = index.at(node, texts.toOriginal(node, offset, 'start'));
    const rect = placed && rectsOf(placed, texts).find((one) => contains(one, x, y));
    if (placed && rect) return { placed, rect };
  }
  return undefined;
}

/** The rectangles of a mention, one a line, in CSS pixels of the viewport. */
export function rectsOf<M>({ spans }: PlacedMention<M>, texts: OriginalText): DOMRect[] {
  const range = (scratch ??= new Range());
  const rects = spans.flatMap(({ node, start, end }) => {
    const from = texts.toShown(node, start, 'start');
    const to = texts.toShown(node, end, 'end');
    if (to > node.length) return [];
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()];
  });
  range.setStart(document, 0);
  range.collapse(true);
  return rects;
}

const contains = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
