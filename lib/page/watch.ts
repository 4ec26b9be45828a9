/** Watches a page for changes of its text. Gathers which elements' blocks are stale and reports them in batches, never on an idle page. */
import type { OriginalText } from './original-text';

/** Changes are gathered this long before they are reported, in milliseconds: pages change in bursts. */
const BATCH_DELAY = 150;

/** Attributes that may show what was hidden. */
const ATTRIBUTES = ['class', 'hidden', 'style', 'open'];

export class Watcher {
  readonly #observer: MutationObserver;
  readonly #texts: OriginalText;
  readonly #wasHidden: (element: Element) => boolean;
  readonly #onChange: (changed: ReadonlySet<Element>) => void;
  #changed = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param wasHidden - tells which elements were left out because they were not shown: only their attributes matter, as pages animate
   *   with attributes all the time
   * @param onChange - called with the elements under which text was added, removed or changed
   */
  constructor(
    texts: OriginalText,
    wasHidden: (element: Element) => boolean,
    onChange: (changed: ReadonlySet<Element>) => void,
    signal: AbortSignal,
  ) {
    this.#texts = texts;
    this.#wasHidden = wasHidden;
    this.#onChange = onChange;
    this.#observer = new MutationObserver((records) => this.#read(records));
    this.#observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /**
   * Does our own writing without seeing it: the page's changes up to now are read, ours are dropped. The observer is never
   * disconnected for that, which would lose records.
   */
  unseen(write: () => void): void {
    this.#read(this.#observer.takeRecords());
    write();
    this.#observer.takeRecords();
  }

  #read(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'characterData') {
        if (target instanceof Text && !this.#texts.isConverted(target) && target.parentElement) {
          this.#changed.add(target.parentElement);
        }
      } else {
        const element = target instanceof Document ? target.documentElement : target;
        if (!(element instanceof Element)) continue;
        const matters =
          type === 'attributes'
            ? this.#wasHidden(element)
            : hasContent(addedNodes) || hasContent(removedNodes);
        if (matters) this.#changed.add(element);
      }
    }
    if (this.#changed.size === 0 || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const changed = this.#changed;
      this.#changed = new Set();
      this.#onChange(changed);
    }, BATCH_DELAY);
  }
}

function hasContent(nodes: NodeList): boolean {
  for (const node of nodes) if (node instanceof Element || node instanceof Text) return true;
  return false;
}
