/** All that reads one frame's page and answers its reader, and what commands do to it. */
import type { PageCommand } from '@/lib/messages/protocol';
import { Keyboard } from './keyboard';
import { followPointer } from './pointer';
import { Session } from './session';

export interface Reading {
  readonly session: Session;
  readonly keyboard: Keyboard;
}

/** Begins to read, until the signal is aborted. */
export function read(rule: 'concise' | 'all', signal: AbortSignal): Reading {
  const session = new Session(signal);
  const keyboard = new Keyboard(session, signal);
  followPointer(session, signal);
  session.start(rule);
  return { session, keyboard };
}

/** Does what a command asks of a page that is being read. */
export async function obey(
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
