/**
 * The page as one tree, shadow trees included. A shadow tree stands before its host's own children, as in the specification's
 * shadow-including tree order (https://dom.spec.whatwg.org/#concept-shadow-including-tree-order).
 */

/** Gives an element's shadow root, open or closed. Which browser has what for that is `lib/platform`'s to know. */
export type RootOf = (element: Element) => ShadowRoot | null;

/** For pages without shadow trees, and where there is no browser. */
export const noRoots: RootOf = () => null;

/** The element around a node: its parent, or the host where the parent is a shadow root. */
export function parentOf({ parentNode }: Node): Element | null {
  if (parentNode === null || isElement(parentNode)) return parentNode;
  return hostOf(parentNode);
}

/** The nearest element, itself or around it, that matches; hosts count as being around their shadow trees. */
export function closestOf(element: Element | null, selector: string): Element | null {
  for (let at = element; at; at = hostOf(at.getRootNode())) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return null;
}

/**
 * Tells which elements are in a set or under one of it. Asked for many elements of one page it climbs over each of their ancestors
 * once, so all of it takes as long as there are elements on the way, not elements times set.
 */
export function underSome(set: ReadonlySet<Element>): (element: Element | null) => boolean {
  const known = new Map<Element, boolean>();
  const isUnder = (element: Element | null): boolean => {
    if (!element) return false;
    const is = known.get(element) ?? (set.has(element) || isUnder(parentOf(element)));
    known.set(element, is);
    return is;
  };
  return isUnder;
}

/**
 * True where `a` stands before `b` in the page. `compareDocumentPosition` knows no order between two trees, so the two, or hosts
 * around them, are compared in the innermost tree that holds both.
 */
export function precedes(a: Node, b: Node): boolean {
  for (let one: Node | null = a; one; one = hostOf(one.getRootNode())) {
    for (let other: Node | null = b; other; other = hostOf(other.getRootNode())) {
      if (one.getRootNode() !== other.getRootNode()) continue;
      // Where they are the same, one is a host around the other.
      return one === other ? other !== b : (one.compareDocumentPosition(other) & FOLLOWING) !== 0;
    }
  }
  return false;
}

/** Node.DOCUMENT_POSITION_FOLLOWING. */
const FOLLOWING = 4;

/** The host of a shadow root; `null` for any other node. */
export function hostOf(node: Node): Element | null {
  return isShadowRoot(node) ? node.host : null;
}

/** Of all fragments only shadow roots have a host. (Asking for the class would need the class of the page's own window.) */
const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === 11 && 'host' in node;

/** True for elements of any window. */
export const isElement = (node: Node): node is Element => node.nodeType === 1;
