/** A text or HTML file through the extension's own engine, in Node. */
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Gazetteer } from '../../lib/gazetteer/gazetteer';
import type { Day } from '../../lib/model/day';
import type { Mention } from '../../lib/model/mention';
import { articleOf } from '../../lib/page/article';
import { collectBlocks } from '../../lib/page/collect';
import { withoutSourceBreaks } from '../../lib/page/line-breaks';
import { findPageDate } from '../../lib/page/page-date';
import { annotateBlocks, type ArticleBlock } from '../../lib/spotting/annotate';
import { pageFacts, type PageToDecide } from '../../lib/spotting/page-facts';
import { nodeKeepsBreaks, nodeLayout } from './node-layout';

/** A mention with its place in the whole text. */
export interface AnnotatedMention extends Omit<Mention, 'block' | 'rivals'> {
  readonly text: string;
  /** Other readings of the same words or a part of them, best first. */
  readonly candidates: Mention['rivals'];
}

export interface Annotation {
  /** What `start` and `end` count in, in UTF-16 code units: the file itself, or for HTML its blocks joined by line feeds. */
  readonly text: string;
  readonly date: Day | null;
  readonly mentions: readonly AnnotatedMention[];
  /** What the page states and the store lacks; nothing looks for it yet. */
  readonly findings: Readonly<Record<string, never>>;
}

/** Annotates a plain text: each line is a block, all lines are one article. */
export function annotateText(
  text: string,
  date: Day | undefined,
  gazetteer: Gazetteer,
  url?: string,
): Annotation {
  return annotate(
    text.split('\n').map((line) => ({ text: line, article: text })),
    { date, url },
    gazetteer,
  );
}

/**
 * Annotates an HTML page.
 *
 * @param date - the page's day, if the caller knows better than the page
 */
export function annotateHtml(
  html: string,
  url: string | undefined,
  date: Day | undefined,
  gazetteer: Gazetteer,
): Annotation {
  // A console of its own: jsdom's complaints of a page's style sheets are not ours to print.
  const virtualConsole = new VirtualConsole();
  const { window } = new JSDOM(html, url === undefined ? { virtualConsole } : { url, virtualConsole });
  const { document } = window;
  const blocks = [...collectBlocks(document.body, nodeLayout(window))].map((block) => ({
    text: block.text,
    read: withoutSourceBreaks(block, nodeKeepsBreaks(window)),
    article: articleOf(block.container),
  }));
  return annotate(blocks, { date: date ?? findPageDate(document, url ?? ''), url }, gazetteer);
}

interface ReadBlock<A> extends ArticleBlock<A> {
  /** The same text as a reader reads it, of the same length; left out where it is. */
  readonly read?: string;
}

function annotate<A>(blocks: readonly ReadBlock<A>[], page: PageToDecide, gazetteer: Gazetteer): Annotation {
  const offsets: number[] = [];
  let text = '';
  for (const block of blocks) {
    offsets.push(text.length + (offsets.length > 0 ? 1 : 0));
    text += offsets.length > 1 ? `\n${block.text}` : block.text;
  }
  const asRead = blocks.map(({ text, read = text, article }) => ({ text: read, article }));
  const mentions = annotateBlocks(asRead, gazetteer, pageFacts(page, gazetteer)).map((mention) =>
    toAnnotated(mention, offsets[mention.block] ?? 0, text),
  );
  return { text, date: page.date ?? null, mentions, findings: {} };
}

function toAnnotated(
  { block: _, rivals, ...mention }: Mention,
  offset: number,
  text: string,
): AnnotatedMention {
  const start = mention.start + offset;
  const end = mention.end + offset;
  const candidates = rivals.map((rival) => ({
    ...rival,
    start: rival.start + offset,
    end: rival.end + offset,
  }));
  return { ...mention, start, end, text: text.slice(start, end), candidates };
}
