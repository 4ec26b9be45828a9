/** How the keyboard part, which is injected when a key first asks for it, meets the page part: in their isolated world. */
import type { Session } from './session';

/** What the page part of this frame is reading. */
export interface Offer {
  readonly session: Session;
  /** Ends with the reading. */
  readonly signal: AbortSignal;
}

declare global {
  var meipiReading: Offer | undefined;
}

/** Called by the page part when it begins to read. */
export function offerReading(offer: Offer): void {
  globalThis.meipiReading = offer;
}

/** What is being read in this frame, if anything is. */
export function currentReading(): Offer | undefined {
  const { meipiReading } = globalThis;
  return meipiReading?.signal.aborted === false ? meipiReading : undefined;
}
