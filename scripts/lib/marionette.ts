/**
 * A client for Marionette, the protocol by which Firefox lets itself be driven: over TCP, each message is its length in bytes, a
 * colon, and a JSON array: `[0, id, command, parameters]` to the browser, `[1, id, error, result]` back.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { connect, type Socket } from 'node:net';
import * as v from 'valibot';

const ReplySchema = v.tuple([
  v.literal(1),
  v.number(),
  v.nullable(v.object({ error: v.string(), message: v.string() })),
  v.unknown(),
]);

export interface Marionette {
  /** @throws Error with Marionette's kind of error and its message */
  readonly send: (command: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** @param port - on this machine; Firefox writes it to the file MarionetteActivePort of its profile */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await open(port);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  readMessages(socket, (message) => {
    // The greeting is an object; everything else is an array.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = v.parse(ReplySchema, message);
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(`${error.error}: ${error.message}`));
    else resolve?.(result);
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection'));
    waiting.clear();
  });
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) throw new Error('Firefox has closed the connection');
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const bytes = Buffer.from(JSON.stringify([0, lastId, command, parameters]));
        socket.write(Buffer.concat([Buffer.from(`${bytes.length}:`), bytes]));
      }),
    close: () => void socket.destroy(),
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket)).once('error', reject);
  });
}

function readMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let unread = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const colon = unread.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(unread.toString('latin1', 0, colon));
      if (unread.length < end) return;
      const message: unknown = JSON.parse(unread.toString('utf8', colon + 1, end));
      unread = unread.subarray(end);
      onMessage(message);
    }
  });
}
