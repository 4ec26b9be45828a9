/** Elements of ours on a page: each in a closed shadow root, in the top layer, out of reach of the page's styles. */
import type { Rect } from '../model/geometry';

/** Marks our hosts for highlight.css. No element name of our own: a page that defines it would be given our closed root (`attachInternals`). */
const MARK = 'data-meipi';

const HOST_STYLE = {
  all: 'initial',
  // `all` leaves it out.
  direction: 'ltr',
  // Shown by highlight.css alone, which the browser takes away with the extension: Firefox ends our scripts before they can clean up.
  display: 'none',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  border: '0',
  padding: '0',
  background: 'none',
  overflow: 'visible',
  'z-index': '2147483647',
};

/**
 * Makes a host that is not on the page yet.
 *
 * @param css - for its shadow root
 */
export function createHost(css: string): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  host.popover = 'manual';
  setStyles(host, HOST_STYLE);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** Sets properties so that no style sheet of the page overrides them. */
export function setStyles(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(styles))
    element.style.setProperty(property, value, 'important');
}

/**
 * Puts a host into the top layer, for a place on the screen. While a modal dialog or a fullscreen element is there everything outside it is
 * inert, whatever layer it is in: then the host goes into the one around that place.
 *
 * @param place - CSS pixels of the viewport
 */
export function attachHost(host: HTMLElement, { left, top, right, bottom }: Rect): void {
  const around = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const parent = host.contains(around) ? host.parentNode : around?.closest(':modal');
  const place = parent ?? document.documentElement;
  if (host.parentNode !== place) place.appendChild(host);
  if (!host.matches(':popover-open')) host.showPopover();
}

declare global {
  /** Chromium has it: https://html.spec.whatwg.org/multipage/interaction.html#close-requests-and-close-watchers */
  var CloseWatcher: (new () => EventTarget & { destroy(): void }) | undefined;
}

/**
 * Lets Escape close what a host shows, and not the page's modal dialog around it: there the browser asks the close watcher that came last.
 * Elsewhere a listener that prevents the key's default does.
 *
 * @returns ends it
 */
export function watchClose(host: HTMLElement, onClose: () => void): () => void {
  const { CloseWatcher } = globalThis;
  if (host.parentNode === document.documentElement || !CloseWatcher) return () => {};
  const watcher = new CloseWatcher();
  watcher.addEventListener('close', onClose);
  // Not at once: the key that closed us is still on its way to whoever is last by then.
  return () => setTimeout(() => watcher.destroy());
}

/** True of a host of ours: it is not the page's, and focus that goes there has not left for the page. */
export const isHost = (node: Node | null): boolean => node instanceof Element && node.hasAttribute(MARK);
