/**
 * What the extension costs a page: the bare page, this extension, mark.js over the same names and one Highlight of live Ranges take turns in
 * one browser. Trust the ratios, not the figures.
 *
 *     npm run bench:page -- [--quick] [--convert] [--peer FOLDER]… [NEWS.jsonl…]
 *
 * The text is that of the files, or made of the demo page. `--quick` measures each once, `--convert` the conversion alone. A peer is an unpacked extension: the sizes of its
 * content scripts are printed, and its script time on a page of 22,000 characters.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { build } from 'vite';
import { Converter } from 'opencc-js';
import type { Page } from 'playwright-core';
import { servePages, type Pages } from './lib/serve-pages';
import { contenders, type Contender } from './lib/bench-page/contenders';
import { pageToConvert, timeOpenCc, timeOurs, type ConversionTimes } from './lib/bench-page/conversion';
import { measure, openSession, WATCH_TASKS, type Figures } from './lib/bench-page/measure';
import { pageOfNames } from './lib/bench-page/page-of-names';
import { sizesOf } from './lib/bench-page/sizes';
import { launchWithExtension, type ExtensionBrowser } from './lib/chromium';
import { readCore } from './lib/pack-files';
import { buildDir, DEMO_DIR, PROJECT_DIR } from './lib/project';

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    convert: { type: 'boolean', default: false },
    peer: { type: 'string', multiple: true, default: [] },
  },
  allowPositionals: true,
});
const ROUNDS = values.quick ? 1 : 3;
const LONG = 200_000;
const SHORT = 22_000;
const MENTIONS = [200, 2_000, 20_000];
/** The page is at rest when nothing has happened for so long, in milliseconds. */
const REST = 2500;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Bodies with full names, which are sure wherever they stand. */
const NAMES = readCore(join(PROJECT_DIR, 'data'))
  .entities.filter(({ kind }) => kind === 'organisation')
  .flatMap(({ names }) =>
    names.filter(({ text, kind, lang }) => kind === 'official' && lang === 'zh-Hant-HK' && text.length >= 6),
  )
  .map(({ text }) => text);

/** Every name of the core pack, longest first. */
const KNOWN = new RegExp(
  readCore(join(PROJECT_DIR, 'data'))
    .entities.flatMap(({ names }) => names.map(({ text }) => text))
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|'),
  'g',
);

const LineSchema = v.object({ text: v.string() });
const HitsSchema = v.object({ microseconds: v.number(), caret: v.number() });

function filler(): string {
  const files = positionals.map((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean));
  const texts = files.flat().map((line) => v.parse(LineSchema, JSON.parse(line)).text);
  const demo = readFileSync(join(DEMO_DIR, 'hk.html'), 'utf8').replaceAll(/<[^>]*>/g, '');
  const text = (texts.length > 0 ? texts.join('') : demo).slice(0, LONG);
  // None of the names that we know but those that are put in, and no markup.
  return text.replaceAll(/[\s<>&]/g, '').replaceAll(KNOWN, '');
}

/** The extension's host and another on which it is switched off: both are this machine. */
const OURS = '127.0.0.1';
const OTHERS = 'localhost';

async function setRules(browser: ExtensionBrowser): Promise<void> {
  const own = await browser.context.newPage();
  await own.goto(browser.extensionUrl('popup.html'));
  for (const [host, rule] of [
    [OURS, 'all'],
    [OTHERS, 'off'],
  ] as const) {
    await own.evaluate(
      `chrome.runtime.sendMessage({ type: 'site-rule', body: { host: '${host}', rule: '${rule}' } })`,
    );
  }
  await own.close();
}

async function opened(browser: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(WATCH_TASKS);
  await page.goto(url);
  return page;
}

async function figuresOf(
  browser: ExtensionBrowser,
  pages: Pages,
  html: string,
  names: readonly string[],
  { isOurs, mark }: Contender,
): Promise<Figures> {
  const page = await opened(browser, pages.serve(html, isOurs ? OURS : OTHERS));
  const session = await openSession(page);
  await mark?.(page, names);
  // Asked of every page, since the driver brings half a megabyte of script of its own to ask with.
  await page.waitForFunction(
    (isOurs) => !isOurs || (CSS.highlights.get('meipi-solid')?.size ?? 0) > 0,
    isOurs,
  );
  await page.waitForTimeout(REST);
  const figures = await measure(page, session);
  await page.close();
  return figures;
}

/** The best of all rounds, figure by figure: what else runs on the machine only adds. */
function best(all: readonly Figures[]): Figures {
  const least = (of: (figures: Figures) => number) => Math.min(...all.map(of));
  return {
    script: least(({ script }) => script),
    task: least(({ task }) => task),
    longest: least(({ longest }) => longest),
    heap: least(({ heap }) => heap),
    textFrame: least(({ textFrame }) => textFrame),
    classFrame: least(({ classFrame }) => classFrame),
  };
}

async function sideBySide(
  browser: ExtensionBrowser,
  pages: Pages,
  length: number,
  count: number,
  all: readonly Contender[],
): Promise<readonly { readonly name: string; readonly figures: Figures }[]> {
  const { html, names } = pageOfNames(length, count, NAMES, filler());
  const rounds = all.map((): Figures[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, contender] of all.entries())
      rounds[at]?.push(await figuresOf(browser, pages, html, names, contender));
  }
  return all.map(({ name }, at) => ({ name, figures: best(rounds[at] ?? []) }));
}

const ms = (value: number) => value.toFixed(1).padStart(9);
const COLUMNS = ['script ms', 'tasks ms', 'longest', 'heap kB', 'text edit', 'class edit'];

function printRows(rows: readonly { readonly name: string; readonly figures: Figures }[]): void {
  say(`${''.padEnd(16)}${COLUMNS.map((title) => title.padStart(11)).join('')}`);
  const bare = rows[0]?.figures;
  for (const { name, figures } of rows) {
    const { script, task, longest, heap, textFrame, classFrame } = figures;
    const cells = [script, task, longest, heap / 1000, textFrame, classFrame].map(
      (value) => `  ${ms(value)}`,
    );
    say(`${name.padEnd(16)}${cells.join('')}`);
  }
  const ours = rows.find(({ name }) => name === 'this extension')?.figures;
  if (!bare || !ours) return;
  say(
    `  this extension and the bare page: script +${(ours.script - bare.script).toFixed(1)} ms, heap +${((ours.heap - bare.heap) / 1e6).toFixed(2)} MB, ` +
      `frame after an edit of text ${ratio(ours.textFrame, bare.textFrame)}, of a class ${ratio(ours.classFrame, bare.classFrame)}`,
  );
}

const ratio = (a: number, b: number): string =>
  b > 0.05 ? `${(a / b).toFixed(2)} times` : `${a.toFixed(2)} ms against ${b.toFixed(2)}`;

/** Showing a page in another script and back, best of the rounds. */
async function conversion(browser: ExtensionBrowser, pages: Pages): Promise<void> {
  const html = pageToConvert(Converter({ from: 'hk', to: 'cn' })(filler()));
  const rounds: [ConversionTimes[], ConversionTimes[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await opened(browser, pages.serve(html, OURS));
    rounds[0].push(await timeOurs(browser, ours, REST));
    await ours.close();
    const theirs = await opened(browser, pages.serve(html, OTHERS));
    rounds[1].push(await timeOpenCc(theirs));
    await theirs.close();
  }
  for (const all of rounds) {
    const least = (of: (times: ConversionTimes) => number) => Math.min(...all.map(of));
    const restore = least((times) => times.restore ?? NaN);
    say(
      `${all[0]?.name}: first ${least(({ first }) => first).toFixed(0)} ms, again ${least(({ again }) => again).toFixed(0)} ms, ` +
        `back ${Number.isNaN(restore) ? 'not at all' : `${restore.toFixed(0)} ms`}, longest task ${least(({ longest }) => longest).toFixed(0)} ms`,
    );
  }
}

/** Microseconds a look-up, by way of looking, on one page with so many mentions. */
async function hitTests(
  browser: ExtensionBrowser,
  pages: Pages,
  count: number,
  all: readonly Contender[],
): Promise<void> {
  const { html, names } = pageOfNames(LONG, count, NAMES, filler());
  const code = await hitTestCode();
  const points = Array.from(
    { length: 400 },
    (_, at) => [40 + ((at * 37) % 680), 20 + ((at * 53) % 820)] as const,
  );
  const own = await opened(browser, pages.serve(html, OTHERS));
  await own.addScriptTag({ content: code });
  const ours = v.parse(
    HitsSchema,
    await own.evaluate(`hitTesting.timeHitTest(...${JSON.stringify([names, points])})`),
  );
  await own.close();
  const cells = [
    `this extension ${ours.microseconds.toFixed(0)} µs, of which caretPositionFromPoint ${ours.caret.toFixed(0)}`,
  ];
  for (const { name, mark, hit } of all) {
    if (hit === undefined) continue;
    const page = await opened(browser, pages.serve(html, OTHERS));
    await mark?.(page, names);
    const time = await page.evaluate(`(() => {
      const look = (x, y) => ${hit};
      const points = ${JSON.stringify(points.slice(0, 40))};
      look(...points[0]);
      const start = performance.now();
      for (const [x, y] of points) look(x, y);
      return (performance.now() - start) / points.length * 1000;
    })()`);
    await page.close();
    cells.push(`${name} ${Number(time).toFixed(0)} µs`);
  }
  say(`hit test at ${count} mentions: ${cells.join(', ')}`);
}

async function hitTestCode(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(PROJECT_DIR, 'scripts/lib/bench-page/hit-test-entry.ts'),
        formats: ['iife'],
        name: 'hitTesting',
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('vite watched instead of building');
  return first.output[0].code;
}

/** What the sentinel takes on a page without Chinese, in milliseconds: run as the page's own script, where the clock can see it. */
async function sentinelTime(browser: ExtensionBrowser, pages: Pages): Promise<number> {
  const code = readFileSync(join(buildDir('chromium'), 'sentinel.js'), 'utf8');
  const words = 'The quick brown fox jumps over the lazy dog. '.repeat(12);
  const html = `<!doctype html><html lang="en"><body>${`<p>${words}</p>`.repeat(200)}</body></html>`;
  const page = await opened(browser, pages.serve(html, OTHERS));
  const time = await page.evaluate(`(() => {
    const run = new Function('chrome', ${JSON.stringify(code)});
    const times = Array.from({ length: 21 }, () => {
      const start = performance.now();
      run({ runtime: { sendMessage: async () => {} } });
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[10];
  })()`);
  await page.close();
  return Number(time);
}

async function scriptTimeOf(folder: string, html: string): Promise<number> {
  const browser = await launchWithExtension({ extensionDir: folder, headless: true });
  const pages = await servePages();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await opened(browser, pages.serve(html, OURS));
    const session = await openSession(page);
    await page.waitForTimeout(REST);
    times.push((await measure(page, session)).script);
    await page.close();
  }
  pages.close();
  await browser.close();
  return Math.min(...times);
}

async function main(): Promise<void> {
  const extensionDir = buildDir('chromium');
  if (!existsSync(extensionDir)) throw new Error('there is no build: run «npm run build» first');
  const all = contenders(readFileSync(join(PROJECT_DIR, 'node_modules/mark.js/dist/mark.min.js'), 'utf8'));
  const browser = await launchWithExtension({ extensionDir, headless: true });
  const pages = await servePages();
  await setRules(browser);

  say('120,000 characters in 3,000 text nodes, shown in Hong Kong forms and back, layout included');
  await conversion(browser, pages);
  if (values.convert) {
    pages.close();
    await browser.close();
    return;
  }
  for (const count of MENTIONS) {
    say(`\n${LONG} characters with ${count} mentions, best of ${ROUNDS}`);
    printRows(await sideBySide(browser, pages, LONG, count, all));
    await hitTests(browser, pages, count, all);
  }
  say(`\n${SHORT} characters with ${SHORT / 100} mentions`);
  printRows(await sideBySide(browser, pages, SHORT, SHORT / 100, all.slice(0, 2)));
  say(
    `\nsentinel on 100,000 characters without Chinese: ${(await sentinelTime(browser, pages)).toFixed(2)} ms`,
  );
  pages.close();
  await browser.close();

  say('\ncontent scripts, bytes (gzip)');
  const { html } = pageOfNames(SHORT, SHORT / 100, NAMES, filler());
  for (const folder of [extensionDir, ...values.peer]) {
    const isOurs = folder === extensionDir;
    const sizes = sizesOf(folder, isOurs ? ['page.js', 'card.js', 'convert.js', 'keyboard.js'] : []);
    say(
      `${isOurs ? 'this extension' : folder}: ${sizes.map(({ file, bytes, gzip }) => `${file} ${bytes} (${gzip})`).join(', ')}`,
    );
    if (!isOurs)
      say(`  script time on ${SHORT} characters: ${(await scriptTimeOf(folder, html)).toFixed(1)} ms`);
  }
}

await main();
