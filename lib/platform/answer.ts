/** The background's side of messages: who may ask what, checked before anything is done. */
import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import type { Answer, Request, RequestType } from '../messages/protocol';
import { EXTENSION_REQUESTS, REQUESTS } from '../messages/schemas';

/** Where a request comes from. Taken from the browser, never from the message. */
export interface Asker {
  readonly tab: number | undefined;
  readonly frame: number;
}

export type Handlers = {
  readonly [T in RequestType]: (request: Request<T>, asker: Asker) => Promise<Answer<T>>;
};

/** Answers every request from now on. To be called while the background's script first runs, or a waking message is lost. */
export function answerRequests(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    answer(message, sender, handlers).then(respond, (error: unknown) => {
      respond({ ok: false, error: error instanceof Error ? error.message : String(error) });
    });
    return true;
  });
}

async function answer(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  handlers: Handlers,
): Promise<Answer<RequestType>> {
  if (sender.id !== browser.runtime.id) return { ok: false, error: 'another extension asks' };
  const envelope = v.safeParse(v.strictObject({ type: v.string(), body: v.unknown() }), message);
  if (!envelope.success || !isRequestType(envelope.output.type)) return { ok: false, error: 'no such request' };
  const { type, body } = envelope.output;
  if (Object.hasOwn(EXTENSION_REQUESTS, type) && !isExtensionPage(sender)) {
    return { ok: false, error: `a page may not ask ${type}` };
  }
  return dispatch(type, body, { tab: sender.tab?.id, frame: sender.frameId ?? 0 }, handlers);
}

async function dispatch<T extends RequestType>(
  type: T,
  body: unknown,
  asker: Asker,
  handlers: Handlers,
): Promise<Answer<T>> {
  const parsed = v.safeParse(REQUESTS[type], body);
  if (!parsed.success) return { ok: false, error: `${type}: ${parsed.issues[0].message}` };
  return handlers[type](parsed.output as Request<T>, asker);
}

const isRequestType = (type: string): type is RequestType => Object.hasOwn(REQUESTS, type);

/** True for the popup and the like: their address is the extension's own, which no web page can have. */
function isExtensionPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
