/**
 * What the page itself wrote, kept while its text is shown converted. Spotting and quotes always work on it; restoring a page uses it
 * and never the opposite conversion, which damages names (林建岳 → 林建嶽).
 */
import { originalOffset, shownOffset, type Conversion, type Edge, type Edit } from '../text/edits';

interface Shown {
  readonly original: string;
  readonly shown: string;
  /** Pieces of this node whose length differs, offsets into the node's texts. */
  readonly edits: readonly Edit[];
}

export class OriginalText {
  readonly #shown = new WeakMap<Text, Shown>();

  /** A node's original text. Where the page has written over our conversion, the page's new text is the original. */
  readonly read = (node: Text): string => this.#current(node)?.original ?? node.data;

  /** True while the node holds what we wrote. */
  isConverted(node: Text): boolean {
    return this.#current(node) !== undefined;
  }

  /**
   * Shows another text in a node.
   *
   * @param original - what the conversion was made from; nothing is written where the node's original is another by now
   * @returns whether the node shows the text
   */
  show(node: Text, original: string, shown: string, edits: readonly Edit[]): boolean {
    if (this.read(node) !== original) return false;
    if (shown === original) this.#shown.delete(node);
    else this.#shown.set(node, { original, shown, edits });
    if (node.data !== shown) node.data = shown;
    return true;
  }

  /** What a node shows now. */
  shownIn(node: Text): Conversion {
    return { text: node.data, edits: this.#current(node)?.edits ?? [] };
  }

  /** Puts a node's original back, unless the page has written there since. */
  restore(node: Text): void {
    const current = this.#current(node);
    this.#shown.delete(node);
    if (current) node.data = current.original;
  }

  /** An offset into the original as one into what the node shows, in UTF-16 code units; `edge` says which end of a range it is. */
  toShown(node: Text, offset: number, edge: Edge): number {
    return shownOffset(this.#current(node)?.edits ?? [], offset, edge);
  }

  /** The reverse of {@link toShown}. */
  toOriginal(node: Text, offset: number, edge: Edge): number {
    return originalOffset(this.#current(node)?.edits ?? [], offset, edge);
  }

  #current(node: Text): Shown | undefined {
    const shown = this.#shown.get(node);
    return shown?.shown === node.data ? shown : undefined;
  }
}
