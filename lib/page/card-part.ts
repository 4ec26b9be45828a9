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
  /** 「不是這個」; left out where there is no mention to judge, or nothing may be kept. */
  readonly reject?: (() => void) | undefined;
  /** Present after `reject`, instead of it. */
  readonly rejected?: Rejected | undefined;
}

/** What the reader may do after 「不是這個」. */
export interface Rejected {
  readonly undo: () => void;
  /** Left out where it holds on the whole site already. */
  readonly wholeSite?: (() => void) | undefined;
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
