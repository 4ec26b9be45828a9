import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LateRoots } from '@/lib/page/late-roots';

let asked = 0;
let stop: AbortController;
let found: Element[];
let late: LateRoots;
const { document } = new JSDOM('<x-a></x-a><x-b></x-b><p></p>').window;
const element = (name: string) => document.querySelector(name) ?? document.body;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  found = [];
  stop = new AbortController();
  const rootOf = ({ shadowRoot }: Element) => {
    asked += 1;
    return shadowRoot;
  };
  late = new LateRoots(rootOf, (host) => found.push(host), stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('LateRoots', () => {
  it('looks a few times within ten seconds, and no more', async () => {
    late.await(element('x-a'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(5);
    expect(vi.getTimerCount()).toBe(0);
    late.await(element('x-a'));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not wait for what is no custom element', () => {
    late.await(element('p'));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells each root once, on time or when asked to look', async () => {
    late.await(element('x-a'));
    late.await(element('x-b'));
    element('x-a').attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(found).toEqual([element('x-a')]);
    element('x-b').attachShadow({ mode: 'open' });
    late.look();
    expect(found).toEqual([element('x-a'), element('x-b')]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(found).toHaveLength(2);
  });
});
