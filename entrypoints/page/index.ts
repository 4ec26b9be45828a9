/** The page part: reads a page's text, has it spotted, paints the marks, opens cards, converts. Injected where there is Chinese text. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAlive } from '@/lib/platform/ask';
import { listenForCommands } from '@/lib/platform/commands';
import { Session } from './session';
import { Keyboard } from './keyboard';
import { followPointer } from './pointer';

declare global {
  /** Ours in this frame, in our isolated world: a second injection replaces the first. */
  var meipiSession: AbortController | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.meipiSession?.abort();
  const controller = new AbortController();
  globalThis.meipiSession = controller;
  const session = new Session(controller.signal);
  const keyboard = new Keyboard(session, controller.signal);
  followPointer(session, controller.signal);
  listenForCommands(async (command) => {
    switch (command.type) {
      case 'page-state':
        break;
      case 'decide-again':
        await session.decideAgain();
        break;
      case 'step':
        await keyboard.step(command.to);
        break;
      case 'open-card':
        keyboard.openCard();
        break;
      case 'focus-back':
        keyboard.focusBack();
        break;
      case 'convert-page':
        await session.show(command.to);
        break;
      case 'mark':
        if (command.rule !== 'off') session.mark(command.rule);
        else {
          await session.show('original');
          controller.abort();
        }
    }
    return session.state();
  }, controller.signal);
  session.start();
  endWithExtension(controller);
});

/**
 * Nobody tells a page that the extension was updated, reloaded or disabled; its scripts and marks stay. So they end at the page's next
 * event, and leave no trace.
 */
function endWithExtension(controller: AbortController): void {
  const { signal } = controller;
  const look = () => {
    if (!isAlive()) controller.abort();
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll', 'visibilitychange']) {
    document.addEventListener(type, look, { signal, capture: true, passive: true });
  }
}
