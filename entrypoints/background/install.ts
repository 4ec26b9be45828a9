/** On install and update: the store gets the packaged facts, and pages that are open get the new scripts. */
import { browser } from 'wxt/browser';
import { CORE_PACK } from '@/lib/platform/core-pack';
import { Database } from '@/lib/store/database';
import { fillStore } from '@/lib/store/open-facts';

/** Until the store is filled, and where it cannot be, cards are answered from the package. */
export function seedOnInstall(): void {
  browser.runtime.onInstalled.addListener(() => {
    void fill();
    void wakeOpenTabs();
  });
  browser.runtime.onStartup.addListener(() => void fill());
}

/** Fills the store; a store that cannot be filled is told of in the popup, by whoever opens the facts there. */
export async function fill(): Promise<void> {
  const database = new Database();
  try {
    await fillStore(database, CORE_PACK);
  } catch {
    // The package goes on answering.
  } finally {
    database.close();
  }
}

/** Pages that were open before have no sentinel yet: the browser gives declared scripts to new pages only. */
async function wakeOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    await browser.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: ['/sentinel.js'] })
      .catch(() => {});
  }
}
