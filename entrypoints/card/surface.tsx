/** Where the card is shown: in a closed shadow root, in the top layer. */
import { render } from 'preact';
import { Card } from '@/components/Card';
import cardCss from '@/components/card.css?inline';
import { placeCard } from '@/lib/hover/placement';
import type { CardView } from '@/lib/model/card';
import type { EntityId } from '@/lib/model/entity';
import type { Rect } from '@/lib/model/geometry';
import { copyText } from '@/lib/page/copy-text';
import { attachHost, createHost, setStyles, watchClose } from '@/lib/page/own-host';
import { seenByReader } from '@/lib/page/seen-by-reader';

/** What the reader may do on a card. */
export interface CardEvents {
  /** Wants the card of an entity that this one names. */
  readonly open: (entity: EntityId) => void;
  readonly close: () => void;
  readonly pin: (pinned: boolean) => void;
  /** Back to the card from which this one was opened, if it was. */
  readonly back?: (() => void) | undefined;
  /** 「不是這個」; left out where there is no mention to judge, or nothing may be kept. */
  readonly reject?: (() => void) | undefined;
  /** Present after `reject`, instead of it: undo, and where it does not yet hold there, let it hold on the whole site. */
  readonly rejected?:
    { readonly undo: () => void; readonly wholeSite?: (() => void) | undefined } | undefined;
}

/** Beside what a card stands. */
export interface Anchor {
  /** CSS pixels of the viewport. */
  readonly line: Rect;
  readonly isVertical: boolean;
}

export class CardSurface {
  readonly #host: HTMLElement;
  #endWatch: (() => void) | undefined;
  readonly #mount = document.createElement('div');

  constructor() {
    const { host, root } = createHost(cardCss);
    this.#host = host;
    root.append(this.#mount);
    const isSeen = seenByReader(this.#host);
    // A page may cover the card or make it faint, to have it clicked unseen.
    const guard = (event: Event) => {
      if (event.isTrusted && isSeen()) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    root.addEventListener('click', guard, { capture: true });
  }

  /** Shows a card; `takesFocus` where the keyboard opened it. */
  show(
    view: CardView,
    anchor: Anchor,
    { open, close, pin, back, reject, rejected }: CardEvents,
    isPinned: boolean,
    takesFocus: boolean,
  ): void {
    attachHost(this.#host, anchor.line);
    this.#endWatch ??= watchClose(this.#host, close);
    render(
      <Card
        view={view}
        onOpen={open}
        onClose={close}
        onBack={back}
        onCopy={copyText}
        onReject={reject}
        rejected={rejected}
        onPin={pin}
        isPinned={isPinned}
      />,
      this.#mount,
    );
    this.#place(anchor);
    if (takesFocus) this.#mount.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  hide(): void {
    if (!this.#host.isConnected) return;
    this.#endWatch?.();
    this.#endWatch = undefined;
    render(null, this.#mount);
    this.#host.remove();
  }

  holds(target: EventTarget | null): boolean {
    return target === this.#host;
  }

  /** Where the card is; `undefined` while none is shown. */
  get rect(): Rect | undefined {
    return this.#host.isConnected ? this.#mount.getBoundingClientRect() : undefined;
  }

  /** True while the reader's focus is in the card. */
  get hasFocus(): boolean {
    return document.activeElement === this.#host;
  }

  #place({ line, isVertical }: Anchor): void {
    this.#mount.style.maxHeight = '';
    const { offsetWidth: width, offsetHeight: height } = this.#mount;
    const viewport = { width: innerWidth, height: innerHeight };
    const { left, top, maxHeight } = placeCard(line, { width, height }, viewport, isVertical);
    setStyles(this.#host, { left: `${left}px`, top: `${top}px` });
    this.#mount.style.setProperty('--card-max-height', `${maxHeight}px`);
  }
}
