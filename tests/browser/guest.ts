/** Eyes for what a page and the extension do to each other. */
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';

const APPS = path.join(import.meta.dirname, '../fixtures/apps');

/** The page of an app. Markup that the server has rendered becomes alive at the page's event `hydrate`. */
export async function appPage(entry: string, rendered = ''): Promise<string> {
  const script = (await bundle(entry)).replaceAll(/<(?=\/script|!--)/g, String.raw`\x3c`);
  return `<!doctype html><html lang="zh-Hant-HK"><head><meta charset="utf-8"><title>浙港合作</title>
<link rel="icon" href="data:,"><script type="module">${script}</script></head>
<body><div id="root">${rendered}</div></body></html>`;
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

/** The marks in document order, each in its paragraph: 行政長官【李家超】歡迎代表團。 Says so where one is no longer on the page. */
export async function marks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
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
      const block = range.startContainer.parentElement?.closest('p,li,h2,td');
      if (!block) return `(not on the page)`;
      const around = new Range();
      around.selectNodeContents(block);
      around.setEnd(range.startContainer, range.startOffset);
      const before = around.toString();
      around.selectNodeContents(block);
      around.setStart(range.endContainer, range.endOffset);
      return `${before}【${range.toString()}】${around.toString()}`;
    });
  });
}
