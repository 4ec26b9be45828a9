/** The keyboard part: the way to the marks without a pointer. Injected into a tab's frames when a key first asks for it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForKeyCommands } from '@/lib/platform/commands';
import { currentReading, type Offer } from '../page/offer';
import { Keyboard } from './keyboard';

declare global {
  var meipiKeyboard: true | undefined;
}

export default defineUnlistedScript(() => {
  // Asked for with every key; once is enough.
  if (globalThis.meipiKeyboard) return;
  globalThis.meipiKeyboard = true;
  let reading: Offer | undefined;
  let keyboard: Keyboard | undefined;
  listenForKeyCommands(async (command) => {
    const now = currentReading();
    if (now !== reading) keyboard = now && new Keyboard(now.session, now.signal);
    reading = now;
    switch (command.type) {
      case 'step':
        return keyboard?.step(command.to);
      case 'open-card':
        return keyboard?.openCard();
      case 'focus-back':
        return keyboard?.focusBack();
    }
  });
});
