/** Shows blocks in another script variant and back. The background converts; here texts are cut, written and kept. */
import type { Variant } from '@/lib/model/variant';
import { batches } from '@/lib/page/batches';
import type { OriginalText } from '@/lib/page/original-text';
import { closestOf, parentOf } from '@/lib/page/shadow';
import type { TextBlock } from '@/lib/page/text-block';
import { ask } from '@/lib/platform/ask';
import { sliceConversion, type Conversion } from '@/lib/text/edits';

/** Does the writing; the watcher looks away meanwhile. */
export type Write = (change: () => void) => void;

/** Blocks go to the background in groups of about this many UTF-16 code units, so that writing stays in short tasks. */
const GROUP = 8_000;

/**
 * Converts blocks, each as one text (關|係 is one word over two nodes), always from the page's original.
 *
 * @param from - the variant that the page is written in
 */
export async function convertBlocks(
  blocks: readonly TextBlock[],
  from: Variant,
  to: Variant,
  texts: OriginalText,
  write: Write,
  signal: AbortSignal,
): Promise<void> {
  for (const group of batches(blocks, GROUP)) {
    const answer = await ask('convert', { texts: group.map(({ text }) => text), from, to });
    if (!answer.ok || signal.aborted) return;
    write(() => {
      group.forEach((block, at) => {
        const conversion = answer.value[at];
        if (conversion) showConverted(block, conversion, texts);
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

function showConverted({ pieces, text }: TextBlock, conversion: Conversion, texts: OriginalText): void {
  for (const { node, start, length } of pieces) {
    if (isProtected(node)) continue;
    const part = sliceConversion(conversion, start, start + length);
    texts.show(node, text.slice(start, start + length), part.text, part.edits);
  }
}

/** `translate="no"` keeps a text from conversion, not from marking. */
const isProtected = (node: Text): boolean =>
  closestOf(parentOf(node), '[translate="no"],.notranslate') !== null;
