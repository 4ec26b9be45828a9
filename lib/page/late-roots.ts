/** Custom elements that had no shadow root yet when they were read: no mutation tells when they get one. */
import type { RootOf } from './shadow';

/** They are looked at so often after the last of them came, with so many milliseconds between: for 10 s. */
const LOOKS = 5;
const PAUSE = 2000;

export class LateRoots {
  readonly #rootOf: RootOf;
  readonly #onRoot: (host: Element) => void;
  readonly #seen = new WeakSet<Element>();
  readonly #waiting = new Set<Element>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #looks = 0;

  /** @param onRoot - called with each host whose root has come */
  constructor(rootOf: RootOf, onRoot: (host: Element) => void, signal: AbortSignal) {
    this.#rootOf = rootOf;
    this.#onRoot = onRoot;
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Waits for an element's root if it is a custom one; none is waited for twice. */
  await(element: Element): void {
    if (!element.localName.includes('-') || this.#seen.has(element)) return;
    this.#seen.add(element);
    this.#waiting.add(element);
    this.#looks = 0;
    this.#timer ??= setInterval(() => {
      this.look();
      this.#looks += 1;
      if (this.#looks >= LOOKS || this.#waiting.size === 0) this.#stop();
    }, PAUSE);
  }

  /** Looks whether roots have come. To be called when the page has changed; on an idle page it happens by itself for a while. */
  look(): void {
    for (const element of this.#waiting) {
      if (element.isConnected && !this.#rootOf(element)) continue;
      this.#waiting.delete(element);
      this.#onRoot(element);
    }
  }

  #stop(): void {
    this.#waiting.clear();
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
