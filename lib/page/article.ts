/** Articles: which blocks are decided together. */
import { closestOf, parentOf } from './shadow';

const ARTICLE = 'article,[role="article"]';

/**
 * The article that an element belongs to: the nearest `<article>` around it, across shadow roots; on a list page the item of the list that it stands in,
 * since each headline decides for itself; or the whole document.
 */
export function articleOf(element: Element): Element {
  const article = closestOf(element, ARTICLE) ?? element.ownerDocument.documentElement;
  return headlineAround(element, article) ?? article;
}

/** Elements that hold one headline of a list, with its summary and date at most. */
const ITEMS = new Set(['li', 'div', 'section', 'p', 'dd', 'dt', 'tr', 'h2', 'h3', 'h4', 'a']);
/** An item holds no more text than this, in UTF-16 code units: a headline, a summary, a date. */
const LONGEST_ITEM = 400;
/** Levels between a headline's text and its item. */
const LEVELS = 5;
/** A shorter link is a section's name or a tag, not a headline. */
const SHORTEST_HEADLINE = 9;
/** So many alike make a list. */
const REPEATED = 3;

function headlineAround(element: Element, article: Element): Element | undefined {
  let at: Element | null = element;
  for (let level = 0; level < LEVELS && at && at !== article; level += 1, at = parentOf(at)) {
    if (textLength(at) > LONGEST_ITEM) return undefined;
    if (isHeadline(at) && isRepeated(at)) return at;
  }
  return undefined;
}

/** True of an element that a link fills, or the heading of which is a link. */
function isHeadline(element: Element): boolean {
  if (!ITEMS.has(element.localName)) return false;
  if (textLength(element) > LONGEST_ITEM) return false;
  const inHeading = element.querySelector(':is(h1,h2,h3,h4,h5,h6) a[href], a[href] :is(h1,h2,h3,h4,h5,h6)');
  if (inHeading) return textLength(inHeading) >= SHORTEST_HEADLINE;
  const links = element.matches('a[href]') ? [element] : [...element.querySelectorAll('a[href]')];
  const longest = Math.max(0, ...links.map(textLength));
  return longest >= SHORTEST_HEADLINE && longest * 2 >= textLength(element);
}

/** True where brothers of the element are headlines too. */
function isRepeated(element: Element): boolean {
  let alike = 0;
  for (const brother of element.parentElement?.children ?? []) {
    if (brother.localName === element.localName && isHeadline(brother)) alike += 1;
    if (alike === REPEATED) return true;
  }
  return false;
}

/** Length of an element's text without white space, in UTF-16 code units; of a text that is too long, only that it is. */
function textLength(element: Element): number {
  const texts = element.ownerDocument.createTreeWalker(element, TEXT_NODES);
  let length = 0;
  while (length <= LONGEST_ITEM && texts.nextNode()) {
    length += (texts.currentNode.nodeValue ?? '').replaceAll(/\s+/g, '').length;
  }
  return length;
}

/** `NodeFilter.SHOW_TEXT`; written out, since there is no NodeFilter where there is no browser. */
const TEXT_NODES = 4;
