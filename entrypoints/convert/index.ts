/** The convert part: shows a frame's page in another script and back. Injected when that is first asked for. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LANG_OF, type Variant } from '@/lib/model/variant';
import { offerConvertPart, type Showing } from '@/lib/page/convert-part';
import { OtherWriter } from '@/lib/page/other-writer';
import { selectedStretches } from '@/lib/page/selected';
import { ShownAttributes } from '@/lib/page/shown-attributes';
import type { TextBlock } from '@/lib/page/text-block';
import { CopiedOriginal } from './copied-original';
import { convertAttributes, convertBlocks, restoreBlocks, titleBlock } from './texts';

export default defineUnlistedScript(() => {
  const attributes = new ShownAttributes();
  const other = new OtherWriter();
  const copied = new CopiedOriginal();

  offerConvertPart({
    get lang() {
      return attributes.original(document.documentElement, 'lang') ?? '';
    },
    get isShared() {
      return other.isThere;
    },
    async show(showing) {
      const { blocks, roots, to, texts, write } = showing;
      const title = titleBlock(texts);
      if (to === 'original') {
        copied.end();
        other.forget();
        restoreBlocks(title ? [...blocks, title] : blocks, texts, write);
        write(() => attributes.restore(document));
        return;
      }
      const byVariant = inOwnScript(showing);
      const [main] = byVariant.keys();
      if (!main) return;
      copied.offer(showing);
      for (const [from, some] of byVariant) await convertBlocks(some, from, to, showing, other);
      if (title) await convertBlocks([title], main, to, showing, other);
      for (const root of roots) await convertAttributes(root, main, to, attributes, write);
      write(() => attributes.showLang(document, LANG_OF[to]));
    },
    async showSelected<B extends TextBlock>(showing: Showing<B>) {
      const { blocks, to, texts, variantOf } = showing;
      const selected = selectedStretches(blocks, document.getSelection(), texts);
      // A quotation may be in another script than the page around it.
      const from = variantOf(selected.keys()) ?? variantOf();
      if (!from || to === 'original') return [];
      copied.offer(showing);
      await convertBlocks([...selected.keys()], from, to, showing, other, selected);
      return [...selected.keys()];
    },
  });
});

/**
 * The blocks of a page by the variant that they are to be converted from, the page's own first: that of the page, but for blocks in the
 * other script. Where the page is mixed and has none, that of each block; what tells nothing there goes with the others.
 */
function inOwnScript<B extends TextBlock>({ blocks, variantOf }: Showing<B>): Map<Variant, B[]> {
  const own = new Map(blocks.map((block) => [block, variantOf([block])]));
  const byVariant = new Map<Variant, B[]>();
  const main = variantOf() ?? [...own.values()].find((variant) => variant !== undefined);
  if (!main) return byVariant;
  byVariant.set(main, []);
  for (const [block, variant = main] of own) {
    const from = (variant === 'cn') === (main === 'cn') ? main : variant;
    const some = byVariant.get(from);
    if (some) some.push(block);
    else byVariant.set(from, [block]);
  }
  return byVariant;
}
