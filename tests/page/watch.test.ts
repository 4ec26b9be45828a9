import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OriginalText } from '@/lib/page/original-text';
import { Watcher } from '@/lib/page/watch';

let stop: AbortController;
let page: Document;

beforeEach(() => {
  const { window } = new JSDOM('<body><p>浙江</p></body>');
  page = window.document;
  for (const name of ['document', 'MutationObserver', 'Element', 'Text'] as const)
    vi.stubGlobal(name, window[name]);
  stop = new window.AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Watches, as one whose reading always takes so many milliseconds; gives the times of the reports. */
function watch(took: number): number[] {
  const reports: number[] = [];
  const onChange = async (): Promise<number> => {
    reports.push(Date.now());
    await new Promise((resolve) => {
      setTimeout(resolve, took);
    });
    return took;
  };
  void new Watcher(new OriginalText(), onChange, () => {}, stop.signal);
  return reports;
}

async function changeFor(milliseconds: number): Promise<void> {
  for (let at = 0; at < milliseconds; at += 10) {
    page.querySelector('p')?.replaceChildren(String(at));
    await vi.advanceTimersByTimeAsync(10);
  }
}
const gaps = (times: readonly number[]) => times.slice(1).map((time, at) => time - (times[at] ?? 0));

describe('Watcher', () => {
  it('reports changes in batches', async () => {
    const reports = watch(1);
    await changeFor(1000);
    expect(Math.min(...gaps(reports))).toBeGreaterThanOrEqual(150);
    expect(reports.length).toBeGreaterThanOrEqual(5);
  });

  it('leaves a page that changes without end four fifths of the time', async () => {
    const reports = watch(200);
    await changeFor(5000);
    expect(Math.min(...gaps(reports))).toBeGreaterThanOrEqual(1000);
    expect(reports.length).toBeGreaterThanOrEqual(4);
  });

  it('reports at least every two seconds besides what reading takes, and nothing while it reads', async () => {
    const reports = watch(3000);
    await changeFor(16_000);
    expect(gaps(reports).every((gap) => gap >= 5000 && gap < 5100)).toBe(true);
    expect(reports.length).toBeGreaterThanOrEqual(3);
  });

  it('sees what changes in a shadow root, once it is told of it', async () => {
    const host = page.querySelector('p');
    const root = host?.attachShadow({ mode: 'closed' });
    const changed: Element[] = [];
    const onChange = async (elements: ReadonlySet<Element>) => changed.push(...elements);
    const watcher = new Watcher(new OriginalText(), onChange, () => {}, stop.signal);
    root?.append('浙江');
    await vi.advanceTimersByTimeAsync(200);
    expect(changed).toEqual([]);
    if (root) watcher.observe(root);
    root?.replaceChildren('香港');
    await vi.advanceTimersByTimeAsync(200);
    expect(changed).toEqual([host]);
    if (root?.firstChild) root.firstChild.nodeValue = '寧波';
    await vi.advanceTimersByTimeAsync(200);
    expect(changed).toEqual([host, host]);
  });

  it('is quiet on a page that does not change', async () => {
    const reports = watch(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reports).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
