/** Gets the card part into this frame: when the page is idle after its first marks, or at the latest when a card is wanted. */
import { cardPart } from '@/lib/page/card-part';
import { ask } from '@/lib/platform/ask';

/** How long a busy page may put it off, in milliseconds. */
const PATIENCE = 2000;

/** Has the card part loaded, if it is not yet; resolves when it is. */
export async function loadCardPart(): Promise<void> {
  if (!cardPart()) await ask('card-part', {});
}

/** The same once the page has nothing better to do. */
export function loadCardPartWhenIdle(): void {
  if (!cardPart()) requestIdleCallback(() => void loadCardPart(), { timeout: PATIENCE });
}
