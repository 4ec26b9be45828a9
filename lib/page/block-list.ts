/** The blocks of a page in document order, kept so while parts of the page are read again. */
import { precedes, underSome } from './shadow';
import type { TextBlock } from './text-block';

const firstNode = ({ pieces, container }: TextBlock): Node => pieces[0]?.node ?? container;

export class BlockList<B extends TextBlock> implements Iterable<B> {
  #blocks: B[] = [];

  [Symbol.iterator](): Iterator<B> {
    return this.#blocks[Symbol.iterator]();
  }

  /** Removes the blocks that have left the document, and those at or under one of the elements. Returns what was removed. */
  remove(roots: readonly Element[]): B[] {
    const removed: B[] = [];
    const isUnder = underSome(new Set(roots));
    this.#blocks = this.#blocks.filter((block) => {
      const { container } = block;
      const stale =
        !container.isConnected || block.pieces.some(({ node }) => !node.isConnected) || isUnder(container);
      if (stale) removed.push(block);
      return !stale;
    });
    return removed;
  }

  /** Adds blocks that are consecutive in the document where they belong. */
  insert(blocks: readonly B[]): void {
    const [first] = blocks;
    if (!first) return;
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.#blocks[middle];
      if (block && precedes(firstNode(block), firstNode(first))) low = middle + 1;
      else high = middle;
    }
    this.#blocks.splice(low, 0, ...blocks);
  }
}
