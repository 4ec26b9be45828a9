/** Commands to the page part of a tab, and its hearing of them. */
import { browser } from 'wxt/browser';
import type { PageCommand, PageState } from '../messages/protocol';

/**
 * Sends a command to the page part in a tab's top frame; `mark` goes to all frames.
 *
 * @returns its state, or `undefined` where the tab has no page part (no Chinese text, switched off, a page of the browser's own)
 */
export async function commandPage(tab: number, command: PageCommand): Promise<PageState | undefined> {
  try {
    const where = command.type === 'mark' ? {} : { frameId: 0 };
    const state: PageState | undefined = await browser.tabs.sendMessage(tab, command, where);
    return state;
  } catch {
    return undefined;
  }
}

const COMMANDS: ReadonlySet<string> = new Set<PageCommand['type']>(['page-state', 'convert-page', 'mark']);

/** Answers commands until the signal is aborted. Only the extension itself can send them here. */
export function listenForCommands(
  obey: (command: PageCommand) => Promise<PageState | undefined>,
  signal: AbortSignal,
): void {
  const listener = (message: PageCommand, _sender: unknown, respond: (state?: PageState) => void) => {
    if (!COMMANDS.has(message.type)) return undefined;
    obey(message).then(respond, () => respond());
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  });
}
