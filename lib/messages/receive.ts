/** Requests on arrival: who may ask what, checked before anything is done. */
import * as v from 'valibot';
import { err } from '../model/result';
import type { Answer, Request, RequestType } from './protocol';
import { EXTENSION_REQUESTS, REQUESTS } from './schemas';

/** Where a request comes from, as the browser says it, never as the message does. */
export interface Asker {
  /**
   * - `extension`: one of the extension's own pages
   * - `page`: a content script; any site may hold a hijacked one
   * - `stranger`: another extension
   */
  readonly rank: 'extension' | 'page' | 'stranger';
  readonly tab: number | undefined;
  readonly frame: number;
  /** Address of the document that asks. */
  readonly url: string | undefined;
  /** It is in a private window, of which nothing may be kept. */
  readonly isPrivate: boolean;
}

/** What answers each request; all of them are named, so that none is forgotten. */
export type Handlers = {
  readonly [T in RequestType]: (request: Request<T>, asker: Asker) => Promise<Answer<T>>;
};

const EnvelopeSchema = v.strictObject({ type: v.string(), body: v.unknown() });

/** Answers a request, or says why not. */
export async function receive(
  message: unknown,
  asker: Asker,
  handlers: Handlers,
): Promise<Answer<RequestType>> {
  if (asker.rank === 'stranger') return err('another extension asks');
  const envelope = v.safeParse(EnvelopeSchema, message);
  if (!envelope.success || !isRequestType(envelope.output.type)) return err('there is no such request');
  const { type, body } = envelope.output;
  if (Object.hasOwn(EXTENSION_REQUESTS, type) && asker.rank !== 'extension')
    return err(`a page may not ask ${type}`);
  return dispatch(type, body, asker, handlers);
}

async function dispatch<T extends RequestType>(
  type: T,
  body: unknown,
  asker: Asker,
  handlers: Handlers,
): Promise<Answer<T>> {
  const parsed = v.safeParse(REQUESTS[type], body);
  if (!parsed.success) return err(`${type}: ${parsed.issues[0].message}`);
  return handlers[type](parsed.output, asker);
}

const isRequestType = (type: string): type is RequestType => Object.hasOwn(REQUESTS, type);
