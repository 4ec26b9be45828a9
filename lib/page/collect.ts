/**
 * From a page's DOM to its text blocks, in document order, shadow trees before their hosts' children. Inline elements are joined
 * (<b>李</b>家超, ruby, <wbr>); the DOM is only read.
 */
import type { Layout } from './layout';
import { isElement, noRoots, type RootOf } from './shadow';
import type { Piece, TextBlock } from './text-block';

/** Reads a text node's original text: what the page wrote, also while a conversion is shown. */
export type ReadText = (node: Text) => string;

const ownText: ReadText = (node) => node.data;

/** Two letters or ideographs make a text; less is not worth a look. */
const HAS_TEXT = /\p{L}{2}/u;

/** A block being gathered. */
interface Run {
  container: Element;
  pieces: Piece[];
  text: string;
  /** Shadow trees of inline hosts among the pieces. They are read when the run ends: they are blocks of their own. */
  roots: ShadowRoot[];
}

interface Reader {
  readonly layout: Layout;
  readonly read: ReadText;
  readonly rootOf: RootOf;
}

/**
 * Collects the text blocks under an element, as a generator, so that a long page can be read in slices.
 *
 * @param root - its text too, if it is not skipped
 * @param layout - tells inline from block from not shown
 * @param read - gives a text node's original text
 * @param rootOf - gives elements' shadow roots; asked once for each element that is shown
 */
export function* collectBlocks(
  root: Element,
  layout: Layout,
  read: ReadText = ownText,
  rootOf: RootOf = noRoots,
): Generator<TextBlock> {
  if (layout(root) === 'none') return;
  const reader = { layout, read, rootOf };
  const shadow = rootOf(root);
  if (shadow) yield* collectTree(shadow, root, reader);
  yield* collectTree(root, root, reader);
}

/** Collects what is under a node as blocks of its own; those that stand directly in it belong to `container`. */
function* collectTree(root: ParentNode, container: Element, reader: Reader): Generator<TextBlock> {
  const run: Run = { container, pieces: [], text: '', roots: [] };
  yield* collectChildren(root, run, reader);
  yield* close(run, container, reader);
}

function* collectChildren(parent: ParentNode, run: Run, reader: Reader): Generator<TextBlock> {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isText(node)) {
      const text = reader.read(node);
      run.pieces.push({ node, start: run.text.length, length: text.length });
      run.text += text;
    } else if (isElement(node)) {
      yield* collectElement(node, run, reader);
    }
  }
}

function* collectElement(element: Element, run: Run, reader: Reader): Generator<TextBlock> {
  const { localName } = element;
  if (localName === 'wbr') return;
  // What is slotted is read where it stands in the page, and stands here between the words; the slot's own children are not shown.
  if (localName === 'br' || localName === 'img' || isFilled(element)) {
    run.text += '\n';
    return;
  }
  const flow = reader.layout(element);
  if (flow === 'none') {
    // Ruby's annotations stand beside the line; anything else that is skipped stands in it and parts the words around it.
    if (localName !== 'rt' && localName !== 'rp') run.text += '\n';
    return;
  }
  const root = reader.rootOf(element);
  if (flow === 'inline') {
    // A host that holds nothing to slot shows its shadow tree between the words around it.
    if (root && !element.firstChild) run.text += '\n';
    // Blocks are in the order of their first text nodes.
    if (root && run.pieces.length > 0) run.roots.push(root);
    else if (root) yield* collectTree(root, run.container, reader);
    yield* collectChildren(element, run, reader);
  } else {
    const outer = run.container;
    yield* close(run, element, reader);
    if (root) yield* collectTree(root, element, reader);
    yield* collectChildren(element, run, reader);
    yield* close(run, outer, reader);
  }
}

/** Ends the block; the next one belongs to `container`. */
function* close(run: Run, container: Element, reader: Reader): Generator<TextBlock> {
  const { pieces, text, roots } = run;
  if (HAS_TEXT.test(text)) yield { container: run.container, pieces, text };
  for (const root of roots) yield* collectTree(root, run.container, reader);
  run.container = container;
  run.pieces = [];
  run.text = '';
  run.roots = [];
}

/** True for a slot with something slotted: its own children are not shown. */
export const isFilled = (element: Element): boolean => isSlot(element) && element.assignedNodes().length > 0;
const isSlot = (element: Element): element is HTMLSlotElement =>
  element.localName === 'slot' && 'assignedNodes' in element;
const isText = (node: Node): node is Text => node.nodeType === 3;
