/** Which elements to read again after changes. */
import { isFilled } from './collect';
import type { Layout } from './layout';
import { parentOf, underSome } from './shadow';

/**
 * The elements whose blocks cover all changes: for each changed element the nearest one around it that is not inline, without those
 * that lie in another. Takes as long as there are changed elements and elements around them: a page may change 10,000 at once.
 *
 * @returns connected elements; those in a part that is not read (an editor, hidden) are among them, so that their old blocks go
 */
export function staleRoots(changed: Iterable<Element>, layout: Layout): Element[] {
  const roots = new Set<Element>();
  for (const element of changed) {
    if (!element.isConnected) continue;
    let root = element;
    for (let around = parentOf(root); around && layout(root) === 'inline'; around = parentOf(root))
      root = around;
    roots.add(root);
  }
  const isInAnother = underSome(roots);
  return [...roots].filter((root) => !isInAnother(parentOf(root)));
}

/** False where the element or one around it is not shown or not ours to read: reading the whole page would not come to it. */
export function isReadable(element: Element, layout: Layout): boolean {
  for (let at: Element | null = element; at; at = parentOf(at))
    if (layout(at) === 'none' || isFilled(at)) return false;
  return true;
}
