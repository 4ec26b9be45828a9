/**
 * On every page, in every frame: only asks whether there is Chinese text, now or later, and tells the background once. A page
 * without Chinese costs one look at its text and sends nothing.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from 'wxt/browser';
import { isChinese } from '@/lib/page/sentinel';

function tell(): void {
  void browser.runtime.sendMessage({ type: 'chinese-found', body: {} }).catch(() => {});
}

export default defineUnlistedScript(() => {
  if (isChinese(document.body?.textContent ?? '', document.documentElement.lang)) {
    tell();
    return;
  }
  const observer = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes, target, type }) =>
      type === 'characterData' ? [target] : [...addedNodes],
    );
    if (!added.some((node) => isChinese(node.textContent ?? '', document.documentElement.lang))) return;
    observer.disconnect();
    tell();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
});
