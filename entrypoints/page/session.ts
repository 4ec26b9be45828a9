/** One frame's reading: which blocks there are, what was found in them, what is shown. Everything ends with the signal. */
import type { PageMention, ReadPage } from '@/lib/messages/protocol';
import { unpackMentions, type KeptMention } from '@/lib/model/packed-mentions';
import type { Variant } from '@/lib/model/variant';
import { articleOf } from '@/lib/page/article';
import { batches } from '@/lib/page/batches';
import { BlockList } from '@/lib/page/block-list';
import { cardPart } from '@/lib/page/card-part';
import { convertPart, type Write } from '@/lib/page/convert-part';
import { collectBlocks } from '@/lib/page/collect';
import { displayOf, flowByStyle, flowOfDisplay, type Layout, type StyleOf } from '@/lib/page/layout';
import { keepingSelection } from '@/lib/page/kept-selection';
import { LateRoots } from '@/lib/page/late-roots';
import { keepsBreaks, withoutSourceBreaks } from '@/lib/page/line-breaks';
import { OriginalText } from '@/lib/page/original-text';
import { Painter } from '@/lib/page/painter';
import { findPageDate } from '@/lib/page/page-date';
import { isHost } from '@/lib/page/own-host';
import { isChinese } from '@/lib/page/sentinel';
import { parentOf, underSome, type RootOf } from '@/lib/page/shadow';
import { inSlices } from '@/lib/page/slices';
import { SpanIndex, type PlacedMention } from '@/lib/page/span-index';
import { isReadable, staleRoots } from '@/lib/page/stale-roots';
import type { TextBlock } from '@/lib/page/text-block';
import { Watcher } from '@/lib/page/watch';
import { ask } from '@/lib/platform/ask';
import { openOrClosedShadowRoot } from '@/lib/platform/shadow-root';
import { addCounts, NO_COUNTS, variantOf, type ScriptCounts } from '@/lib/text/variant';
import { ShownScript } from './shown-script';

/** A block with what the background said of it. */
interface ReadBlock extends TextBlock {
  article: Element;
  match?: Match;
}
type Match = { readonly candidates: readonly number[]; readonly scripts: ScriptCounts };

/** Texts go to the background in batches of about this many UTF-16 code units. */
const BATCH = 20_000;

/** How long a busy page may put off the card part, in milliseconds. */
const PATIENCE = 2000;

const styleOf: StyleOf = (element) => getComputedStyle(element);
const flowOf = flowByStyle(styleOf);

/** Our own closed roots are not the page's. */
const rootOf: RootOf = (element) => (isHost(element) ? null : openOrClosedShadowRoot(element));

export class Session {
  readonly texts = new OriginalText();
  readonly index = new SpanIndex<KeptMention>();
  /** The page's day, where it tells. */
  date = findPageDate(document, location.href);
  /** The address that it was found at. */
  #address = location.href;
  /** Nothing of it looks Chinese: it is read because the user asked for it. */
  #isForeign = !isChinese(document.body?.textContent ?? '', document.documentElement.lang);
  readonly #signal: AbortSignal;
  readonly #blocks = new BlockList<ReadBlock>();
  /** How elements were shown when they were read, see {@link displayOf}. */
  readonly #displays = new WeakMap<Element, string>();
  readonly #painter: Painter<KeptMention>;
  readonly #watcher: Watcher;
  readonly #roots = new Set<ShadowRoot>();
  readonly #lateRoots: LateRoots;
  readonly #script: ShownScript<ReadBlock>;
  /** Called when what changed has been read, decided and painted. */
  onRead: () => void = () => {};
  #rule: 'concise' | 'all' = 'concise';
  /** The card part was asked for. */
  #hasCardPart = false;
  /** Elements that changed while an earlier change was being read. */
  #stale = new Set<Element>();
  /** Every article is to be decided anew. */
  #isUndecided = false;
  #work: Promise<void> | undefined;
  /** Milliseconds that the last reading took. */
  #took = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.#painter = new Painter(this.index, this.texts, this.isMarked, signal);
    this.#watcher = new Watcher(
      this.texts,
      (changed, restyled) => this.#onChange(changed, restyled),
      beginAnew,
      signal,
    );
    this.#lateRoots = new LateRoots(rootOf, (host) => this.#watcher.touch(host), signal);
    this.#script = new ShownScript({
      texts: this.texts,
      blocks: () => [...this.#blocks],
      variantOf: (blocks) => this.#variantOf(blocks),
      mentionsOf: (block) => this.index.of(block).map(({ mention }) => mention),
      paint: (block) => this.#painter.paint(block),
      write: this.#write,
      signal,
    });
  }

  /** Reads the page as it is now. */
  start(rule: 'concise' | 'all'): void {
    this.#rule = rule;
    this.#stale.add(document.body ?? document.documentElement);
    this.#work = this.#readStale();
  }

  /** Marks the chosen mentions, or all that are at least likely. */
  mark(rule: 'concise' | 'all'): void {
    this.#rule = rule;
    for (const block of this.#blocks) this.#painter.paint(block);
  }

  /** True where a mention is shown on the page. */
  readonly isMarked = ({ marked, band }: KeptMention): boolean =>
    marked || (this.#rule === 'all' && band !== 'unsure');

  /** What is marked, in text order. */
  *marks(): Generator<PlacedMention<KeptMention>> {
    for (const block of this.#blocks)
      for (const placed of this.index.of(block)) if (this.isMarked(placed.mention)) yield placed;
  }

  /** Decides every article anew: a verdict has changed. */
  async decideAgain(): Promise<void> {
    this.#isUndecided = true;
    await (this.#work ??= this.#readStale());
  }

  /** The shadow roots that were read, open and closed, to look for mentions in. */
  get shadowRoots(): ShadowRoot[] {
    return [...this.#roots];
  }

  /** The words of a mention, as the page wrote them. */
  wordsOf({ spans }: PlacedMention<KeptMention>): string {
    return spans.map(({ node, start, end }) => this.texts.read(node).slice(start, end)).join('');
  }

  /** The language that the page declares. */
  get #lang(): string {
    return convertPart()?.lang ?? document.documentElement.lang;
  }

  /** The variant that the page is written in, or `undefined` where nothing tells. */
  get variant(): Variant | undefined {
    return this.#variantOf();
  }

  #variantOf(blocks: Iterable<ReadBlock> = this.#blocks): Variant | undefined {
    let counts = NO_COUNTS;
    for (const { match } of blocks) if (match) counts = addCounts(counts, match.scripts);
    return variantOf(counts, this.#lang);
  }

  /** The variant that the reader sees. */
  get shownVariant(): Variant | undefined {
    const { shown } = this.#script;
    return shown === 'original' ? this.variant : shown;
  }

  /** Shows the page in a variant, or as it was written. Text that the page adds later is shown so too. */
  async show(to: Variant | 'original'): Promise<void> {
    this.#script.want(to);
    await (this.#work ??= this.#readStale());
  }

  /** Shows a page of a site that the user always wants in a variant; left alone where its own is not known, or is that one. */
  async showAlways(to: Variant, isOtherScript: boolean): Promise<void> {
    this.#script.wantAlways(to, isOtherScript);
    await (this.#work ??= this.#readStale());
  }

  /** Shows what is selected in a variant. */
  async showSelected(to: Variant): Promise<void> {
    await this.#work;
    await this.#script.showSelected(to);
  }

  /** What has been found, for the popup. */
  state(): ReadPage {
    const mentions: PageMention[] = [];
    let offset = 0;
    for (const block of this.#blocks) {
      for (const { mention } of this.index.of(block)) {
        const { start, end, kind, entity, band } = mention;
        const marked = this.isMarked(mention);
        const text = block.text.slice(start, end);
        mentions.push({ text, start: offset + start, end: offset + end, kind, entity, band, marked });
      }
      offset += block.text.length + 1;
    }
    const state = this.#work ? 'reading' : 'ready';
    const { shown, isMixed, isShared } = this.#script;
    return { state, date: this.date, variant: this.variant, shown, isMixed, isShared, mentions };
  }

  /** @returns milliseconds that reading the changes took */
  async #onChange(changed: Iterable<Element>, restyled: ReadonlySet<Element>): Promise<number> {
    for (const element of changed) this.#stale.add(element);
    const keep = (element: Element | undefined) => element && this.#stale.add(parentOf(element) ?? element);
    await inSlices(this.#flowingAnew(restyled), keep, this.#signal);
    this.#painter.register();
    this.#lateRoots.look();
    await (this.#work ??= this.#readStale());
    return this.#took;
  }

  /** Reads until nothing is stale. Ends in the same turn in which it finds so: no change falls between the two. */
  async #readStale(): Promise<void> {
    // Where there is nothing to do it must not end before `#work` is set.
    await Promise.resolve();
    try {
      while ((this.#stale.size > 0 || this.#isUndecided || this.#script.isDue) && !this.#signal.aborted) {
        const started = performance.now();
        const changed = this.#stale;
        this.#stale = new Set();
        await this.#read(staleRoots(changed, flowOf));
        this.#took = performance.now() - started;
      }
    } finally {
      this.#work = undefined;
    }
  }

  async #read(roots: readonly Element[]): Promise<void> {
    this.#noticeNavigation();
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
    const removed = this.#blocks.remove(roots);
    // Before they are collected: one that is as it was may be in another article now.
    const changed = new Set(removed.map(({ article }) => article));
    const added: ReadBlock[] = [];
    await inSlices(this.#collect(roots, byFirstNode(removed)), (block) => added.push(block), this.#signal);
    const kept = new Set(added);
    for (const block of removed) {
      if (kept.has(block)) continue;
      this.#painter.erase(block);
      this.index.delete(block);
    }
    reuseMatches(removed, added);
    await this.#match(added.filter(({ match }) => !match));
    for (const { article } of this.#isUndecided ? this.#blocks : added) changed.add(article);
    this.#isUndecided = false;
    if (roots.some(hasLink)) await inSlices(this.#regroup(), (article) => changed.add(article), this.#signal);
    await this.#decide(changed);
    this.#restoreLeft(removed, added);
    await this.#script.follow(added, roots);
    this.onRead();
  }

  /** Gives texts that are read no more, in an editor or out of the document, back as the page wrote them: nothing else would. */
  #restoreLeft(removed: readonly ReadBlock[], added: readonly ReadBlock[]): void {
    const nodesOf = ({ pieces }: ReadBlock) => pieces.map(({ node }) => node);
    const left = new Set(removed.flatMap(nodesOf)).difference(new Set(added.flatMap(nodesOf)));
    if (left.size > 0) this.#write(() => left.forEach((node) => this.texts.restore(node)));
  }

  /** Does our own writing: the watcher looks away, and the selection stays. */
  readonly #write: Write = (change) =>
    this.#watcher.unseen(() => keepingSelection(document, this.texts, change));

  /** A page that goes elsewhere without loading is another article, of another day. */
  #noticeNavigation(): void {
    if (location.href === this.#address) return;
    this.#address = location.href;
    this.date = findPageDate(document, location.href);
    this.#isUndecided = true;
  }

  /**
   * Collects the blocks under each root and puts them into the list. One that is as it was stays the same object, and its marks stay on
   * the screen.
   *
   * @param before - the blocks that were there, by their first nodes
   */
  *#collect(
    roots: readonly Element[],
    before: ReadonlyMap<Text | undefined, ReadBlock>,
  ): Generator<ReadBlock> {
    for (const root of roots) {
      if (!isReadable(root, this.#layout)) continue;
      const found: ReadBlock[] = [];
      for (const block of collectBlocks(root, this.#layout, this.texts.read, this.#rootOf)) {
        const article = articleOf(block.container);
        const same = before.get(block.pieces[0]?.node);
        const read = same && isSameBlock(same, block) ? same : { ...block, article };
        read.article = article;
        found.push(read);
        yield read;
      }
      this.#blocks.insert(found);
    }
  }

  /** Whether an item of a list is an article depends on the items beside it: all are asked again. Yields articles that gained or lost blocks. */
  *#regroup(): Generator<Element> {
    for (const block of this.#blocks) {
      const article = articleOf(block.container);
      if (article === block.article) continue;
      yield block.article;
      yield article;
      block.article = article;
    }
  }

  /** Flow by style, which is remembered, since an attribute may change it later. */
  readonly #layout: Layout = (element) => {
    const display = displayOf(element, styleOf);
    this.#displays.set(element, display);
    return flowOfDisplay(display);
  };

  /**
   * The outermost elements that were read or left out and are shown in another way now: those whose attributes changed, or what is in them
   * (`.open > .panel`). Yields once for every element that it looks at, so that it can be done in slices.
   */
  *#flowingAnew(restyled: ReadonlySet<Element>): Generator<Element | undefined> {
    const isIn = underSome(restyled);
    const next = [...restyled].filter((element) => element.isConnected && !isIn(parentOf(element)));
    for (let element = next.pop(); element; element = next.pop()) {
      const before = this.#displays.get(element);
      const isChanged = before !== undefined && before !== displayOf(element, styleOf);
      yield isChanged ? element : undefined;
      if (isChanged || before === 'none') continue;
      for (const child of element.children) next.push(child);
    }
  }

  /** What is found is watched and hit. */
  readonly #rootOf: RootOf = (element) => {
    const root = rootOf(element);
    if (!root) this.#lateRoots.await(element);
    else if (!this.#roots.has(root)) {
      this.#roots.add(root);
      this.#watcher.observe(root);
    }
    return root;
  };

  async #match(blocks: readonly ReadBlock[]): Promise<void> {
    for (const batch of batches(blocks, BATCH)) {
      const answer = await ask('match', {
        texts: batch.map((block) => withoutSourceBreaks(block, keepsItsBreaks)),
      });
      if (!answer.ok) return;
      batch.forEach((block, at) => {
        const { candidates, scripts } = answer.value;
        block.match = { candidates: candidates[at] ?? [], scripts: scripts[at] ?? NO_COUNTS };
      });
    }
  }

  /** Decides articles, each with all of its blocks. */
  async #decide(articles: ReadonlySet<Element>): Promise<void> {
    const byArticle = Map.groupBy(this.#blocks, ({ article }) => article);
    for (const article of articles) await this.#decideTogether(byArticle.get(article) ?? []);
  }

  async #decideTogether(blocks: readonly ReadBlock[]): Promise<void> {
    if (blocks.length === 0) return;
    // What is in shadow roots is in no element's `textContent`.
    this.#isForeign &&= !isChinese(blocks.map(({ text }) => text).join(''), this.#lang);
    const answer = await ask('decide', {
      ...(this.date && { date: this.date }),
      ...(this.#isForeign && { foreign: true }),
      blocks: blocks.map(({ text, match }, block) => ({
        block,
        length: text.length,
        candidates: match?.candidates ?? [],
      })),
    });
    if (answer.ok && !this.#signal.aborted) await this.#setMentions(blocks, unpackMentions(answer.value));
  }

  async #setMentions(blocks: readonly ReadBlock[], mentions: readonly KeptMention[]): Promise<void> {
    const byBlock = Map.groupBy(mentions, ({ block }) => block);
    const set = ([at, block]: readonly [number, ReadBlock]) => {
      this.index.set(block, byBlock.get(at) ?? []);
      this.#painter.paint(block);
    };
    await inSlices(blocks.entries(), set, this.#signal);
    if (mentions.length > 0 && !this.#hasCardPart) loadCardPartWhenIdle();
    this.#hasCardPart ||= mentions.length > 0;
  }
}

/** What replaces the document's root may have removed all listeners: both parts begin anew. */
function beginAnew(): void {
  cardPart()?.end();
  void ask('chinese-found', {});
}

/** Has the card part loaded, in the top frame, once the page has nothing better to do. */
function loadCardPartWhenIdle(): void {
  requestIdleCallback(() => void ask('card-part', {}), { timeout: PATIENCE });
}

const keepsItsBreaks = (element: Element): boolean => keepsBreaks(getComputedStyle(element).whiteSpace);

const byFirstNode = (blocks: readonly ReadBlock[]): Map<Text | undefined, ReadBlock> =>
  new Map(blocks.map((block) => [block.pieces[0]?.node, block]));

const isSameBlock = (a: TextBlock, b: TextBlock): boolean =>
  a.container === b.container &&
  a.text === b.text &&
  a.pieces.length === b.pieces.length &&
  a.pieces.every(({ node, start }, at) => node === b.pieces[at]?.node && start === b.pieces[at].start);

const hasLink = (root: Element): boolean =>
  root.querySelector('a[href]') !== null || root.closest('a[href]') !== null;

/** Blocks that were read again and are as before keep their matches. */
function reuseMatches(removed: readonly ReadBlock[], added: readonly ReadBlock[]): void {
  const known = new Map(removed.map(({ text, match }) => [text, match]));
  for (const block of added) {
    const match = known.get(block.text);
    if (match) block.match = match;
  }
}
