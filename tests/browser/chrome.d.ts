import type { browser } from 'wxt/browser';

declare global {
  /** What functions that run inside the extension's own pages see. */
  const chrome: typeof browser;
}
