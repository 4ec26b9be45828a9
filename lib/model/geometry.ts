/** Places on the screen, in CSS pixels of a viewport. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rectangle with its corner elsewhere: from one frame's viewport to another's. */
export function movedBy({ left, top, right, bottom }: Rect, { x, y }: Point): Rect {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}
