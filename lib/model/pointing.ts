/** What a frame tells of pointer and keyboard, to the one place in a tab that shows its card. */
import type { Day } from './day';
import type { EntityId } from './entity';
import type { Point, Rect } from './geometry';
import type { Band, Evidence } from './mention';
import type { Variant } from './variant';

/** A mention that the reader points at, with all that its card depends on. */
export interface Pointed {
  /** The same for the same mention, in one frame. */
  readonly key: string;
  readonly entity: EntityId;
  /** As the page wrote it. */
  readonly words: string;
  readonly band: Band;
  readonly evidence: readonly Evidence[];
  /** Other entities that the very same words could mean. */
  readonly rivals: readonly EntityId[];
  /** One rectangle a line, in CSS pixels of the frame's viewport. */
  readonly lines: readonly Rect[];
  /** The text runs from top to bottom. */
  readonly isVertical: boolean;
  /** The page's day, where it is known. */
  readonly date?: Day | undefined;
  /** The script that the reader sees, where it is known. */
  readonly variant?: Variant | undefined;
}

export type PointerReport =
  /** The pointer has come to a mention, or away from one. `from` is where it was just before. */
  | {
      readonly type: 'under';
      readonly pointed?: Pointed | undefined;
      readonly at: Point;
      readonly from: Point;
      /** The key that opens at once is held. */
      readonly instant?: true | undefined;
    }
  /** A click or tap at a place; or, without one, the keyboard: the card then takes the focus. */
  | { readonly type: 'press'; readonly pointed: Pointed; readonly at?: Point | undefined }
  | { readonly type: 'dismiss'; readonly by: 'reader' | 'page' };
