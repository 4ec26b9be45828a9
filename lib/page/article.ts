/** Articles: which blocks are decided together. */
import { closestOf } from './shadow';

const ARTICLE = 'article,[role="article"]';

/**
 * The article that an element belongs to: the nearest `<article>` around it, across shadow roots, or the whole document. A card in a
 * list of headlines is its own article, as its authors mark it up.
 */
export function articleOf(element: Element): Element {
  return closestOf(element, ARTICLE) ?? element.ownerDocument.documentElement;
}
