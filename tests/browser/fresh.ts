/** What the page part knows and paints after it has followed a page's changes, and what a fresh one finds in the same DOM. */
import type { Page } from 'playwright-core';
import type { PageMention, ReadPage } from '@/lib/messages/protocol';
import { painted, type TestBrowser } from './extension';

/** Longer than the watcher gathers changes, in milliseconds. */
const GATHERING = 180;
/** After a reading the watcher rests so many times as long as that took, and never longer than so many milliseconds. */
const REST = 4;
const LONGEST_REST = 2000;
/** Longest wait for a page to be read, in milliseconds. */
const LONGEST = 20_000;

interface Scan {
  /** A line each. */
  readonly mentions: readonly string[];
  readonly marks: { readonly solid: readonly string[]; readonly dotted: readonly string[] };
}
export interface Scans {
  readonly kept: Scan;
  readonly fresh: Scan;
}

/** Sets the user's own rule for a tab's site: without one, a page with large editors is left alone as an application. */
export async function readAlways(browser: TestBrowser, tab: Page): Promise<void> {
  const own = await browser.ownPage();
  await own.evaluate(
    (host) => chrome.runtime.sendMessage({ type: 'site-rule', body: { host, rule: 'concise' } }),
    new URL(tab.url()).hostname,
  );
}

/**
 * Starts the page part again: the new one replaces the old and reads the page afresh.
 *
 * @returns milliseconds until it had read
 */
export async function restart(browser: TestBrowser, tab: Page): Promise<number> {
  const started = Date.now();
  const own = await browser.ownPage();
  await own.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    if (tab?.id === undefined) throw new Error('no such tab');
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/page.js'] });
  }, tab.url());
  await whenReady(browser, tab);
  return Date.now() - started;
}

/** Waits until what has been reported is read. */
export async function whenReady(browser: TestBrowser, tab: Page): Promise<ReadPage> {
  const until = Date.now() + LONGEST;
  for (;;) {
    const state = await browser.command(tab, { type: 'page-state' });
    if (state?.state === 'ready') return state;
    if (Date.now() > until) throw new Error(`the page part is ${state?.state ?? 'gone'}`);
    await tab.waitForTimeout(20);
  }
}

/**
 * Waits until every change has been reported and read.
 *
 * @param took - milliseconds that reading the page takes on this machine
 */
export async function settle(browser: TestBrowser, tab: Page, took = 0): Promise<void> {
  const patience = Math.min(LONGEST_REST, Math.max(GATHERING, took * REST));
  // Twice: what changed while it read is reported after that.
  for (let times = 0; times < 2; times += 1) {
    await tab.waitForTimeout(patience);
    await whenReady(browser, tab);
  }
}

/** What there is, then what a fresh page part finds. Call {@link settle} before. */
export async function scanTwice(browser: TestBrowser, tab: Page): Promise<Scans> {
  const kept = await scan(browser, tab);
  await restart(browser, tab);
  return { kept, fresh: await scan(browser, tab) };
}

async function scan(browser: TestBrowser, tab: Page): Promise<Scan> {
  const { mentions } = await whenReady(browser, tab);
  // The browser tells what is near the screen when it renders.
  await tab.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
  const { solid, dotted } = await painted(tab);
  return { mentions: mentions.map(lineOf), marks: { solid: solid.toSorted(), dotted: dotted.toSorted() } };
}

const lineOf = ({ text, start, end, kind, entity, band, marked }: PageMention): string =>
  `${start}–${end} ${text} ${kind} ${entity} ${band}${marked ? ' marked' : ''}`;
