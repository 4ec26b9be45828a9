/** Both steps over a whole text at once: what the extension does through messages, for callers that have text and names in one place. */
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Mention } from '../model/mention';
import { decide, type MatchedBlock } from './decide';
import { matchBlock } from './match';
import type { PageFacts } from './page-facts';

/** A text block and the article it belongs to. `A` is anything that tells articles apart. */
export interface ArticleBlock<A> {
  readonly text: string;
  readonly article: A;
}

/**
 * Spots every mention in the blocks of a page.
 *
 * @param blocks - in text order
 * @returns mentions in text order; `block` is an index into `blocks`
 */
export function annotateBlocks<A>(
  blocks: readonly ArticleBlock<A>[],
  gazetteer: Gazetteer,
  page: PageFacts = {},
): Mention[] {
  const articles = new Map<A, MatchedBlock[]>();
  blocks.forEach(({ text, article }, block) => {
    const matched = articles.get(article) ?? [];
    articles.set(article, matched);
    matched.push({ block, length: text.length, candidates: matchBlock(text, gazetteer) });
  });
  return [...articles.values()]
    .flatMap((matched) => decide(matched, gazetteer, page))
    .toSorted((a, b) => a.block - b.block || a.start - b.start);
}
