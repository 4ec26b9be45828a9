/** Articles: which blocks are decided together. */

const ARTICLE = 'article,[role="article"]';

/**
 * The article that an element belongs to: the nearest `<article>` around it, or the whole document. A card in a list of headlines is
 * its own article, as its authors mark it up.
 */
export function articleOf(element: Element): Element {
  return element.closest(ARTICLE) ?? element.ownerDocument.documentElement;
}
