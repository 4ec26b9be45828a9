/** Which elements to read again after changes. */
import { isSkipped, type Layout } from './layout';

/**
 * The elements whose blocks cover all changes: for each changed element the nearest one around it that is not inline, without those
 * that lie in another.
 *
 * @returns connected elements; those in a part that is not read (an editor, hidden) are among them, so that their old blocks go
 */
export function staleRoots(changed: Iterable<Element>, layout: Layout): Element[] {
  const roots = new Set<Element>();
  for (const element of changed) {
    if (!element.isConnected) continue;
    let root = element;
    while (root.parentElement && layout(root) === 'inline') root = root.parentElement;
    roots.add(root);
  }
  return [...roots].filter((root) => !isUnder(root.parentElement, roots));
}

/** True where an element or one around it is among the roots. Pages change thousands of elements at a time: a walk, not a search. */
export function isUnder(element: Element | null, roots: ReadonlySet<Element>): boolean {
  for (let at = element; at; at = at.parentElement) if (roots.has(at)) return true;
  return false;
}

/** False where the element or one around it is not shown or not ours to read. */
export function isReadable(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isSkipped(at)) return false;
  return element.checkVisibility({ visibilityProperty: true });
}
