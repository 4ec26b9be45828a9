/** How the page part and the card part of the top frame, two scripts in one isolated world, meet: the page never sees that world. */
import type { PointerReport } from '../model/pointing';

/** What the card part offers. */
export interface CardPart {
  /** Takes a report from this frame. */
  report(report: PointerReport): void;
  /** True where an event's target is the card. */
  holds(target: EventTarget | null): boolean;
  /** Ends it: a newer one takes its place, or nothing is marked here any more. */
  end(): void;
}

declare global {
  var meipiCardPart: CardPart | undefined;
}

/** Called by the card part when it is loaded. */
export function offerCardPart(part: CardPart): void {
  globalThis.meipiCardPart?.end();
  globalThis.meipiCardPart = part;
}

/** The card part of this frame, once it is loaded; frames other than the top one have none. */
export function cardPart(): CardPart | undefined {
  return globalThis.meipiCardPart;
}

/** Called by the card part when it ends: what it would be told it would not hear. */
export function withdrawCardPart(): void {
  globalThis.meipiCardPart = undefined;
}
