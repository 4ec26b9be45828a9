/** From a page's DOM to its text blocks, in document order. Inline elements are joined (<b>李</b>家超, ruby, <wbr>); the DOM is only read. */
import type { Layout } from './layout';
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
}

/**
 * Collects the text blocks under an element, as a generator, so that a long page can be read in slices.
 *
 * @param root - its text too, if it is not skipped
 * @param layout - tells inline from block from not shown
 * @param read - gives a text node's original text
 */
export function* collectBlocks(
  root: Element,
  layout: Layout,
  read: ReadText = ownText,
): Generator<TextBlock> {
  if (layout(root) === 'none') return;
  const run: Run = { container: root, pieces: [], text: '' };
  yield* collectChildren(root, run, layout, read);
  yield* close(run, root);
}

function* collectChildren(
  parent: ParentNode,
  run: Run,
  layout: Layout,
  read: ReadText,
): Generator<TextBlock> {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isText(node)) {
      const text = read(node);
      run.pieces.push({ node, start: run.text.length, length: text.length });
      run.text += text;
    } else if (isElement(node)) {
      yield* collectElement(node, run, layout, read);
    }
  }
}

function* collectElement(element: Element, run: Run, layout: Layout, read: ReadText): Generator<TextBlock> {
  const { localName } = element;
  if (localName === 'wbr') return;
  if (localName === 'br' || localName === 'img') {
    run.text += '\n';
    return;
  }
  switch (layout(element)) {
    case 'none':
      // Ruby's annotations stand beside the line; anything else that is skipped stands in it and parts the words around it.
      if (localName !== 'rt' && localName !== 'rp') run.text += '\n';
      return;
    case 'inline':
      yield* collectChildren(element, run, layout, read);
      return;
    case 'block': {
      const outer = run.container;
      yield* close(run, element);
      yield* collectChildren(element, run, layout, read);
      yield* close(run, outer);
    }
  }
}

/** Ends the block; the next one belongs to `container`. */
function* close(run: Run, container: Element): Generator<TextBlock> {
  const { pieces, text } = run;
  if (HAS_TEXT.test(text)) yield { container: run.container, pieces, text };
  run.container = container;
  run.pieces = [];
  run.text = '';
}

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;
