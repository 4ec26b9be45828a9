/** The background's side of messages. */
import { browser, type Browser } from 'wxt/browser';
import { receive, type Asker, type Handlers } from '../messages/receive';

/** Answers every request from now on. To be called while the background's script first runs, or a waking message is lost. */
export function answerRequests(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    receive(message, askerOf(sender), handlers).then(respond, (error: unknown) => {
      respond({ ok: false, error: error instanceof Error ? error.message : String(error) });
    });
    return true;
  });
}

function askerOf({ id, url, tab, frameId }: Browser.runtime.MessageSender): Asker {
  const where = { tab: tab?.id, frame: frameId ?? 0, url, isPrivate: tab?.incognito ?? false };
  if (id !== browser.runtime.id) return { rank: 'stranger', ...where };
  // The popup's address is the extension's own, which no web page can have.
  const isOwnPage = url?.startsWith(browser.runtime.getURL('/')) ?? false;
  return { rank: isOwnPage ? 'extension' : 'page', ...where };
}
