/** Where a card goes: beside the line it belongs to, inside the viewport, never over the name. Pure geometry in CSS pixels. */

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Placement {
  readonly left: number;
  readonly top: number;
  /** The room that the card has; a taller one scrolls inside. */
  readonly maxHeight: number;
  readonly side: 'below' | 'above';
}

/** Between the line and the card. */
const GAP = 6;
/** Between the card and the edge of the viewport. */
const MARGIN = 8;

/**
 * Places a card under the line, or over it where there is more room and the card does not fit below.
 *
 * @param line - the rectangle of the line of the name under the pointer
 * @param card - its natural size
 */
export function placeCard(line: Rect, card: Size, viewport: Size): Placement {
  const below = viewport.height - MARGIN - (line.bottom + GAP);
  const above = line.top - GAP - MARGIN;
  const side = card.height <= below || below >= above ? 'below' : 'above';
  const maxHeight = Math.max(0, side === 'below' ? below : above);
  const height = Math.min(card.height, maxHeight);
  const rightmost = Math.max(MARGIN, viewport.width - MARGIN - card.width);
  return {
    left: Math.min(Math.max(line.left, MARGIN), rightmost),
    top: side === 'below' ? line.bottom + GAP : line.top - GAP - height,
    maxHeight,
    side,
  };
}
