/** The reader's selection, through our writing. Setting a text node's data would put every end of a selection in it to the node's start. */

/** Where an offset of the node's text goes when the text is written. UTF-16 code units. */
type Moved = (offset: number) => number;

/**
 * Writes to a text node and leaves the selection, or the caret, on the characters that it was on.
 *
 * @param before - the offset in the page's original for one in the text that is there now
 * @param after - the offset in the text that is written for one in the original
 */
export function keepingSelection(node: Text, before: Moved, write: () => void, after: Moved): void {
  const selection = node.ownerDocument.getSelection();
  if (!selection || (selection.anchorNode !== node && selection.focusNode !== node)) return write();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const ends = [
    { at: anchorNode, offset: anchorNode === node ? before(anchorOffset) : anchorOffset },
    { at: focusNode, offset: focusNode === node ? before(focusOffset) : focusOffset },
  ] as const;
  write();
  const [anchor, focus] = ends;
  const offsetOf = ({ at, offset }: (typeof ends)[number]) => (at === node ? after(offset) : offset);
  if (anchor.at && focus.at)
    selection.setBaseAndExtent(anchor.at, offsetOf(anchor), focus.at, offsetOf(focus));
}
