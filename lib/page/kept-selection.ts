/** The reader's selection, through our writing. Setting a text node's data would put every end of a selection in it to the node's start. */
import type { OriginalText } from './original-text';

/**
 * Shows or restores texts, and leaves the document's selection, or the caret, on the characters that it was on.
 *
 * To be called for many texts at once: Chromium brings the page's style up to date before it says where the selection is (3 s instead of
 * 0.4 when it was asked before each of 3,000 texts).
 */
export function keepingSelection(document: Document, texts: OriginalText, write: () => void): void {
  const selection = document.getSelection();
  const anchor = selection && placeOf(selection.anchorNode, selection.anchorOffset, texts);
  const focus = selection && placeOf(selection.focusNode, selection.focusOffset, texts);
  write();
  if (!anchor || !focus) return;
  const [from, to] = [anchor.offset(), focus.offset()];
  if (selection.anchorNode === anchor.node && selection.anchorOffset === from)
    if (selection.focusNode === focus.node && selection.focusOffset === to) return;
  selection.setBaseAndExtent(anchor.node, from, focus.node, to);
}

/** An end of a selection, as a place in what the page wrote. */
function placeOf(node: Node | null, offset: number, texts: OriginalText) {
  if (!node) return undefined;
  if (!isText(node)) return { node, offset: () => offset };
  const original = texts.toOriginal(node, offset, 'start');
  return { node, offset: () => texts.toShown(node, original, 'start') };
}

const isText = (node: Node): node is Text => node.nodeType === 3;
