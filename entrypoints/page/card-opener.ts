/** Opens cards: loads the card part, asks for the view, shows it, and goes from card to card and back. */
import { browser } from 'wxt/browser';
import type { Mention } from '@/lib/model/mention';
import type { EntityId } from '@/lib/model/entity';
import type { CardView } from '@/lib/model/card';
import { cardPart, type CardEvents } from '@/lib/page/card-part';
import { rectsOf } from '@/lib/page/hit-test';
import type { PlacedMention } from '@/lib/page/span-index';
import { ask } from '@/lib/platform/ask';
import { loadCardPart } from './load-card-part';
import type { Session } from './session';

/** A point on the screen, in CSS pixels of the viewport. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A card that was asked for: of a mention on the page, or of an entity that another card names. */
interface Step {
  readonly entity: EntityId;
  /** The mention and its words, as the page wrote them. */
  readonly placed?: { readonly mention: Mention; readonly words: string } | undefined;
  /** How far 「不是這個」 reaches, once it is said. */
  readonly rejectedOn?: 'page' | 'site' | undefined;
}

export class CardOpener {
  readonly #session: Session;
  readonly #onClose: () => void;
  /** Counts openings: an answer that comes after a later one, or after closing, is dropped. */
  #opening = 0;

  /** @param onClose - called when the reader closes the card by its own button */
  constructor(session: Session, onClose: () => void) {
    this.#session = session;
    this.#onClose = onClose;
  }

  /** Opens the card of a mention beside the line of it that is nearest to the point. */
  async open(target: PlacedMention<Mention>, point: Point | undefined): Promise<void> {
    const line = nearestLine(rectsOf(target, this.#session.texts), point);
    const { mention } = target;
    const placed = { mention, words: this.#session.wordsOf(target) };
    if (line) await this.#show([{ entity: mention.entity, placed }], line);
  }

  /** Closes the card, and any that is still to come. */
  close(): void {
    this.#opening += 1;
    cardPart()?.hide();
  }

  /** @param steps - the way to the card that is shown, which is the last; the reader can go back along it */
  async #show(steps: readonly Step[], line: DOMRect): Promise<void> {
    const step = steps.at(-1);
    if (!step) return;
    this.#opening += 1;
    const opening = this.#opening;
    const [view] = await Promise.all([this.#view(step), loadCardPart()]);
    if (!view || opening !== this.#opening) return;
    cardPart()?.show(view, line, {
      open: (entity) => void this.#show([...steps, { entity }], line),
      close: this.#onClose,
      back: steps.length > 1 ? () => void this.#show(steps.slice(0, -1), line) : undefined,
      ...this.#verdictEvents(steps, step, line),
    });
  }

  /** 「不是這個」 and what may follow it; nothing in a private window, of which nothing is kept. */
  #verdictEvents(steps: readonly Step[], step: Step, line: DOMRect): Pick<CardEvents, 'reject' | 'rejected'> {
    const { placed, entity, rejectedOn } = step;
    if (!placed || browser.extension.inIncognitoContext) return {};
    const judge = async (scope: 'page' | 'site', undo?: true): Promise<boolean> =>
      (await ask('verdict', { scope, name: placed.words, entity, ...(undo && { undo }) })).ok;
    const showAs = async (now: Step['rejectedOn']) => {
      await this.#session.decideAgain();
      await this.#show([...steps.slice(0, -1), { ...step, rejectedOn: now }], line);
    };
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

  async #view({ entity, placed }: Step): Promise<CardView | undefined> {
    const { date, shownVariant } = this.#session;
    const answer = await ask('card', {
      entity,
      ...(shownVariant && { variant: shownVariant }),
      ...(date && { pageDate: date }),
      ...(placed && { mention: mentionForCard(placed.mention) }),
    });
    return answer.ok ? answer.value : undefined;
  }
}

function mentionForCard(mention: Mention) {
  return { band: mention.band, evidence: [...mention.evidence], rivals: sameWords(mention) };
}

/** The entities that the very same words could mean as well. */
function sameWords({ start, end, rivals }: Mention): EntityId[] {
  return rivals.filter((rival) => rival.start === start && rival.end === end).map(({ entity }) => entity);
}

function nearestLine(lines: readonly DOMRect[], point: Point | undefined): DOMRect | undefined {
  if (!point) return lines[0];
  const distance = ({ top, bottom }: DOMRect) => Math.max(top - point.y, point.y - bottom, 0);
  return lines.toSorted((a, b) => distance(a) - distance(b))[0];
}
