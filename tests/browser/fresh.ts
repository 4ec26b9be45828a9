/** What the page part knows and paints after it has followed a page's changes, and what a fresh one finds in the same DOM. */
import type { Page } from 'playwright-core';
import type { PageMention, ReadPage } from '@/lib/messages/protocol';
import { painted, type TestBrowser } from './extension';

/** A known name that stands nowhere else on the pages. */
const PROBE = '寧波';
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

/** Starts the page part again: the new one replaces the old and reads the page afresh. */
export async function restart(browser: TestBrowser, tab: Page): Promise<void> {
  const own = await browser.ownPage();
  await own.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    if (tab?.id === undefined) throw new Error('no such tab');
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/page.js'] });
  }, tab.url());
  await whenReady(browser, tab);
}

/** Waits until what has been reported is read. */
async function whenReady(browser: TestBrowser, tab: Page): Promise<ReadPage> {
  const until = Date.now() + LONGEST;
  for (;;) {
    const state = await browser.command(tab, { type: 'page-state' });
    if (state?.state === 'ready') return state;
    if (Date.now() > until) throw new Error(`the page part is ${state?.state ?? 'gone'}`);
    await tab.waitForTimeout(20);
  }
}

/**
 * Waits until every change has been reported and read: until names are found that are put into the page's probe after them. (How long the
 * watcher gathers changes and rests depends on the machine.) The page has an element of that class, and nothing else touches it.
 */
export async function settle(browser: TestBrowser, tab: Page): Promise<void> {
  const names = await tab.evaluate((name) => {
    const probe = document.querySelector('.probe');
    if (!probe) throw new Error('the page has no probe');
    const before = probe.textContent.split(name).length - 1;
    probe.textContent = `浙江省${`${name}市，`.repeat((before % 3) + 1)}`;
    return (before % 3) + 1;
  }, PROBE);
  const until = Date.now() + LONGEST;
  for (;;) {
    const { mentions } = await whenReady(browser, tab);
    if (mentions.filter(({ text }) => text.includes(PROBE)).length === names) return;
    if (Date.now() > until) throw new Error('the page part does not follow the changes');
    await tab.waitForTimeout(20);
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
