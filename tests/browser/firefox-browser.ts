/** The built extension in a real Firefox, and eyes for what it does on a page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyCommand, PageCommand, ReadPage } from '@/lib/messages/protocol';
import { findBrowser } from '../../scripts/lib/find-browser';
import { launchFirefox, type Firefox } from '../../scripts/lib/firefox';
import { buildDir } from '../../scripts/lib/project';
import { thisMachine } from '../../scripts/lib/this-machine';
import { servePages } from '../../scripts/lib/serve-pages';

export interface TestFirefox extends Firefox {
  /** Serves a page's HTML and goes there. */
  open(html: string): Promise<void>;
  /** Serves a page without going there. Returns its address. */
  serve(html: string, host?: string): string;
  /** Sends a command to the page part in the tab in front, as the popup does. */
  command(command: PageCommand): Promise<unknown>;
  /** Does what pressing a key of the extension's does. */
  press(command: KeyCommand): Promise<void>;
  /** Waits until the page part has read all there is. */
  ready(): Promise<ReadPage>;
  /** The texts that are painted solid, as any page can see them. */
  painted(): Promise<string[]>;
  /** The words of the card, read with the browser's own rights: the page cannot look into its closed root. */
  cardText(): Promise<string | undefined>;
  /** The words of the notice after copying, and where its button is, CSS pixels of the viewport. */
  notice(): Promise<{ text: string; x: number; y: number } | undefined>;
  /** Presses Control and a letter. */
  control(letter: string): Promise<void>;
  /** Moves the pointer onto a text of the page, as a hand does, and lets it rest. */
  pointAt(text: string): Promise<void>;
}

export const hasFirefox = findBrowser('firefox', thisMachine) !== undefined;

export async function launch(): Promise<TestFirefox> {
  const extensionDir = buildDir('firefox');
  if (!existsSync(join(extensionDir, 'manifest.json')))
    throw new Error('there is no build: run «npm run build:firefox» first');
  const firefox = await launchFirefox({ extensionDir, headless: true });
  const pages = await servePages();
  /** Runs the body of an async function of `tab` in a page of the extension. */
  const inExtension = async (body: string, ...args: unknown[]): Promise<unknown> => {
    const url = await firefox.execute('return location.href');
    return firefox.inNewTab(async () => {
      await firefox.navigate(firefox.extensionUrl('popup.html'));
      return firefox.execute(
        `return (async (url, ...args) => {
          const tab = (await browser.tabs.query({})).find((one) => one.url === url);
          ${body}
        })(...arguments)`,
        [url, ...args],
      );
    });
  };
  const asSystem = async (script: string): Promise<unknown> => {
    const answer = await firefox.marionette.send('WebDriver:ExecuteScript', {
      script,
      args: [],
      sandbox: 'system',
    });
    return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
  };

  const askPage: TestFirefox['command'] = (command) =>
    inExtension(
      'return tab && browser.tabs.sendMessage(tab.id, args[0], { frameId: 0 }).catch(() => undefined);',
      command,
    );

  return {
    ...firefox,
    serve: pages.serve,
    open: (html) => firefox.navigate(pages.serve(html)),
    command: askPage,
    async press(command) {
      await inExtension(
        `await browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: ['/keyboard.js'] });
         await browser.tabs.update(tab.id, { active: true });
         await browser.tabs.sendMessage(tab.id, args[0]);`,
        command,
      );
    },
    async ready() {
      for (let tries = 0; tries < 60; tries += 1) {
        const state = await askPage({ type: 'page-state' });
        if (isReady(state)) return state;
        await sleep(100);
      }
      throw new Error('the extension has not read the page');
    },
    async painted() {
      const texts = await firefox.execute(`
        return [...(CSS.highlights.get('meipi-solid') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
          startContainer.data.slice(startOffset, endOffset));`);
      return Array.isArray(texts) ? texts.map(String) : [];
    },
    async cardText() {
      const text = await asSystem(`
        for (const host of document.querySelectorAll('[popover=manual]')) {
          const card = host.openOrClosedShadowRoot?.querySelector('article');
          if (card) return card.textContent;
        }
        return null;`);
      return typeof text === 'string' ? text : undefined;
    },
    async control(letter) {
      const key = (type: string, value: string) => ({ type, value });
      const actions = [
        key('keyDown', CONTROL),
        key('keyDown', letter),
        key('keyUp', letter),
        key('keyUp', CONTROL),
      ];
      await firefox.marionette.send('WebDriver:PerformActions', {
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
    async notice() {
      const found = await asSystem(`
        for (const host of document.querySelectorAll('[popover=manual]')) {
          const notice = host.openOrClosedShadowRoot?.querySelector('.slip');
          if (!notice) continue;
          const { left, top, width, height } = (notice.querySelector('button') ?? notice).getBoundingClientRect();
          return { text: notice.textContent, x: left + width / 2, y: top + height / 2 };
        }
        return null;`);
      return (found ?? undefined) as { text: string; x: number; y: number } | undefined;
    },
    async pointAt(text) {
      const at = await firefox.execute(
        `const find = (root) => {
           const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
           for (let node = walker.currentNode; node; node = walker.nextNode()) {
             const inner = node.shadowRoot && find(node.shadowRoot);
             if (inner) return inner;
             const start = node.nodeType === 3 ? node.data.indexOf(arguments[0]) : -1;
             if (start < 0 || ['SCRIPT', 'STYLE'].includes(node.parentNode.nodeName)) continue;
             const range = new Range();
             range.setStart(node, start);
             range.setEnd(node, start + arguments[0].length);
             const { x, y, width, height } = range.getClientRects()[0];
             return { x: x + width / 2, y: y + height / 2 };
           }
         };
         return find(document.body);`.replaceAll('arguments[0]', JSON.stringify(text)),
      );
      const { x, y } = at as { x: number; y: number };
      await firefox.movePointer(x + 40, y + 120);
      await sleep(100);
      await firefox.movePointer(x + 4, y + 2);
      await sleep(60);
      await firefox.movePointer(x, y);
    },
    async close() {
      pages.close();
      await firefox.close();
    },
  };
}

/** As WebDriver writes it. */
const CONTROL = '\uE009';

const isReady = (state: unknown): state is ReadPage =>
  typeof state === 'object' && state !== null && 'state' in state && state.state === 'ready';
