/** Custom elements that had no shadow root yet when they were read: no mutation tells when they get one. */
import type { RootOf } from './shadow';

/** So long after an element was read it is looked at again, in milliseconds: the last time after 10 s. */
const PAUSES = [1000, 2000, 3000, 4000];

export class LateRoots {
  readonly #rootOf: RootOf;
  readonly #onRoot: (host: Element) => void;
  /** How often each was looked at; it is not held for longer than it is looked at. */
  readonly #looks = new WeakMap<Element, number>();
  readonly #waiting = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = 0;

  /** @param onRoot - called with each host whose root has come */
  constructor(rootOf: RootOf, onRoot: (host: Element) => void, signal: AbortSignal) {
    this.#rootOf = rootOf;
    this.#onRoot = onRoot;
    signal.addEventListener('abort', () => {
      this.#waiting.clear();
      clearTimeout(this.#timer);
    });
  }

  /** Waits for an element's root if it is a custom one; none is waited for twice. */
  await(element: Element): void {
    if (!element.localName.includes('-') || this.#looks.has(element)) return;
    this.#looks.set(element, 0);
    this.#waiting.add(element);
    this.#pause = 0;
    this.#schedule();
  }

  /** Looks whether roots have come. To be called when the page has changed; else it happens a few times in the first ten seconds. */
  look(): void {
    for (const element of this.#waiting) {
      if (element.isConnected && !this.#rootOf(element)) continue;
      this.#waiting.delete(element);
      this.#onRoot(element);
    }
  }

  #schedule(): void {
    if (this.#waiting.size === 0 || this.#timer !== undefined) return;
    const pause = PAUSES[this.#pause];
    this.#pause += 1;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.look();
      for (const element of this.#waiting) {
        const looks = (this.#looks.get(element) ?? 0) + 1;
        this.#looks.set(element, looks);
        if (looks === PAUSES.length) this.#waiting.delete(element);
      }
      this.#schedule();
    }, pause);
  }
}
