/** The tab that the popup speaks of. */
import { browser } from 'wxt/browser';

export interface FrontTab {
  readonly id: number;
  /** Host of an http(s) page; `undefined` where no extension may read. */
  readonly host: string | undefined;
}

/** The active tab of the window that the popup belongs to. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return undefined;
  const url = URL.canParse(tab.url ?? '') ? new URL(tab.url ?? '') : undefined;
  return { id: tab.id, host: url?.protocol.startsWith('http') ? url.hostname : undefined };
}
