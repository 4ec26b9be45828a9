/** Puts the page part and the card part into frames that ask for them. */
import { browser, type Browser } from 'wxt/browser';
import type { Answer } from '@/lib/messages/protocol';
import { err, ok } from '@/lib/model/result';
import { commandCard } from '@/lib/platform/commands';
import type { Asker } from '@/lib/messages/receive';
import { settings } from './settings';
import { ruleOfTab } from './site-rules';

/** Injects the page part and its style sheet, unless the site is off. */
export async function injectPagePart(asker: Asker): Promise<Answer<'chinese-found'>> {
  const rule = await ruleOfTab(asker);
  if (!rule.ok) return rule;
  if (rule.value.rule !== 'off' && asker.tab !== undefined) await startIn(asker.tab, [asker.frame]);
  return ok(undefined);
}

/** Starts the page part in frames of a tab, or in all of them. */
export async function startIn(tab: number, frames?: number[]): Promise<void> {
  const target = frames ? { tabId: tab, frameIds: frames } : { tabId: tab, allFrames: true };
  await insertStyle(target);
  await browser.scripting.executeScript({ target, files: ['/page.js'] });
}

/** Injects the card part into the top frame of a tab, unless it is there: there is one card for a tab. */
export async function injectCardPart({ tab }: Asker): Promise<Answer<'card-part'>> {
  if (tab === undefined) return err('not in a tab');
  if (await commandCard(tab, { type: 'settings', settings: await settings() })) return ok(undefined);
  const target = { tabId: tab, frameIds: [TOP] };
  await insertStyle(target);
  await browser.scripting.executeScript({ target, files: ['/card.js'] });
  return ok(undefined);
}

/** Injects the convert part into the frame that asks. */
export async function injectConvertPart({ tab, frame }: Asker): Promise<Answer<'convert-part'>> {
  if (tab === undefined) return err('not in a tab');
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['/convert.js'],
  });
  return ok(undefined);
}

const TOP = 0;

/** As the user's, since Firefox lets a page's own sheets paint highlights in no shadow tree; Chromium paints them either way. */
async function insertStyle(target: Browser.scripting.InjectionTarget): Promise<void> {
  await browser.scripting.insertCSS({ target, files: ['/assets/highlight.css'], origin: 'USER' });
}
