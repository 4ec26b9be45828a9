/** The page part: reads a page's text, has it spotted, paints the marks, opens cards, converts. Injected where there is Chinese text. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isWorkplace } from '@/lib/page/application';
import { ask, isAlive } from '@/lib/platform/ask';
import { listenForCommands } from '@/lib/platform/commands';
import { read } from './reading';
import type { Session } from './session';

declare global {
  /** Ours in this frame, in our isolated world: a second injection replaces the first. */
  var meipiSession: AbortController | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.meipiSession?.abort();
  const controller = new AbortController();
  globalThis.meipiSession = controller;
  const { signal } = controller;
  /** None in an application, until the user wants it read. */
  let session: Session | undefined;
  const begun = ask('own-rule', {}).then((held) => {
    if (signal.aborted) return;
    if (!held.ok || held.value.rule === 'off') controller.abort();
    else if (held.value.from === 'choice' || !isWorkplace(document)) {
      session = read(held.value.rule, signal);
      const { shown, isShownEverywhere } = held.value;
      if (shown) whenSettled(() => void session?.showAlways(shown, isShownEverywhere === true), signal);
    }
  });
  listenForCommands(async (command) => {
    await begun;
    if (command.type === 'decide-again') await session?.decideAgain();
    if (command.type === 'convert-page') await session?.show(command.to);
    if (command.type === 'convert-selection') await session?.showSelected(command.to);
    if (command.type === 'mark') {
      if (command.rule === 'off') {
        await session?.show('original');
        controller.abort();
      } else if (session) session.mark(command.rule);
      else if (!signal.aborted) session = read(command.rule, signal);
    }
    return session?.state() ?? { state: 'application' };
  }, signal);
  endWithExtension(controller);
});

/** Text that a framework takes over from its server must not change before (React's error 418): so long after the page has loaded, in milliseconds. */
const SETTLING = 500;

function whenSettled(act: () => void, signal: AbortSignal): void {
  const wait = () => setTimeout(() => requestIdleCallback(() => !signal.aborted && act()), SETTLING);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { signal, once: true });
}

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
