/** The page part: reads a page's text, has it spotted, paints the marks, opens cards, converts. Injected where there is Chinese text. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageCommand } from '@/lib/messages/protocol';
import { isWorkplace } from '@/lib/page/application';
import { ask, isAlive } from '@/lib/platform/ask';
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
  const { signal } = controller;
  /** None in an application, until the user wants it read. */
  let reading: Reading | undefined;
  const read = (rule: 'concise' | 'all') => {
    const session = new Session(signal);
    reading = { session, keyboard: new Keyboard(session, signal) };
    followPointer(session, signal);
    session.start(rule);
  };
  const begun = ask('own-rule', {}).then((held) => {
    if (signal.aborted) return;
    if (!held.ok || held.value.rule === 'off') controller.abort();
    else if (held.value.from === 'choice' || !isWorkplace(document)) read(held.value.rule);
  });
  listenForCommands(async (command) => {
    await begun;
    if (command.type !== 'mark') {
      if (reading) await obey(command, reading);
    } else if (command.rule === 'off') {
      await reading?.session.show('original');
      controller.abort();
    } else if (reading) reading.session.mark(command.rule);
    else if (!signal.aborted) read(command.rule);
    return reading?.session.state() ?? { state: 'application' };
  }, signal);
  endWithExtension(controller);
});

interface Reading {
  readonly session: Session;
  readonly keyboard: Keyboard;
}

async function obey(
  command: Exclude<PageCommand, { type: 'mark' }>,
  { session, keyboard }: Reading,
): Promise<void> {
  switch (command.type) {
    case 'page-state':
      return;
    case 'decide-again':
      return session.decideAgain();
    case 'convert-page':
      return session.show(command.to);
    case 'step':
      return keyboard.step(command.to);
    case 'open-card':
      return keyboard.openCard();
    case 'focus-back':
      return keyboard.focusBack();
  }
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
