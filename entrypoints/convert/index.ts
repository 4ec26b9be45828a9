/** The convert part: shows a frame's page in another script and back. Injected when that is first asked for. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LANG_OF } from '@/lib/model/variant';
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
      const all = title ? [...blocks, title] : blocks;
      if (to === 'original') {
        copied.end();
        other.forget();
        restoreBlocks(all, texts, write);
        write(() => attributes.restore(document));
        return;
      }
      const from = showing.variantOf();
      if (!from) return;
      copied.offer(showing);
      await convertBlocks(all, from, to, showing, other);
      for (const root of roots) await convertAttributes(root, from, to, attributes, write);
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
