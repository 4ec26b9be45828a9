/** Puts the page part and the card part into frames that ask for them. */
import { browser } from 'wxt/browser';
import type { Answer } from '@/lib/messages/protocol';
import { err, ok } from '@/lib/model/result';
import type { Asker } from '@/lib/platform/answer';
import { isOn } from './site-rules';

/** Injects the page part and its style sheet where the site's rule allows it. */
export async function injectPagePart({ tab, frame }: Asker): Promise<Answer<'chinese-found'>> {
  if (tab === undefined) return err('not in a tab');
  const { url } = await browser.tabs.get(tab);
  if (!(await isOn(url ?? ''))) return ok(undefined);
  await startIn(tab, [frame]);
  return ok(undefined);
}

/** Starts the page part in frames of a tab, or in all of them. */
export async function startIn(tab: number, frames?: number[]): Promise<void> {
  const target = frames ? { tabId: tab, frameIds: frames } : { tabId: tab, allFrames: true };
  await browser.scripting.insertCSS({ target, files: ['highlight.css'] });
  await browser.scripting.executeScript({ target, files: ['/page.js'] });
}

/** Injects the card part into the frame that asks. */
export async function injectCardPart({ tab, frame }: Asker): Promise<Answer<'card-part'>> {
  if (tab === undefined) return err('not in a tab');
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['/card.js'] });
  return ok(undefined);
}
