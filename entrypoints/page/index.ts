/** The page part: reads a page's text, has it spotted, paints the marks, opens cards, converts. Injected where there is Chinese text. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForCommands } from '@/lib/platform/commands';
import { Session } from './session';
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
  followPointer(session, controller.signal);
  listenForCommands(async (command) => {
    switch (command.type) {
      case 'page-state':
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
});
