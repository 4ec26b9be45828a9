/** Eyes for what a page and the extension do to each other. */
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { cardText } from './extension';

const APPS = path.join(import.meta.dirname, '../fixtures/apps');

/** The page of an app. Markup that the server has rendered becomes alive at the page's event `hydrate`. */
export async function appPage(entry: string, rendered = ''): Promise<string> {
  return `<!doctype html><html lang="zh-Hant-HK"><head><meta charset="utf-8"><title>浙港合作</title>
<link rel="icon" href="data:,">${await scriptOf(entry)}</head><body><div id="root">${rendered}</div></body></html>`;
}

/** An app as a script in a page; it runs when the page is there. */
export async function scriptOf(entry: string): Promise<string> {
  const code = await bundle(entry);
  return `<script type="module">${code.replaceAll(/<(?=\/script|!--)/g, String.raw`\x3c`)}</script>`;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(APPS, entry), formats: ['iife'], name: 'app' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('vite watched instead of building');
  return first.output[0].code;
}

/** Everything that the pages of a context complain of. */
export function complaints(context: BrowserContext): string[] {
  const heard: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  context.on('weberror', (error) => heard.push(error.error().message));
  return heard;
}

/** Runs a function in a world of our own, in which the page has changed nothing. */
async function inOwnWorld<T, A>(page: Page, run: (argument: A) => T, argument: A): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: run.toString(),
      executionContextId: world.executionContextId,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await session.detach();
  }
}

/** The marks in document order, each in its paragraph: 行政長官【李家超】歡迎代表團。 Says so where one is no longer on the page. */
export async function marks(page: Page): Promise<string[]> {
  return inOwnWorld(
    page,
    () => {
      const ranges = ['meipi-solid', 'meipi-dotted'].flatMap((name): AbstractRange[] => {
        const highlight: Iterable<AbstractRange> = CSS.highlights.get(name) ?? [];
        return [...highlight];
      });
      const placed = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        const text = startContainer.textContent ?? '';
        const isThere = startContainer.isConnected && startOffset < text.length;
        if (isThere) range.setStart(startContainer, startOffset);
        if (isThere) range.setEnd(endContainer, Math.min(endOffset, endContainer.textContent?.length ?? 0));
        return range;
      });
      placed.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      return placed.map((range) => {
        const block = range.startContainer.parentElement?.closest('p,li');
        if (!block) return '(not on the page)';
        const around = new Range();
        around.selectNodeContents(block);
        around.setEnd(range.startContainer, range.startOffset);
        const before = around.toString();
        around.selectNodeContents(block);
        around.setStart(range.endContainer, range.endOffset);
        return `${before}【${range.toString()}】${around.toString()}`;
      });
    },
    undefined,
  );
}

/** A rectangle in CSS pixels of the viewport. */
export type Box = Record<'left' | 'right' | 'top' | 'bottom', number>;

/** The rectangles of a name's first mark, one a line. */
export async function nameLines(page: Page, name: string): Promise<Box[]> {
  return inOwnWorld(
    page,
    (name) => {
      const highlight: Iterable<AbstractRange> = CSS.highlights.get('meipi-solid') ?? [];
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (range.toString() !== name) continue;
        return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
          left,
          right,
          top,
          bottom,
        }));
      }
      return [];
    },
    name,
  );
}

/** The open card, as the page's layout has it. */
export interface OpenCard extends Box {
  readonly direction: string;
  /** Nothing else takes a click at its middle. */
  readonly isOnTop: boolean;
}

export async function openCard(page: Page): Promise<OpenCard | undefined> {
  return inOwnWorld(
    page,
    () => {
      const card = document.querySelector(':popover-open');
      if (!card) return undefined;
      const { left, right, top, bottom } = card.getBoundingClientRect();
      const isOnTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === card;
      return { left, right, top, bottom, isOnTop, direction: getComputedStyle(card).direction };
    },
    undefined,
  );
}

/** Whether a card opens; watched for longer than one takes to open. */
export async function cardOpens(page: Page): Promise<boolean> {
  for (let waited = 0; waited < 700; waited += 100) {
    if (await cardText(page)) return true;
    await page.waitForTimeout(100);
  }
  return false;
}
