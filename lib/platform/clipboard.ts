/** The clipboard, which the reader lets us read when they first ask for it. */
import { browser } from 'wxt/browser';

/**
 * The clipboard's text. To be called while the reader's click is being handled.
 *
 * @returns `undefined` where the browser or the reader refuses
 */
export async function readClipboard(): Promise<string | undefined> {
  try {
    if (!(await browser.permissions.request({ permissions: ['clipboardRead'] }))) return undefined;
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}
