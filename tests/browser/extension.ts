/** The built extension in a real Chromium, and eyes for what it does on a page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { PageCommand, PageState, ReadPage } from '@/lib/messages/protocol';
import { launchWithExtension, type ExtensionBrowser } from '../../scripts/lib/chromium';
import { servePages } from '../../scripts/lib/serve-pages';
import { buildDir } from '../../scripts/lib/project';

export interface TestBrowser extends ExtensionBrowser {
  /** Serves a page's HTML and opens it in a new tab. */
  open(html: string, path?: string): Promise<Page>;
  /**
   * Serves a page's HTML.
   *
   * @param host - one that the browser takes for this machine
   * @returns its address
   */
  serve(html: string, host?: string, path?: string): string;
  /** Sends a command to the page part in a tab, as the popup does. */
  command(page: Page, command: PageCommand): Promise<PageState | undefined>;
  /** The same, to every frame of the tab. */
  commandAll(page: Page, command: PageCommand): Promise<void>;
  /** Does what pressing a key of the extension's does: the browser's own keys are out of reach of its debugger. */
  press(page: Page, name: string): Promise<void>;
  /** Does what choosing from the menu over a page does. */
  choose(page: Page, menuItemId: string): Promise<void>;
  /** Waits until the page part has read all there is. */
  ready(page: Page): Promise<ReadPage>;
  /** Opens an extension page of its own tab. */
  ownPage(): Promise<Page>;
}

/** Starts the browser with the build that ships. */
export async function launch(profileDir?: string, args: readonly string[] = []): Promise<TestBrowser> {
  const extensionDir = buildDir('chromium');
  if (!existsSync(join(extensionDir, 'manifest.json')))
    throw new Error('there is no build: run «npm run build» first');
  const browser = await launchWithExtension({
    extensionDir,
    headless: true,
    args,
    ...(profileDir && { profileDir }),
  });
  const pages = await servePages();
  const own = await browser.context.newPage();
  await own.goto(browser.extensionUrl('popup.html'));

  const command: TestBrowser['command'] = async (page, message) =>
    own.evaluate(
      async ([url, message]) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        if (tab?.id === undefined) return undefined;
        return chrome.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => undefined);
      },
      [page.url(), message] as const,
    );

  return {
    ...browser,
    serve: pages.serve,
    async open(html, path) {
      const page = await browser.context.newPage();
      await page.goto(pages.serve(html, undefined, path));
      return page;
    },
    command,
    async commandAll(page, message) {
      await own.evaluate(
        async ([url, message]) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, message).catch(() => undefined);
        },
        [page.url(), message] as const,
      );
    },
    async press(page, name) {
      const worker = await browser.serviceWorker();
      await worker.evaluate(
        async ([url, name]) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          const { onCommand } = chrome.commands;
          // Chromium's own way of telling its listeners; not in the types.
          if ('dispatch' in onCommand && typeof onCommand.dispatch === 'function')
            onCommand.dispatch(name, tab);
          else throw new Error('this browser lets nobody press extension keys');
        },
        [page.url(), name] as const,
      );
    },
    async choose(page, menuItemId) {
      const worker = await browser.serviceWorker();
      await worker.evaluate(
        async ([url, menuItemId]) => {
          const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
          const { onClicked } = chrome.contextMenus;
          if ('dispatch' in onClicked && typeof onClicked.dispatch === 'function')
            onClicked.dispatch({ menuItemId, frameId: 0 }, tab);
          else throw new Error('this browser lets nobody choose from its menus');
        },
        [page.url(), menuItemId] as const,
      );
    },
    async ready(page) {
      for (let tries = 0; tries < 100; tries += 1) {
        const state = await command(page, { type: 'page-state' });
        if (state?.state === 'ready') return state;
        await page.waitForTimeout(50);
      }
      throw new Error(`the extension has not read ${page.url()}`);
    },
    async ownPage() {
      return own;
    },
    async close() {
      pages.close();
      await browser.close();
    },
  };
}

/** Stops the extension's worker, as the browser does when it has been idle for 30 s. */
export async function stopWorkers(browser: TestBrowser): Promise<void> {
  const own = await browser.ownPage();
  const session = await browser.context.newCDPSession(own);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await own.waitForTimeout(300);
}

/** The texts that are painted on a page, by line style, as any page can see them. */
export async function painted(page: Page): Promise<{ solid: string[]; dotted: string[] }> {
  return page.evaluate(() => {
    const texts = (name: string) => {
      const highlight: Iterable<AbstractRange> = CSS.highlights.get(name) ?? [];
      return [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      );
    };
    return { solid: texts('meipi-solid'), dotted: texts('meipi-dotted') };
  });
}

/** The words of the card, read through the debugger: the page itself cannot look into its closed root. */
export async function cardText(page: Page): Promise<string | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const card = find(root, isCardHost);
    return card && textOf(card);
  } finally {
    await session.detach();
  }
}

type DomNode = Awaited<ReturnType<typeof getRoot>>;
async function getRoot(session: CDPSession) {
  return (await session.send('DOM.getDocument', {})).root;
}

function find(node: DomNode, is: (node: DomNode) => boolean): DomNode | undefined {
  if (is(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, is);
    if (found) return found;
  }
  return undefined;
}

/** The card's host, and not that of the keyboard's button. */
const isCardHost = ({ shadowRoots: [root] = [] }: DomNode): boolean =>
  root?.shadowRootType === 'closed' && find(root, ({ nodeName }) => nodeName === 'ARTICLE') !== undefined;

function textOf({ nodeName, nodeValue, children = [], shadowRoots = [] }: DomNode): string {
  if (nodeName === 'STYLE') return '';
  return nodeValue + [...shadowRoots, ...children].map(textOf).join('\n');
}

function labelOf({ attributes = [] }: DomNode): string | undefined {
  const at = attributes.indexOf('aria-label');
  return at < 0 ? undefined : attributes[at + 1];
}

/** Waits for a card whose words hold a text, and gives all of its words. */
export async function waitForCard(page: Page, holding: string): Promise<string> {
  let last: string | undefined;
  for (let tries = 0; tries < 60; tries += 1) {
    last = await cardText(page);
    if (last?.includes(holding)) return last;
    await page.waitForTimeout(50);
  }
  throw new Error(`no card with «${holding}»; the last one: ${last ?? 'none'}`);
}

/** Clicks, with a real pointer, the button of the card that says a text. */
export async function clickInCard(page: Page, says: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const card = find(root, isCardHost);
    const [shadow] = card?.shadowRoots ?? [];
    const button =
      shadow &&
      find(
        shadow,
        (node) => node.nodeName === 'BUTTON' && (textOf(node).trim() === says || labelOf(node) === says),
      );
    if (!button) throw new Error(`no button «${says}» in the card`);
    const { nodeId } = button;
    await session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    const [x = 0, y = 0] = model.content;
    await page.mouse.click(x + model.width / 2, y + model.height / 2);
  } finally {
    await session.detach();
  }
}

/** What the notice after copying says, where there is one. */
export async function noticeText(page: Page): Promise<string | undefined> {
  return inNotice(page, async (notice) => textOf(notice));
}

/** Clicks, with a real pointer, the button of the notice after copying. */
export async function clickInNotice(page: Page): Promise<void> {
  await inNotice(page, async (notice, session) => {
    const button = find(notice, ({ nodeName }) => nodeName === 'BUTTON');
    if (!button) throw new Error('the notice has no button');
    const { model } = await session.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [x = 0, y = 0] = model.content;
    await page.mouse.click(x + model.width / 2, y + model.height / 2);
  });
}

async function inNotice<T>(
  page: Page,
  act: (notice: DomNode, session: CDPSession) => Promise<T>,
): Promise<T | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = find(
      root,
      ({ shadowRoots: [shadow] = [] }) =>
        shadow?.shadowRootType === 'closed' && find(shadow, isNotice) !== undefined,
    );
    const [shadow] = host?.shadowRoots ?? [];
    const notice = shadow && find(shadow, isNotice);
    return notice && (await act(notice, session));
  } finally {
    await session.detach();
  }
}

const isNotice = ({ attributes = [] }: DomNode): boolean => attributes.includes('slip');

/** Where the card is, in CSS pixels of the viewport. */
export async function cardRect(
  page: Page,
): Promise<{ left: number; top: number; right: number; bottom: number }> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = find(root, isCardHost);
    const [shadow] = host?.shadowRoots ?? [];
    const card = shadow && find(shadow, (node) => node.nodeName === 'ARTICLE');
    if (!card) throw new Error('no card is open');
    const { model } = await session.send('DOM.getBoxModel', { nodeId: card.nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { left, top, right, bottom };
  } finally {
    await session.detach();
  }
}

/** The middle of a painted text, scrolled into view. */
export async function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((text) => {
    for (const name of ['meipi-solid', 'meipi-dotted']) {
      const highlight: Iterable<AbstractRange> = CSS.highlights.get(name) ?? [];
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (range.toString() !== text) continue;
        startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [line] = range.getClientRects();
        return line && { x: line.x + line.width / 2, y: line.y + line.height / 2 };
      }
    }
    return undefined;
  }, text);
  if (!point) throw new Error(`«${text}» is not painted`);
  return point;
}

/** Moves the pointer onto a painted text, as a hand does: from elsewhere, in steps, and it comes to rest. */
export async function pointAt(page: Page, text: string): Promise<void> {
  const point = await placeOf(page, text);
  await page.mouse.move(point.x + 40, point.y + 120);
  await page.waitForTimeout(100);
  await page.mouse.move(point.x + 4, point.y + 2, { steps: 4 });
  await page.waitForTimeout(60);
  await page.mouse.move(point.x, point.y);
}
