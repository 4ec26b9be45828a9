/** Commands to the parts in a tab, and their hearing of them. */
import { browser } from 'wxt/browser';
import type { CardCommand, KeyCommand, PageCommand, PageState } from '../messages/protocol';

const TOP = 0;
/** What concerns every frame of a tab; the rest is for the top frame. */
const FOR_ALL: ReadonlySet<PageCommand['type']> = new Set(['mark', 'decide-again', 'convert-page']);

/**
 * Sends a command to the page part in a tab.
 *
 * @param frame - the only one that is to hear it
 * @returns its state, or `undefined` where the tab has no page part (no Chinese text, switched off, a page of the browser's own)
 */
export async function commandPage(
  tab: number,
  command: PageCommand,
  frame = FOR_ALL.has(command.type) ? undefined : TOP,
): Promise<PageState | undefined> {
  try {
    const where = frame === undefined ? {} : { frameId: frame };
    const state: PageState | undefined = await browser.tabs.sendMessage(tab, command, where);
    return state;
  } catch {
    return undefined;
  }
}

/** Sends a command to the card part of a tab; false where there is none yet. */
export async function commandCard(tab: number, command: CardCommand): Promise<boolean> {
  try {
    const heard: unknown = await browser.tabs.sendMessage(tab, command, { frameId: TOP });
    return heard === HEARD;
  } catch {
    return false;
  }
}

const HEARD = 'heard';

/** Sends a command to the keyboard part of a tab, in one frame or in all: the one that has the focus acts. */
export async function commandKeyboard(tab: number, command: KeyCommand, frame?: number): Promise<void> {
  await browser.tabs.sendMessage(tab, command, frame === undefined ? {} : { frameId: frame }).catch(() => {});
}

const PAGE_COMMANDS: ReadonlySet<string> = new Set<PageCommand['type']>([
  'page-state',
  'convert-page',
  'convert-selection',
  'mark',
  'decide-again',
]);
const KEY_COMMANDS: ReadonlySet<string> = new Set<KeyCommand['type']>(['step', 'open-card', 'focus-back']);
const CARD_COMMANDS: ReadonlySet<string> = new Set<CardCommand['type']>(['pointed', 'settings']);

/** Answers commands to the page part until the signal is aborted. Only the extension itself can send them here. */
export function listenForCommands(
  obey: (command: PageCommand) => Promise<PageState | undefined>,
  signal: AbortSignal,
): void {
  listen((command) => {
    if (!isFor<PageCommand>(PAGE_COMMANDS, command)) return undefined;
    const obeying = obey(command);
    // Every frame shows itself so; the first answer would count, and it is the page's own that is wanted.
    return command.type === 'convert-page' && window !== window.top ? undefined : obeying;
  }, signal);
}

/** The same of commands to the keyboard part, as long as the frame is there. */
export function listenForKeyCommands(obey: (command: KeyCommand) => Promise<void>): void {
  listen((command) => (isFor<KeyCommand>(KEY_COMMANDS, command) ? obey(command) : undefined));
}

/** The same of commands to the card part. */
export function listenForCardCommands(obey: (command: CardCommand) => void, signal: AbortSignal): void {
  listen((command) => {
    if (!isFor<CardCommand>(CARD_COMMANDS, command)) return undefined;
    obey(command);
    return Promise.resolve(HEARD);
  }, signal);
}

type Command = PageCommand | CardCommand | KeyCommand;

const isFor = <C extends Command>(types: ReadonlySet<string>, command: Command): command is C & Command =>
  types.has(command.type);

/** Both parts of a frame hear every message: what is not for one is left to the other. */
function listen(answer: (command: Command) => Promise<unknown> | undefined, signal?: AbortSignal): void {
  const listener = (command: Command, _sender: unknown, respond: (answer?: unknown) => void) => {
    const answering = answer(command);
    if (!answering) return undefined;
    answering.then(respond, () => respond());
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => {
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listener);
  });
}
