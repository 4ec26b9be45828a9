/**
 * Makes marks visible, through the CSS Custom Highlight API: the page's DOM is not touched (wrapping empties React roots), and only
 * what is within one screen of the viewport is registered (18,900 registered ranges make a frame of 90 ms, 240 one of 8 ms).
 * StaticRanges, because every live Range slows all later removals of nodes.
 */
import type { Band } from '../model/mention';
import { PrivateLayer } from './private-layer';
import type { OriginalText } from './original-text';
import type { PlacedMention, SpanIndex } from './span-index';
import type { TextBlock } from './text-block';

/** The names under which our highlights stand in the document's registry, which the page shares. highlight.css styles them. */
export const HIGHLIGHT_NAMES = { solid: 'meipi-solid', dotted: 'meipi-dotted' } as const;
type LineStyle = keyof typeof HIGHLIGHT_NAMES;
const LINE_STYLES = ['solid', 'dotted'] as const;

/** What the reader does before looking at the page again. Nothing tells that the page has cleared the registry. */
const MOVES = ['pointermove', 'keyup', 'scroll'] as const;
/** Between the first two times that we set our highlights again, in milliseconds; every pause is twice the one before. */
const FIRST_PAUSE = 1000;

interface Markable {
  readonly start: number;
  readonly end: number;
  readonly band: Band;
  readonly isPrivate?: true | undefined;
}

export class Painter<M extends Markable> {
  readonly #index: SpanIndex<M>;
  readonly #texts: OriginalText;
  readonly #isMarked: (mention: M) => boolean;
  readonly #highlights: Readonly<Record<LineStyle, Highlight>> = {
    solid: new Highlight(),
    dotted: new Highlight(),
  };
  readonly #observer: IntersectionObserver;
  /** Blocks with marks, by the element that is watched for them. */
  readonly #blocks = new Map<Element, Set<TextBlock>>();
  readonly #near = new Set<Element>();
  readonly #private: PrivateLayer<M>;
  readonly #painted = new Map<TextBlock, { readonly style: LineStyle; readonly range: StaticRange }[]>();
  #pause = FIRST_PAUSE;
  #pausesUntil = 0;

  /** @param isMarked - tells which mentions are shown; those that are unsure never are */
  constructor(
    index: SpanIndex<M>,
    texts: OriginalText,
    isMarked: (mention: M) => boolean,
    signal: AbortSignal,
  ) {
    this.#index = index;
    this.#texts = texts;
    this.#isMarked = isMarked;
    this.#private = new PrivateLayer(texts, signal);
    this.#observer = new IntersectionObserver((entries) => this.#onIntersection(entries), {
      rootMargin: '100%',
    });
    this.#set();
    for (const type of MOVES) {
      document.addEventListener(type, () => this.register(), { signal, capture: true, passive: true });
    }
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Paints a block's marks, now if it is near the screen, else when it comes there. Call again after its mentions or texts change. */
  paint(block: TextBlock): void {
    this.#unpaint(block);
    const { container } = block;
    const blocks = this.#blocks.get(container);
    if (!this.#index.of(block).some(({ mention }) => this.#isMarked(mention))) {
      blocks?.delete(block);
      return;
    }
    if (blocks) blocks.add(block);
    else {
      this.#blocks.set(container, new Set([block]));
      this.#observer.observe(container);
    }
    if (this.#near.has(container)) this.#paintNow(block);
  }

  /** Takes a block's marks away. */
  erase(block: TextBlock): void {
    this.#unpaint(block);
    const blocks = this.#blocks.get(block.container);
    blocks?.delete(block);
    if (blocks?.size === 0) {
      this.#blocks.delete(block.container);
      this.#near.delete(block.container);
      this.#observer.unobserve(block.container);
    }
  }

  /** Sets our highlights again where the page has cleared the registry, ever more seldom: a page that goes on wants no marks. */
  register(): void {
    const now = performance.now();
    if (now < this.#pausesUntil || !this.#isCleared()) return;
    this.#pausesUntil = now + this.#pause;
    this.#pause *= 2;
    this.#set();
  }

  /** Looks at our own names only: Firefox forbids extensions to iterate the registry. */
  #isCleared(): boolean {
    return LINE_STYLES.some(
      (style) => CSS.highlights.get(HIGHLIGHT_NAMES[style]) !== this.#highlights[style],
    );
  }

  #set(): void {
    for (const style of LINE_STYLES) CSS.highlights.set(HIGHLIGHT_NAMES[style], this.#highlights[style]);
  }

  #onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    this.register();
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
      for (const block of this.#blocks.get(target) ?? []) {
        if (!isIntersecting) this.#unpaint(block);
        else if (!this.#painted.has(block)) this.#paintNow(block);
      }
    }
  }

  #paintNow(block: TextBlock): void {
    const marks = this.#index.of(block).filter(({ mention }) => this.#isMarked(mention));
    this.#private.set(
      block,
      marks.filter(({ mention }) => mention.isPrivate),
    );
    const painted = marks
      .filter(({ mention }) => !mention.isPrivate)
      .flatMap((placed) => this.#rangesOf(placed));
    for (const { style, range } of painted) this.#highlights[style].add(range);
    this.#painted.set(block, painted);
  }

  #rangesOf({ mention, spans }: PlacedMention<M>): { style: LineStyle; range: StaticRange }[] {
    if (mention.band === 'unsure') return [];
    const style = mention.band;
    return spans.map(({ node, start, end }) => ({
      style,
      range: new StaticRange({
        startContainer: node,
        startOffset: this.#texts.toShown(node, start, 'start'),
        endContainer: node,
        endOffset: this.#texts.toShown(node, end, 'end'),
      }),
    }));
  }

  #unpaint(block: TextBlock): void {
    for (const { style, range } of this.#painted.get(block) ?? []) this.#highlights[style].delete(range);
    this.#painted.delete(block);
    this.#private.set(block, []);
  }

  #stop(): void {
    this.#observer.disconnect();
    for (const style of LINE_STYLES) {
      this.#highlights[style].clear();
      const name = HIGHLIGHT_NAMES[style];
      if (CSS.highlights.get(name) === this.#highlights[style]) CSS.highlights.delete(name);
    }
  }
}
