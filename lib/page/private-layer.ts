/**
 * Marks that the page must not read. Its highlight registry is open to the page, so a name that only the user knows is underlined in a
 * closed shadow root of ours instead, over the text. Costlier than a highlight, since it must follow all movement; such names are few.
 */
import type { Band } from '../model/mention';
import { rectsOf } from './hit-test';
import type { OriginalText } from './original-text';
import { createHost, setStyles } from './own-host';
import type { PlacedMention } from './span-index';
import type { TextBlock } from './text-block';

/** As highlight.css draws the others. */
const LAYER_CSS =
  'i{position:absolute;border-bottom:1.5px solid light-dark(#b5473a99,#e08a7e99)}i.dotted{border-bottom-style:dotted}' +
  '@media(forced-colors:active){i{border-color:LinkText}}@media print{i{display:none}}';

export class PrivateLayer<M extends { readonly band: Band }> {
  readonly #texts: OriginalText;
  readonly #signal: AbortSignal;
  readonly #marks = new Map<TextBlock, readonly PlacedMention<M>[]>();
  #host: { readonly host: HTMLElement; readonly root: ShadowRoot } | undefined;
  #frame = 0;

  constructor(texts: OriginalText, signal: AbortSignal) {
    this.#texts = texts;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      this.#host?.host.remove();
    });
  }

  /** Sets the marks of a block in place of those it had. */
  set(block: TextBlock, marks: readonly PlacedMention<M>[]): void {
    if (marks.length === 0 && !this.#marks.has(block)) return;
    if (marks.length > 0) this.#marks.set(block, marks);
    else this.#marks.delete(block);
    this.#host ??= this.#begin();
    this.#redraw();
  }

  #begin(): { host: HTMLElement; root: ShadowRoot } {
    const { host, root } = createHost(LAYER_CSS);
    setStyles(host, { left: '0', top: '0', 'pointer-events': 'none', 'color-scheme': 'inherit' });
    const signal = this.#signal;
    const redraw = () => this.#redraw();
    document.addEventListener('scroll', redraw, { signal, capture: true, passive: true });
    const resizes = new ResizeObserver(redraw);
    resizes.observe(document.documentElement);
    signal.addEventListener('abort', () => resizes.disconnect());
    return { host, root };
  }

  #redraw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    if (!this.#host) return;
    const { host, root } = this.#host;
    if (this.#marks.size === 0) return host.remove();
    if (!host.isConnected) document.documentElement.append(host);
    const origin = host.getBoundingClientRect();
    const lines: HTMLElement[] = [];
    for (const [{ container }, marks] of this.#marks) {
      for (const placed of marks) {
        for (const rect of rectsOf(placed, this.#texts)) {
          if (isSeen(rect, container)) lines.push(lineOver(rect, origin, placed.mention.band));
        }
      }
    }
    root.replaceChildren(...lines);
  }
}

/** False for text that is out of the viewport or under something else of the page: what lies over it must not be written on. */
function isSeen({ left, right, top, bottom }: DOMRect, container: Element): boolean {
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return over !== null && (container.contains(over) || over.contains(container));
}

function lineOver({ left, top, width, height }: DOMRect, origin: DOMRect, band: Band): HTMLElement {
  const line = document.createElement('i');
  line.className = band;
  line.style.cssText = `left:${left - origin.left}px;top:${top - origin.top}px;width:${width}px;height:${height}px`;
  return line;
}
