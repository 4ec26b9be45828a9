/** One frame's reading: which blocks there are, what was found in them, what is shown. Everything ends with the signal. */
import type { Answers, PageMention, PageState } from '@/lib/messages/protocol';
import type { Mention } from '@/lib/model/mention';
import type { Variant } from '@/lib/model/variant';
import { articleOf } from '@/lib/page/article';
import { batches } from '@/lib/page/batches';
import { BlockList } from '@/lib/page/block-list';
import { collectBlocks } from '@/lib/page/collect';
import { flowByStyle, type Layout } from '@/lib/page/layout';
import { OriginalText } from '@/lib/page/original-text';
import { Painter } from '@/lib/page/painter';
import { findPageDate } from '@/lib/page/page-date';
import { isChinese } from '@/lib/page/sentinel';
import { inSlices } from '@/lib/page/slices';
import { SpanIndex, type PlacedMention } from '@/lib/page/span-index';
import { isReadable, staleRoots } from '@/lib/page/stale-roots';
import type { TextBlock } from '@/lib/page/text-block';
import { Watcher } from '@/lib/page/watch';
import { ask } from '@/lib/platform/ask';
import { addCounts, NO_COUNTS, variantOf, type ScriptCounts } from '@/lib/text/variant';
import { convertBlocks, restoreBlocks } from './conversion';
import { loadCardPartWhenIdle } from './load-card-part';

/** A block with what the background said of it. */
interface ReadBlock extends TextBlock {
  readonly article: Element;
  match?: Match;
}
type Match = { readonly candidates: readonly number[]; readonly scripts: ScriptCounts };

/** Texts go to the background in batches of about this many UTF-16 code units. */
const BATCH = 20_000;

const flowOf = flowByStyle((element) => getComputedStyle(element));

export class Session {
  readonly texts = new OriginalText();
  readonly index = new SpanIndex<Mention>();
  readonly date = findPageDate(document, location.href);
  /** Nothing of it looks Chinese: it is read because the user asked for it. */
  readonly #isForeign = !isChinese(document.body?.textContent ?? '', document.documentElement.lang);
  readonly #signal: AbortSignal;
  readonly #blocks = new BlockList<ReadBlock>();
  readonly #hidden = new WeakSet<Element>();
  readonly #painter: Painter<Mention>;
  readonly #watcher: Watcher;
  #rule: 'concise' | 'all' = 'concise';
  #shown: Variant | 'original' = 'original';
  /** Elements that changed while an earlier change was being read. */
  #stale = new Set<Element>();
  #work: Promise<void> | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.#painter = new Painter(this.index, this.texts, this.isMarked, signal);
    this.#watcher = new Watcher(
      this.texts,
      (element) => this.#hidden.has(element),
      (changed) => this.#onChange(changed),
      signal,
    );
  }

  /** Reads the page as it is now. */
  start(): void {
    this.#stale.add(document.body ?? document.documentElement);
    this.#work = this.#begin();
  }

  async #begin(): Promise<void> {
    const rule = await ask('own-rule', {});
    if (rule.ok && rule.value === 'all') this.mark('all');
    await this.#readStale();
  }

  /** Marks the chosen mentions, or all that are at least likely. */
  mark(rule: 'concise' | 'all'): void {
    this.#rule = rule;
    for (const block of this.#blocks) this.#painter.paint(block);
  }

  /** True where a mention is shown on the page. */
  readonly isMarked = ({ marked, band }: Mention): boolean =>
    marked || (this.#rule === 'all' && band !== 'unsure');

  /** Decides every article anew: a verdict has changed. */
  async decideAgain(): Promise<void> {
    await this.#work;
    for (const article of new Set([...this.#blocks].map((block) => block.article)))
      await this.#decide(article);
  }

  /** The words of a mention, as the page wrote them. */
  wordsOf({ spans }: PlacedMention<Mention>): string {
    return spans.map(({ node, start, end }) => this.texts.read(node).slice(start, end)).join('');
  }

  /** The variant that the page is written in, or `undefined` where nothing tells. */
  get variant(): Variant | undefined {
    let counts = NO_COUNTS;
    for (const { match } of this.#blocks) if (match) counts = addCounts(counts, match.scripts);
    return variantOf(counts, document.documentElement.lang);
  }

  /** The variant that the reader sees. */
  get shownVariant(): Variant | undefined {
    return this.#shown === 'original' ? this.variant : this.#shown;
  }

  /** Shows the page in a variant, or as it was written. Text that the page adds later is shown so too. */
  async show(to: Variant | 'original'): Promise<void> {
    await this.#work;
    this.#shown = to;
    await this.#convert([...this.#blocks]);
  }

  /** What has been found, for the popup. */
  state(): PageState {
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
    return { state, date: this.date, variant: this.variant, shown: this.#shown, mentions };
  }

  #onChange(changed: Iterable<Element>): void {
    for (const element of changed) this.#stale.add(element);
    this.#work ??= this.#readStale();
  }

  /** Reads until nothing is stale. Ends in the same turn in which it finds so: no change falls between the two. */
  async #readStale(): Promise<void> {
    try {
      while (this.#stale.size > 0 && !this.#signal.aborted) {
        const changed = this.#stale;
        this.#stale = new Set();
        await this.#read(staleRoots(changed, flowOf));
      }
    } finally {
      this.#work = undefined;
    }
  }

  async #read(roots: readonly Element[]): Promise<void> {
    const removed = this.#blocks.remove(roots);
    for (const block of removed) {
      this.#painter.erase(block);
      this.index.delete(block);
    }
    const added: ReadBlock[] = [];
    await inSlices(this.#collect(roots), (block) => added.push(block), this.#signal);
    reuseMatches(removed, added);
    await this.#match(added.filter(({ match }) => !match));
    const articles = new Set([...removed, ...added].map(({ article }) => article));
    for (const article of articles) await this.#decide(article);
    if (this.#shown !== 'original') await this.#convert(added);
  }

  *#collect(roots: readonly Element[]): Generator<ReadBlock> {
    for (const root of roots) {
      if (!isReadable(root)) continue;
      const found: ReadBlock[] = [];
      for (const block of collectBlocks(root, this.#layout, this.texts.read)) {
        const added = { ...block, article: articleOf(block.container) };
        found.push(added);
        yield added;
      }
      this.#blocks.insert(found);
    }
  }

  /** Flow by style; elements that are not shown are remembered, since an attribute may show them later. */
  readonly #layout: Layout = (element) => {
    const flow = flowOf(element);
    if (flow === 'none') this.#hidden.add(element);
    return flow;
  };

  async #match(blocks: readonly ReadBlock[]): Promise<void> {
    for (const batch of batches(blocks, BATCH)) {
      const answer = await ask('match', { texts: batch.map(({ text }) => text) });
      if (!answer.ok) return;
      batch.forEach((block, at) => {
        const { candidates, scripts } = answer.value;
        block.match = { candidates: candidates[at] ?? [], scripts: scripts[at] ?? NO_COUNTS };
      });
    }
  }

  async #decide(article: Element): Promise<void> {
    const blocks = [...this.#blocks].filter((block) => block.article === article);
    const answer = await ask('decide', {
      ...(this.date && { date: this.date }),
      ...(this.#isForeign && { foreign: true }),
      blocks: blocks.map(({ text, match }, block) => ({
        block,
        length: text.length,
        candidates: [...(match?.candidates ?? [])],
      })),
    });
    if (answer.ok && !this.#signal.aborted) this.#setMentions(blocks, answer.value);
  }

  #setMentions(blocks: readonly ReadBlock[], mentions: Answers['decide']): void {
    const byBlock = Map.groupBy(mentions, ({ block }) => block);
    blocks.forEach((block, at) => {
      this.index.set(block, byBlock.get(at) ?? []);
      this.#painter.paint(block);
    });
    if (mentions.length > 0) loadCardPartWhenIdle();
  }

  async #convert(blocks: readonly ReadBlock[]): Promise<void> {
    const from = this.variant;
    const title = titleBlock(this.texts);
    const all = title ? [...blocks, title] : blocks;
    const write = (change: () => void) => this.#watcher.unseen(change);
    if (this.#shown === 'original') restoreBlocks(all, this.texts, write);
    else if (from) await convertBlocks(all, from, this.#shown, this.texts, write, this.#signal);
    for (const block of blocks) this.#painter.paint(block);
  }
}

/** Blocks that were read again and are as before keep their matches. */
function reuseMatches(removed: readonly ReadBlock[], added: readonly ReadBlock[]): void {
  const known = new Map(removed.map(({ text, match }) => [text, match]));
  for (const block of added) {
    const match = known.get(block.text);
    if (match) block.match = match;
  }
}

/** The document's title as a block: it is converted with the page. */
function titleBlock(texts: OriginalText): TextBlock | undefined {
  const container = document.querySelector('head > title');
  const node = container?.firstChild;
  if (!container || !(node instanceof Text)) return undefined;
  const text = texts.read(node);
  return { container, pieces: [{ node, start: 0, length: text.length }], text };
}
