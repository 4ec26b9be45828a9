import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { receive, type Asker, type Handlers } from '@/lib/messages/receive';
import { EXTENSION_REQUESTS, REQUESTS } from '@/lib/messages/schemas';

const asker = (rank: Asker['rank']): Asker => ({ rank, tab: 1, frame: 0, url: undefined, isPrivate: false });

function handlers() {
  const answer = vi.fn(async () => ({ ok: true as const, value: undefined }));
  const all = Object.fromEntries(Object.keys(REQUESTS).map((type) => [type, answer]));
  return { answer, all: all as unknown as Handlers };
}

/** A body that each request accepts. */
const BODIES = {
  'chinese-found': {},
  'card-part': {},
  'own-rule': {},
  'convert-part': {},
  settings: {},
  'page-shown': { shown: 'cn' },
  'copy-words': {},
  wording: {},
  'keep-wording': { lines: '', hkForms: 'press' },
  'site-shown': { host: 'news.example', shown: 'cn' },
  'keep-settings': { dwell: 700 },
  label: { name: '浙江', kind: 'place', at: 1, of: 3 },
  'focus-back': { frame: 2 },
  point: { report: { type: 'dismiss', by: 'page' }, path: [0] },
  match: { texts: ['浙江'] },
  decide: { blocks: [{ block: 0, length: 2, candidates: [0, 2, 1, 0] }] },
  verdict: { scope: 'page', name: '王莉', entity: 'person/wang-li' },
  card: { entity: 'person/yi-lianhong' },
  convert: { texts: ['浙江'], from: 'hk', to: 'cn' },
  'read-page': { tab: 1 },
  'site-rule': { host: 'news.example' },
} satisfies Record<keyof typeof REQUESTS, unknown>;

describe('receive', () => {
  it.each(Object.entries(BODIES))('passes on %s to its handler', async (type, body) => {
    const { answer, all } = handlers();
    expect(await receive({ type, body }, asker('extension'), all)).toMatchObject({ ok: true });
    expect(answer).toHaveBeenCalledWith(body, asker('extension'));
  });

  it.each(Object.keys(EXTENSION_REQUESTS))('refuses %s to a page', async (type) => {
    const { answer, all } = handlers();
    const body = BODIES[type as keyof typeof BODIES];
    expect(await receive({ type, body }, asker('page'), all)).toEqual({
      ok: false,
      error: `a page may not ask ${type}`,
    });
    expect(answer).not.toHaveBeenCalled();
  });

  it('refuses other extensions everything', async () => {
    const { answer, all } = handlers();
    for (const [type, body] of Object.entries(BODIES)) await receive({ type, body }, asker('stranger'), all);
    expect(answer).not.toHaveBeenCalled();
  });

  it.each([
    ['a request that does not exist', { type: 'delete-all', body: {} }],
    ['a name from the prototype', { type: 'toString', body: {} }],
    ['a field that nobody defined', { type: 'match', body: { texts: [], more: 1 } }],
    ['a wrong type', { type: 'match', body: { texts: '浙江' } }],
    ['an id that is none', { type: 'card', body: { entity: '../x' } }],
    ['no body', { type: 'match' }],
    [
      'a place that is none',
      {
        type: 'point',
        body: { report: { type: 'under', at: { x: NaN, y: 0 }, from: { x: 0, y: 0 } }, path: [] },
      },
    ],
    ['a dwell time of an hour', { type: 'keep-settings', body: { dwell: 3_600_000 } }],
  ])('refuses %s', async (_, message) => {
    const { answer, all } = handlers();
    expect(await receive(message, asker('extension'), all)).toMatchObject({ ok: false });
    expect(answer).not.toHaveBeenCalled();
  });

  it('never throws, whatever arrives', async () => {
    const { all } = handlers();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        expect(await receive(message, asker('page'), all)).toMatchObject({ ok: false });
      }),
    );
  });
});
