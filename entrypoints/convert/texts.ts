/** Shows blocks in another script variant and back. The background converts; here texts are cut, written and kept. */
import type { Variant } from '@/lib/model/variant';
import { batches } from '@/lib/page/batches';
import type { ShownAttributes } from '@/lib/page/shown-attributes';
import type { ShownPage, Write } from '@/lib/page/convert-part';
import type { OriginalText } from '@/lib/page/original-text';
import type { OtherWriter } from '@/lib/page/other-writer';
import type { Stretch } from '@/lib/page/selected';
import { closestOf, parentOf } from '@/lib/page/shadow';
import type { TextBlock } from '@/lib/page/text-block';
import { ask } from '@/lib/platform/ask';
import { joinConversions, sliceConversion, type Conversion } from '@/lib/text/edits';

/** Blocks go to the background in groups of about this many UTF-16 code units, so that writing stays in short tasks. */
const GROUP = 8_000;

/**
 * Converts blocks, each as one text (關|係 is one word over two nodes), always from the page's original. Names that are sure take the forms
 * that the store has for them.
 *
 * @param from - the variant that they are written in
 * @param within - what of each block is to be converted, where not all of them are
 */
export async function convertBlocks(
  blocks: readonly TextBlock[],
  from: Variant,
  to: Variant,
  { mentionsOf, texts, write, signal }: ShownPage,
  other: OtherWriter,
  within?: ReadonlyMap<TextBlock, Stretch>,
): Promise<void> {
  for (const group of batches(blocks, GROUP)) {
    const names = group.flatMap((block, text) =>
      mentionsOf(block)
        .filter(({ band }) => band === 'solid')
        .map(({ start, end, entity }) => ({ text, start, end, entity })),
    );
    const answer = await ask('convert', { texts: group.map(({ text }) => text), from, to, names });
    if (!answer.ok || signal.aborted) return;
    write(() => {
      group.forEach((block, at) => {
        const conversion = answer.value[at];
        if (conversion) showConverted(block, conversion, texts, other, within?.get(block));
      });
    });
  }
}

/** Puts the originals back. */
export function restoreBlocks(blocks: readonly TextBlock[], texts: OriginalText, write: Write): void {
  write(() => {
    for (const { pieces } of blocks) for (const { node } of pieces) texts.restore(node);
  });
}

/** Converts the texts in attributes of an element and what is in it. */
export async function convertAttributes(
  root: Element,
  from: Variant,
  to: Variant,
  attributes: ShownAttributes,
  write: Write,
): Promise<void> {
  const found = attributes.textsUnder(root);
  if (found.length === 0) return;
  const answer = await ask('convert', { texts: found.map(({ text }) => text), from, to });
  if (!answer.ok) return;
  write(() => {
    found.forEach(({ element, name, text }, at) => {
      const converted = answer.value[at]?.text;
      // The page may have written there meanwhile.
      if (converted !== undefined && attributes.original(element, name) === text)
        attributes.show(element, name, converted);
    });
  });
}

function showConverted(
  { pieces, text }: TextBlock,
  conversion: Conversion,
  texts: OriginalText,
  other: OtherWriter,
  within: Stretch | undefined,
): void {
  for (const { node, start, length } of pieces) {
    const from = Math.max(start, within?.start ?? 0);
    const to = Math.min(start + length, within?.end ?? Infinity);
    if (from >= to || isProtected(node)) continue;
    const part = sliceConversion(conversion, from, to);
    const shown = within ? around(texts.shownIn(node), part, from - start, to - start, length) : part;
    if (other.yields(node, shown.text, performance.now())) continue;
    texts.show(node, text.slice(start, start + length), shown.text, shown.edits);
  }
}

/** A part in the place of what is shown of a node's original from `start` to `end`, in UTF-16 code units. */
function around(shown: Conversion, part: Conversion, start: number, end: number, length: number): Conversion {
  return joinConversions([
    { ...sliceConversion(shown, 0, start), length: start },
    { ...part, length: end - start },
    { ...sliceConversion(shown, end, length), length: length - end },
  ]);
}

/** `translate="no"` keeps a text from conversion, not from marking; what is written in by now was not when it was read. */
const NOT_OURS = '[translate="no"],.notranslate,[contenteditable]:not([contenteditable="false"])';
const isProtected = (node: Text): boolean => closestOf(parentOf(node), NOT_OURS) !== null;

/** The document's title as a block: it is converted with the page. */
export function titleBlock(texts: OriginalText): TextBlock | undefined {
  const container = document.querySelector('head > title');
  const node = container?.firstChild;
  if (!container || !(node instanceof Text)) return undefined;
  const text = texts.read(node);
  return { container, pieces: [{ node, start: 0, length: text.length }], text };
}
