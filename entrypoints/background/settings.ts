/** What the reader chose for all sites: kept in the browser's own storage. */
import { browser } from 'wxt/browser';
import type { Answer, Request } from '@/lib/messages/protocol';
import { ok } from '@/lib/model/result';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { commandCard } from '@/lib/platform/commands';

const KEY = 'settings';

export async function answerSettings(): Promise<Answer<'settings'>> {
  return ok(await settings());
}

/** Keeps what was chosen; a card part that is in front hears of it at once, others when they are next loaded. */
export async function keepSettings(chosen: Request<'keep-settings'>): Promise<Answer<'keep-settings'>> {
  const { [KEY]: kept } = await browser.storage.local.get<{ [KEY]?: Partial<Settings> }>(KEY);
  await browser.storage.local.set({ [KEY]: { ...kept, ...chosen } });
  const now = await settings();
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  if (front?.id !== undefined) await commandCard(front.id, { type: 'settings', settings: now });
  return ok(now);
}

/** The defaults and what was chosen otherwise. */
export async function settings(): Promise<Settings> {
  const { [KEY]: kept } = await browser.storage.local.get<{ [KEY]?: Partial<Settings> }>(KEY);
  return { ...DEFAULT_SETTINGS, ...kept };
}
