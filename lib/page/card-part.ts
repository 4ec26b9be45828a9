/** How the page part and the card part, two scripts in one isolated world, meet: the page never sees that world. */
import type { CardView } from '../model/card';
import type { EntityId } from '../model/entity';
import type { Rect } from '../hover/placement';

/** What the card part offers. */
export interface CardPart {
  /**
   * Shows a card beside a line.
   *
   * @param line - CSS pixels of the viewport
   * @param events - what the reader may do on it
   */
  show(view: CardView, line: Rect, events: CardEvents): void;
  hide(): void;
  /** True where an event's target is the card. */
  holds(target: EventTarget | null): boolean;
}

export interface CardEvents {
  /** The reader asks for the card of an entity that this one names. */
  readonly open: (entity: EntityId) => void;
  readonly close: () => void;
  /** Back to the card from which this one was opened, if it was. */
  readonly back?: (() => void) | undefined;
}

declare global {
  var meipiCardPart: CardPart | undefined;
}

/** Called by the card part when it is loaded. */
export function offerCardPart(part: CardPart): void {
  globalThis.meipiCardPart?.hide();
  globalThis.meipiCardPart = part;
}

/** The card part of this frame, once it is loaded. */
export function cardPart(): CardPart | undefined {
  return globalThis.meipiCardPart;
}
