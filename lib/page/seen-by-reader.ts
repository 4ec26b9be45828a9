/** Whether what is on the screen can be seen: a page may cover an element or make it faint, so that it is clicked unseen. */

/** How often the browser looks, in milliseconds; the least that it allows. */
const DELAY = 100;

/**
 * Watches an element of ours.
 *
 * Chromium tells it exactly (IntersectionObserver v2, https://w3c.github.io/IntersectionObserver/v2/). Elsewhere a look at what lies over
 * the middle of the element must do: it finds covers, but not faintness.
 *
 * @returns tells whether the element can be seen now
 */
export function seenByReader(element: Element): () => boolean {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return () => isOnTop(element);
  let isSeen = false;
  // TypeScript's DOM types do not know version 2 yet.
  const options: IntersectionObserverInit & { trackVisibility: true; delay: number } = {
    trackVisibility: true,
    delay: DELAY,
  };
  new IntersectionObserver((entries) => {
    const last: (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined = entries.at(-1);
    isSeen = last?.isVisible === true;
  }, options).observe(element);
  return () => isSeen;
}

function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === element;
}
