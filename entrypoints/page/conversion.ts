/** Shows blocks in another script variant and back. The background converts; here texts are cut, written and kept. */
import type { KeptMention } from '@/lib/model/packed-mentions';
import type { Variant } from '@/lib/model/variant';
import { batches } from '@/lib/page/batches';
import type { ShownAttributes } from '@/lib/page/shown-attributes';
import type { OriginalText } from '@/lib/page/original-text';
import { closestOf, parentOf } from '@/lib/page/shadow';
import type { TextBlock } from '@/lib/page/text-block';
import { ask } from '@/lib/platform/ask';
import { sliceConversion, type Conversion } from '@/lib/text/edits';

/** Does the writing; the watcher looks away meanwhile. */
export type Write = (change: () => void) => void;

/** Blocks go to the background in groups of about this many UTF-16 code units, so that writing stays in short tasks. */
const GROUP = 8_000;

/** Gives the mentions of a block, ascending and apart. */
export type MentionsOf<B> = (block: B) => readonly KeptMention[];

/**
 * Converts blocks, each as one text (關|係 is one word over two nodes), always from the page's original. Names that are sure take the forms
 * that the store has for them.
 *
 * @param from - the variant that the page is written in
 */
export async function convertBlocks<B extends TextBlock>(
  blocks: readonly B[],
  from: Variant,
  to: Variant,
  mentionsOf: MentionsOf<B>,
  texts: OriginalText,
  write: Write,
  signal: AbortSignal,
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

/** The language of each variant, by which browsers choose glyphs. */
export const LANG_OF: Readonly<Record<Variant, string>> = {
  cn: 'zh-Hans',
  t: 'zh-Hant',
  hk: 'zh-Hant-HK',
  tw: 'zh-Hant-TW',
  twp: 'zh-Hant-TW',
};

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
