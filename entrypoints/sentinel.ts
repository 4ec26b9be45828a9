/**
 * On every page, in every frame: only asks whether there is Chinese text, now or later, and tells the background once. A page
 * without Chinese costs one look at its text and sends nothing.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from 'wxt/browser';
import { isChinese, textIn } from '@/lib/page/sentinel';

/** Custom elements get their shadow roots when their scripts come, which no mutation tells: so long after, in milliseconds. */
const LATER = [1000, 3000, 9000];

/** How long a busy page may put off the look into its shadow roots, in milliseconds. */
const PATIENCE = 2000;

export default defineUnlistedScript(() => {
  const { documentElement } = document;
  let isDone = false;
  const observer = new MutationObserver((records) => {
    const texts = records.flatMap(({ addedNodes, target, type }) =>
      type === 'characterData' ? [target] : [...addedNodes],
    );
    if (texts.some(isFound)) tell();
  });
  const observe = (root: Node) =>
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  let isWaiting = false;
  const watch = ({ shadowRoot }: Element) => {
    if (shadowRoot) observe(shadowRoot);
    if (!isWaiting) for (const delay of LATER) setTimeout(look, delay);
    isWaiting = true;
  };
  const isFound = (node: Node): boolean => isChinese(textIn(node, watch), documentElement.lang);
  const tell = () => {
    isDone = true;
    observer.disconnect();
    void browser.runtime.sendMessage({ type: 'chinese-found', body: {} }).catch(() => {});
  };
  const look = () => {
    if (!isDone && isFound(document.body ?? documentElement)) tell();
  };

  const { lang } = documentElement;
  if (/^zh\b/i.test(lang) || isChinese(document.body?.textContent ?? '', lang)) return tell();
  observe(document);
  // On a page of 5,000 elements that takes half a millisecond more, with 100 roots three: for when there is nothing better to do.
  requestIdleCallback(look, { timeout: PATIENCE });
});
