/** On sites of which the user wants every page read: asks for the page part, whatever the language. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '@/lib/platform/ask';

export default defineUnlistedScript(() => {
  void ask('chinese-found', {});
});
