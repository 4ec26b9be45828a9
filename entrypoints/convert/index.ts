/** The convert part: shows a frame's page in another script and back. Injected when that is first asked for. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerConvertPart } from '@/lib/page/convert-part';
import { ShownAttributes } from '@/lib/page/shown-attributes';
import { convertAttributes, convertBlocks, LANG_OF, restoreBlocks, titleBlock } from './texts';

export default defineUnlistedScript(() => {
  const attributes = new ShownAttributes();
  offerConvertPart({
    get lang() {
      return attributes.original(document.documentElement, 'lang') ?? '';
    },
    async show(showing) {
      const { blocks, roots, from, to, texts, write } = showing;
      const title = titleBlock(texts);
      const all = title ? [...blocks, title] : blocks;
      if (to === 'original') {
        restoreBlocks(all, texts, write);
        write(() => attributes.restore(document));
      } else if (from) {
        await convertBlocks(all, from, to, showing);
        for (const root of roots) await convertAttributes(root, from, to, attributes, write);
        write(() => attributes.showLang(document, LANG_OF[to]));
      }
    },
  });
});
