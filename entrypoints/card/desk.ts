/** Where all reports of a tab come together: the state machine, and what its effects do. */
import { isOnTheWay } from '@/lib/hover/corridor';
import { hover, isOpen, type HoverEffect, type HoverEvent, type HoverState } from '@/lib/hover/machine';
import type { Point } from '@/lib/model/geometry';
import type { Pointed, PointerReport } from '@/lib/model/pointing';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { ask } from '@/lib/platform/ask';
import { CardOpener } from './opener';
import type { CardSurface } from './surface';

const TOP = 0;

/** A mention that was reported. The machine tells mentions apart by identity: the same one is the same object, with what was told last. */
interface Target {
  readonly frame: number;
  pointed: Pointed;
}

export class CardDesk {
  settings: Settings = DEFAULT_SETTINGS;
  readonly #surface: CardSurface;
  readonly #opener: CardOpener;
  #state: HoverState<Target> = { name: 'idle' };
  #lastToken = 0;
  #target: Target | undefined;
  /** Where the pointer is, and where it was last on the mention that has a card; CSS pixels of this viewport. */
  #at: Point | undefined;
  #leftAt: Point | undefined;
  #isOnCard = false;
  /** The frame whose keyboard opened the card: it gets the focus back. */
  #focusFrom: number | undefined;
  /** A key is opening a card in this turn: that card takes the focus. */
  #isByKey = false;

  constructor(surface: CardSurface) {
    this.#surface = surface;
    this.#opener = new CardOpener(
      surface,
      () => this.#step({ type: 'dismiss', by: 'reader' }),
      (pinned) => this.#step({ type: 'pin', pinned }),
    );
  }

  get isOpen(): boolean {
    return isOpen(this.#state);
  }

  /** Takes a report from a frame; its places are in CSS pixels of this viewport. */
  report(report: PointerReport, frame = TOP): void {
    switch (report.type) {
      case 'dismiss':
        this.#step(report);
        return;
      case 'press':
        this.#at = report.at;
        this.#isByKey = !report.at;
        if (this.#isByKey) this.#focusFrom = frame;
        this.#step({ type: 'press', target: this.#targetOf(report.pointed, frame) });
        this.#isByKey = false;
        return;
      case 'under':
        this.#under(report, frame);
    }
  }

  /** The pointer moved in this frame, while a card is open. */
  pointerMoved(event: PointerEvent): void {
    this.#at = { x: event.clientX, y: event.clientY };
    this.#isOnCard = this.#surface.holds(event.target);
    if (this.#isOnCard) this.#step({ type: 'under', under: { on: 'card' } });
    else if (this.#state.name === 'leaving' && this.#isOnTheWay(this.#at)) this.#step(CORRIDOR);
  }

  /** The pointer left the card, perhaps into a frame where nobody tells us of its way. */
  pointerLeftCard(): void {
    this.#isOnCard = false;
    this.#step({ type: 'under', under: { on: 'nothing' } });
  }

  #under({ pointed, at, from, instant }: Extract<PointerReport, { type: 'under' }>, frame: number): void {
    // Another frame tells late that the pointer has left it: it may be on the card by now.
    if (!pointed && this.#isOnCard) return;
    const target = pointed && this.#targetOf(pointed, frame);
    const state = this.#state;
    const isOwn = isOpen(state) && state.target === target;
    if (state.name === 'shown' && !isOwn) this.#leftAt = from;
    this.#at = at;
    if (isOpen(state) && !isOwn && !instant && this.#isOnTheWay(at)) this.#step(CORRIDOR);
    else
      this.#step({ type: 'under', under: target ? { on: 'mention', target, instant } : { on: 'nothing' } });
  }

  #isOnTheWay(at: Point): boolean {
    const { rect } = this.#surface;
    return rect !== undefined && this.#leftAt !== undefined && isOnTheWay(this.#leftAt, at, rect);
  }

  #targetOf(pointed: Pointed, frame: number): Target {
    if (this.#target?.frame === frame && this.#target.pointed.key === pointed.key)
      this.#target.pointed = pointed;
    else this.#target = { frame, pointed };
    return this.#target;
  }

  #step(event: HoverEvent<Target>): void {
    this.#lastToken += 1;
    const next = hover(this.#state, event, this.#lastToken, this.settings);
    this.#state = next.state;
    next.effects.forEach((effect) => this.#run(effect));
  }

  #run(effect: HoverEffect<Target>): void {
    switch (effect.type) {
      case 'wait':
        setTimeout(() => this.#step({ type: 'elapsed', token: effect.token }), effect.milliseconds);
        return;
      case 'open':
        void this.#opener.open(effect.target.pointed, this.#at, this.#isByKey);
        return;
      case 'close':
        this.#close();
    }
  }

  #close(): void {
    this.#isOnCard = false;
    const { hasFocus } = this.#surface;
    this.#opener.close();
    if (hasFocus && this.#focusFrom !== undefined) void ask('focus-back', { frame: this.#focusFrom });
    this.#focusFrom = undefined;
  }
}

const CORRIDOR = { type: 'under', under: { on: 'corridor' } } as const;
