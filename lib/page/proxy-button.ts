/** A button of ours over a stretch of the page's text, so that keyboard and screen reader can reach what has no element of its own. */
import type { Rect } from '../model/geometry';
import { attachHost, createHost, isHost, setStyles } from './own-host';

/** Around the text, in CSS pixels. */
const MARGIN = 2;

const BUTTON_CSS =
  'button{all:unset;position:absolute;inset:0;border-radius:3px;outline:2px solid Highlight;outline-offset:1px}';

export class ProxyButton {
  readonly #host: HTMLElement;
  readonly #button = document.createElement('button');
  readonly #signal: AbortSignal;
  #lines: () => readonly Rect[] = () => [];
  /** Ends when the button goes away. */
  #shown: AbortController | undefined;

  /** @param onPress - Enter, Space, a screen reader's click */
  constructor(onPress: () => void, signal: AbortSignal) {
    this.#signal = signal;
    const { host, root } = createHost(BUTTON_CSS);
    this.#host = host;
    // The pointer goes through to the text.
    setStyles(host, { 'pointer-events': 'none' });
    root.append(this.#button);
    this.#button.type = 'button';
    this.#button.addEventListener('click', (event) => event.isTrusted && onPress());
    // Gone with the focus, but for the card: while the reader is there, it is what the focus comes back to.
    this.#button.addEventListener('blur', () => setTimeout(() => this.#hideUnlessNeeded()));
    signal.addEventListener('abort', () => this.hide());
  }

  get isShown(): boolean {
    return this.#host.isConnected;
  }

  /**
   * Puts the button over a text and focuses it.
   *
   * @param lines - the rectangles of the text now, in CSS pixels of the viewport
   * @param label - what a screen reader says
   */
  show(lines: () => readonly Rect[], label: string): void {
    this.#lines = lines;
    this.#button.ariaLabel = label;
    const [line] = lines();
    if (!line) return;
    this.#attach(line);
    this.#place();
    this.focus();
  }

  focus(): void {
    if (this.isShown) this.#button.focus({ preventScroll: true });
  }

  hide(): void {
    this.#shown?.abort();
    this.#host.remove();
  }

  #attach(line: Rect): void {
    const isNew = !this.isShown;
    attachHost(this.#host, line);
    if (!isNew) return;
    this.#shown = new AbortController();
    const signal = AbortSignal.any([this.#shown.signal, this.#signal]);
    const place = () => requestAnimationFrame(() => this.#place());
    document.addEventListener('scroll', place, { signal, capture: true, passive: true });
    addEventListener('resize', place, { signal, passive: true });
    // The reader goes on with the mouse.
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted && event.target !== this.#host) this.hide();
      },
      { signal, capture: true },
    );
  }

  #place(): void {
    const [line] = this.#lines();
    if (!line) return this.hide();
    setStyles(this.#host, {
      left: `${line.left - MARGIN}px`,
      top: `${line.top - MARGIN}px`,
      width: `${line.right - line.left + 2 * MARGIN}px`,
      height: `${line.bottom - line.top + 2 * MARGIN}px`,
    });
  }

  #hideUnlessNeeded(): void {
    const { activeElement } = document;
    if (document.hasFocus() && activeElement !== document.body && !isHost(activeElement)) this.hide();
  }
}
