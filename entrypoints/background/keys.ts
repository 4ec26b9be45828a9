/** Keyboard commands, which the reader can change in the browser's own page for them. */
import { browser } from 'wxt/browser';
import { uiLangOf } from '@/lib/i18n/ui-lang';
import type { KeyCommand } from '@/lib/messages/protocol';
import { commandKeyboard, commandPage } from '@/lib/platform/commands';
import { startIn } from './inject';

/** As wxt.config.ts declares them; reading a page that is not Chinese is not among them: there is nobody in it yet. */
const COMMANDS: Readonly<Record<string, KeyCommand>> = {
  'next-mark': { type: 'step', to: 'next' },
  'previous-mark': { type: 'step', to: 'previous' },
  'open-card': { type: 'open-card' },
};

export function obeyKeys(): void {
  browser.commands.onCommand.addListener((name, tab) => void obey(name, tab?.id));
}

/** @param tab - not every browser says which tab is in front */
async function obey(name: string, tab: number | undefined): Promise<void> {
  const id = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (id === undefined) return;
  if (name === 'switch-script') return switchScript(id);
  const command = COMMANDS[name];
  if (command) {
    await browser.scripting.executeScript({
      target: { tabId: id, allFrames: true },
      files: ['/keyboard.js'],
    });
    await commandKeyboard(id, command);
  } else if (!(await commandPage(id, { type: 'page-state' }))) await startIn(id);
}

/** Shows a page in the reader's own script, or as it was written again. */
async function switchScript(tab: number): Promise<void> {
  const state = await commandPage(tab, { type: 'page-state' });
  if (state?.state !== 'ready') return;
  const own = uiLangOf(navigator.languages) === 'zh-Hans' ? 'cn' : 'hk';
  await commandPage(tab, { type: 'convert-page', to: state.shown === 'original' ? own : 'original' });
}
