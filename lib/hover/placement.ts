/** Where a card goes: beside the line it belongs to, inside the viewport, never over the name. Pure geometry in CSS pixels. */
import type { Rect } from '../model/geometry';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Placement {
  readonly left: number;
  readonly top: number;
  /** The room that the card has; a taller one scrolls inside. */
  readonly maxHeight: number;
  readonly side: 'below' | 'above' | 'left' | 'right';
}

/** Between the line and the card. */
const GAP = 6;
/** Between the card and the edge of the viewport. */
const MARGIN = 8;

/**
 * Places a card under the line, or over it where there is more room and the card does not fit below; beside a line of vertical text, so
 * that the columns before and after it are not all covered.
 *
 * @param line - the rectangle of the line of the name under the pointer
 * @param card - its natural size
 */
export function placeCard(line: Rect, card: Size, viewport: Size, isVertical = false): Placement {
  return isVertical ? placeBeside(line, card, viewport) : placeUnder(line, card, viewport);
}

function placeUnder(line: Rect, card: Size, viewport: Size): Placement {
  const below = viewport.height - MARGIN - (line.bottom + GAP);
  const above = line.top - GAP - MARGIN;
  const side = card.height <= below || below >= above ? 'below' : 'above';
  const maxHeight = Math.max(0, side === 'below' ? below : above);
  const height = Math.min(card.height, maxHeight);
  return {
    left: within(line.left, card.width, viewport.width),
    top: side === 'below' ? line.bottom + GAP : line.top - GAP - height,
    maxHeight,
    side,
  };
}

/** Columns run from right to left: on the right stands what has been read. */
function placeBeside(line: Rect, card: Size, viewport: Size): Placement {
  const right = viewport.width - MARGIN - (line.right + GAP);
  const left = line.left - GAP - MARGIN;
  if (Math.max(left, right) < card.width) return placeUnder(line, card, viewport);
  const side = card.width <= right ? 'right' : 'left';
  const maxHeight = Math.max(0, viewport.height - 2 * MARGIN);
  return {
    left: side === 'right' ? line.right + GAP : line.left - GAP - card.width,
    top: within(line.top, Math.min(card.height, maxHeight), viewport.height),
    maxHeight,
    side,
  };
}

/** A place for a side of a card that is as near to a wanted one as the viewport lets it. */
const within = (wanted: number, size: number, room: number): number =>
  Math.min(Math.max(wanted, MARGIN), Math.max(MARGIN, room - MARGIN - size));
