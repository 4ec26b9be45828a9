/** Which mentions lie in which text node: what painting and hit testing look up. Nothing here holds on to a removed node. */
import { nodeSpans, type NodeSpan, type TextBlock } from './text-block';

/** A mention in a block, with its stretches of text nodes. `M` is whatever the caller wants back on a hit. */
export interface PlacedMention<M> {
  readonly mention: M;
  readonly spans: readonly NodeSpan[];
}

interface Located<M> extends NodeSpan {
  readonly placed: PlacedMention<M>;
}

export class SpanIndex<M extends { readonly start: number; readonly end: number }> {
  #byNode = new WeakMap<Text, Located<M>[]>();
  #byBlock = new WeakMap<TextBlock, readonly PlacedMention<M>[]>();

  /**
   * Sets the mentions of a block, in place of those it had.
   *
   * @param mentions - ascending, without overlaps; offsets into the block's text
   */
  set(block: TextBlock, mentions: readonly M[]): void {
    this.delete(block);
    const placed = mentions.map((mention) => ({
      mention,
      spans: nodeSpans(block, mention.start, mention.end),
    }));
    this.#byBlock.set(block, placed);
    for (const one of placed) {
      for (const span of one.spans) {
        const located = this.#byNode.get(span.node) ?? [];
        located.push({ ...span, placed: one });
        this.#byNode.set(span.node, located);
      }
    }
  }

  /** Forgets a block. */
  delete(block: TextBlock): void {
    for (const { node } of block.pieces) this.#byNode.delete(node);
    this.#byBlock.delete(block);
  }

  /** The mentions of a block, in text order. */
  of(block: TextBlock): readonly PlacedMention<M>[] {
    return this.#byBlock.get(block) ?? [];
  }

  /** The mention whose stretch of the node holds the character at an offset (UTF-16 code units into the original text). */
  at(node: Text, offset: number): PlacedMention<M> | undefined {
    const located = this.#byNode.get(node);
    if (!located) return undefined;
    let low = 0;
    let high = located.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = located[middle];
      if (!span) return undefined;
      if (offset < span.start) high = middle - 1;
      else if (offset >= span.end) low = middle + 1;
      else return span.placed;
    }
    return undefined;
  }
}
