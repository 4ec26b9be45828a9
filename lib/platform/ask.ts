/** Asks the background, from a page's content scripts or from an extension page. */
import { browser } from 'wxt/browser';
import type { Answer, Request, RequestType } from '../messages/protocol';

/**
 * Sends a request and waits for the answer.
 *
 * @returns the answer, or an error in words: the background refused, failed, or is gone (the extension was updated or disabled)
 */
export async function ask<T extends RequestType>(type: T, body: Request<T>): Promise<Answer<T>> {
  try {
    const answer: Answer<T> | undefined = await browser.runtime.sendMessage({ type, body });
    return answer ?? { ok: false, error: 'no answer' };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** False once the extension was updated, reloaded or disabled under a page that still runs our scripts. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}
