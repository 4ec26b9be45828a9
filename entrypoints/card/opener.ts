/** Opens cards: asks for the view, shows it, and goes from card to card and back. */
import { browser } from 'wxt/browser';
import type { CardView } from '@/lib/model/card';
import type { EntityId } from '@/lib/model/entity';
import type { Point, Rect } from '@/lib/model/geometry';
import type { Pointed } from '@/lib/model/pointing';
import { ask } from '@/lib/platform/ask';
import type { Anchor, CardEvents, CardSurface } from './surface';

/** A card that was asked for: of the mention on the page, or of an entity that another card names. */
interface Step {
  readonly entity: EntityId;
  /** Left out on cards that another card opened. */
  readonly pointed?: Pointed | undefined;
  /** How far 「不是這個」 reaches, once it is said. */
  readonly rejectedOn?: 'page' | 'site' | undefined;
}

/** Of one opening: beside what the card stands, and whether the keyboard opened it. */
interface Occasion {
  readonly anchor: Anchor;
  readonly takesFocus: boolean;
}

export class CardOpener {
  readonly #surface: CardSurface;
  readonly #onClose: () => void;
  readonly #onPin: (pinned: boolean) => void;
  /** Counts openings: an answer that comes after a later one, or after closing, is dropped. */
  #opening = 0;
  #isPinned = false;

  /**
   * @param onClose - called when the reader closes the card by its own button
   * @param onPin - called when the reader pins the card or lets it go
   */
  constructor(surface: CardSurface, onClose: () => void, onPin: (pinned: boolean) => void) {
    this.#surface = surface;
    this.#onClose = onClose;
    this.#onPin = onPin;
  }

  /** Opens the card of a mention beside the line of it that is nearest to the point. */
  async open(pointed: Pointed, point: Point | undefined, takesFocus: boolean): Promise<void> {
    const line = nearestLine(pointed.lines, point);
    if (!line) return;
    this.#isPinned = false;
    const anchor = { line, isVertical: pointed.isVertical };
    await this.#show([{ entity: pointed.entity, pointed }], { anchor, takesFocus });
  }

  /** Closes the card, and any that is still to come. */
  close(): void {
    this.#opening += 1;
    this.#surface.hide();
  }

  /** @param steps - the way to the card that is shown, which is the last; the reader can go back along it */
  async #show(steps: readonly Step[], occasion: Occasion): Promise<void> {
    const step = steps.at(-1);
    if (!step) return;
    this.#opening += 1;
    const opening = this.#opening;
    const view = await viewOf(step, steps[0]?.pointed);
    if (!view || opening !== this.#opening) return;
    const events: CardEvents = {
      open: (entity) => void this.#show([...steps, { entity }], occasion),
      close: this.#onClose,
      pin: (pinned) => {
        this.#isPinned = pinned;
        this.#onPin(pinned);
        void this.#show(steps, occasion);
      },
      back: steps.length > 1 ? () => void this.#show(steps.slice(0, -1), occasion) : undefined,
      ...this.#verdictEvents(steps, step, occasion),
    };
    const takesFocus = occasion.takesFocus || this.#surface.hasFocus;
    this.#surface.show(view, occasion.anchor, events, this.#isPinned, takesFocus);
  }

  /** 「不是這個」 and what may follow it; nothing in a private window, of which nothing is kept. */
  #verdictEvents(
    steps: readonly Step[],
    step: Step,
    occasion: Occasion,
  ): Pick<CardEvents, 'reject' | 'rejected'> {
    const { pointed, entity, rejectedOn } = step;
    if (!pointed || browser.extension.inIncognitoContext) return {};
    const judge = async (scope: 'page' | 'site', undo?: true): Promise<boolean> =>
      (await ask('verdict', { scope, name: pointed.words, entity, ...(undo && { undo }) })).ok;
    const showAs = (now: Step['rejectedOn']) =>
      this.#show([...steps.slice(0, -1), { ...step, rejectedOn: now }], occasion);
    const reject = async () => {
      if (await judge('page')) await showAs('page');
    };
    if (rejectedOn === undefined) return { reject: () => void reject() };
    const undo = async () => {
      if (await judge(rejectedOn, true)) await showAs(undefined);
    };
    const wholeSite = async () => {
      if ((await judge('site')) && (await judge('page', true))) await showAs('site');
    };
    const more = rejectedOn === 'page' ? () => void wholeSite() : undefined;
    return { rejected: { undo: () => void undo(), wholeSite: more } };
  }
}

/** @param first - the mention from which the way began: the page that it stands on is that of every card on the way */
async function viewOf({ entity, pointed }: Step, first: Pointed | undefined): Promise<CardView | undefined> {
  const answer = await ask('card', {
    entity,
    ...(first?.variant && { variant: first.variant }),
    ...(first?.date && { pageDate: first.date }),
    ...(pointed && { mention: { band: pointed.band, evidence: pointed.evidence, rivals: pointed.rivals } }),
  });
  return answer.ok ? answer.value : undefined;
}

function nearestLine(lines: readonly Rect[], point: Point | undefined): Rect | undefined {
  if (!point) return lines[0];
  const distance = ({ left, top, right, bottom }: Rect) =>
    Math.max(top - point.y, point.y - bottom, 0) + Math.max(left - point.x, point.x - right, 0);
  return lines.toSorted((a, b) => distance(a) - distance(b))[0];
}
