/** Opens cards: loads the card part, asks for the view, shows it, and goes from card to card and back. */
import type { Mention } from '@/lib/model/mention';
import type { EntityId } from '@/lib/model/entity';
import type { CardView } from '@/lib/model/card';
import { cardPart } from '@/lib/page/card-part';
import { rectsOf } from '@/lib/page/hit-test';
import type { PlacedMention } from '@/lib/page/span-index';
import { ask } from '@/lib/platform/ask';
import type { Session } from './session';

/** A point on the screen, in CSS pixels of the viewport. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export class CardOpener {
  readonly #session: Session;
  readonly #onClose: () => void;
  /** Counts openings: an answer that comes after a later one, or after closing, is dropped. */
  #opening = 0;

  constructor(session: Session, onClose: () => void) {
    this.#session = session;
    this.#onClose = onClose;
  }

  /** Opens the card of a mention beside the line of it that is nearest to the point. */
  async open(target: PlacedMention<Mention>, point: Point | undefined): Promise<void> {
    const line = nearestLine(rectsOf(target, this.#session.texts), point);
    if (line) await this.#show(target.mention.entity, line, target.mention);
  }

  /** Closes the card, and any that is still to come. */
  close(): void {
    this.#opening += 1;
    cardPart()?.hide();
  }

  async #show(entity: EntityId, line: DOMRect, mention?: Mention): Promise<void> {
    this.#opening += 1;
    const opening = this.#opening;
    const [view] = await Promise.all([this.#view(entity, mention), loadCardPart()]);
    if (!view || opening !== this.#opening) return;
    cardPart()?.show(view, line, {
      open: (other) => void this.#show(other, line),
      close: this.#onClose,
    });
  }

  async #view(entity: EntityId, mention?: Mention): Promise<CardView | undefined> {
    const { date, shownVariant } = this.#session;
    const answer = await ask('card', {
      entity,
      ...(shownVariant && { variant: shownVariant }),
      ...(date && { pageDate: date }),
      ...(mention && { mention: { band: mention.band, evidence: [...mention.evidence], rivals: sameWords(mention) } }),
    });
    return answer.ok ? answer.value : undefined;
  }
}

/** The entities that the very same words could mean as well. */
function sameWords({ start, end, rivals }: Mention): EntityId[] {
  return rivals.filter((rival) => rival.start === start && rival.end === end).map(({ entity }) => entity);
}

/** Has the card part loaded into this frame, if it is not yet. */
export async function loadCardPart(): Promise<void> {
  if (!cardPart()) await ask('card-part', {});
}

function nearestLine(lines: readonly DOMRect[], point: Point | undefined): DOMRect | undefined {
  if (!point) return lines[0];
  const distance = ({ top, bottom }: DOMRect) => Math.max(top - point.y, point.y - bottom, 0);
  return lines.toSorted((a, b) => distance(a) - distance(b))[0];
}
