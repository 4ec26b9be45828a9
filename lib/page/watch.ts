/** Watches a page for changes of its text. Gathers which elements' blocks are stale and reports them in batches, never on an idle page. */
import type { OriginalText } from './original-text';
import { isHost } from './own-host';
import { hostOf, parentOf } from './shadow';

/** Changes are gathered at least this long before they are reported, in milliseconds: pages change in bursts. */
const SHORTEST_DELAY = 150;
/** A page that changes without end is read again at least this often, in milliseconds. */
const LONGEST_DELAY = 2000;
/**
 * After a reading so many times as long as it took is left to the page: reading takes a fifth of the time at most. (10,000 changes a
 * second on a page of 3,000 paragraphs: we take 16 % of its main thread; read every 150 ms it was more than half.)
 */
const REST = 4;

/** Attributes on which it may hang whether and how text is shown, and whether it is ours to read. */
const ATTRIBUTES = ['class', 'hidden', 'style', 'open', 'slot', 'contenteditable', 'lang', 'role'];

const EVERYTHING: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES,
};

/**
 * Called with the elements under which text was added, removed or changed, and with those whose attributes changed, which seldom matters:
 * pages animate with attributes all the time. Resolves, when they are read, with the milliseconds that it took; until then nothing more
 * is reported.
 */
type OnChange = (changed: ReadonlySet<Element>, restyled: ReadonlySet<Element>) => Promise<number>;

export class Watcher {
  readonly #observer: MutationObserver;
  readonly #texts: OriginalText;
  readonly #signal: AbortSignal;
  readonly #onChange: OnChange;
  readonly #onNewRoot: () => void;
  #changed = new Set<Element>();
  #restyled = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The changes reported last are still being read. */
  #isReading = false;
  /** Milliseconds that the last reading took. */
  #took = 0;

  /**
   * @param onNewRoot - called when the page has put another root element into the document, or written the document anew: then all
   *   listeners are gone (https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-document-open)
   */
  constructor(texts: OriginalText, onChange: OnChange, onNewRoot: () => void, signal: AbortSignal) {
    this.#texts = texts;
    this.#onChange = onChange;
    this.#onNewRoot = onNewRoot;
    this.#observer = new MutationObserver((records) => this.#read(records));
    this.#signal = signal;
    this.observe(document);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  /** Watches a shadow root too, which the watch over its host does not reach. Does nothing where it is watched already. */
  observe(root: Document | ShadowRoot): void {
    this.#observer.observe(root, EVERYTHING);
    root.addEventListener('slotchange', this.#onSlotChange, { signal: this.#signal });
  }

  /** Reports an element with the next batch, as if text under it had changed. */
  touch(element: Element): void {
    this.#changed.add(element);
    this.#schedule();
  }

  /** Children of the host may be shown now that were not. */
  readonly #onSlotChange = ({ target }: Event): void => {
    const host = target instanceof Node ? hostOf(target.getRootNode()) : null;
    if (host) this.touch(host);
  };

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
        if (target instanceof Text && !this.#texts.isConverted(target)) this.#add(parentOf(target));
      } else if (type === 'attributes') {
        if (target instanceof Element) this.#restyled.add(target);
      } else if (hasContent(addedNodes) || hasContent(removedNodes)) {
        if (isDocument(target)) this.#onNewRoot();
        this.#add(elementOf(target));
      }
    }
    this.#schedule();
  }

  #add(element: Element | null): void {
    if (element) this.#changed.add(element);
  }

  #schedule(): void {
    if (this.#changed.size + this.#restyled.size === 0) return;
    if (this.#timer !== undefined || this.#isReading) return;
    const delay = Math.min(LONGEST_DELAY, Math.max(SHORTEST_DELAY, this.#took * REST));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#report();
    }, delay);
  }

  async #report(): Promise<void> {
    const [changed, restyled] = [this.#changed, this.#restyled];
    this.#changed = new Set();
    this.#restyled = new Set();
    this.#isReading = true;
    try {
      this.#took = await this.#onChange(changed, restyled);
    } finally {
      this.#isReading = false;
      this.#schedule();
    }
  }
}

/** The element that changed with a node; a document's change is that of its root, which a page may replace. */
function elementOf(node: Node): Element | null {
  if (node instanceof Element) return node;
  return isDocument(node) ? node.documentElement : hostOf(node);
}

const isDocument = (node: Node): node is Document => node.nodeType === 9;

function hasContent(nodes: NodeList): boolean {
  // Our own coming and going is no change of the page.
  for (const node of nodes)
    if ((node instanceof Element && !isHost(node)) || node instanceof Text) return true;
  return false;
}
