/**
 * Whatever a page does to its DOM, and however it is converted meanwhile: what is found and painted is what a fresh scan of the same DOM
 * finds, and the original text comes back.
 *
 * `FUZZ_SEED=12 npx vitest run --project e2e tests/browser/fuzz.test.ts` plays one round again.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type TestBrowser } from './extension';
import { readAlways, restart, scanTwice, settle, type Scans } from './fresh';
import { installFuzz } from './fuzz-edits';
import { page } from './pages';

const ROUNDS = 35;
/** A change of much of the page hides what was missed before: so there are a few edits after all others. */
const [PHASES, EDITS] = [300, 305];
/** Edits between two conversions. */
const PHASE = 50;
/** Milliseconds for making a failing round smaller. */
const SHRINKING = Number(process.env['FUZZ_SHRINKING'] ?? 60_000);
const SHOWN = ['cn', 'hk', 'twp', 'original', 'cn', 'tw'] as const;

const only = process.env['FUZZ_SEED'];
const [first, count] = only ? [Number(only), Number(process.env['FUZZ_ROUNDS'] ?? 1)] : [1, ROUNDS];
const seeds = Array.from({ length: count }, (_, at) => first + at);

const STYLE = `<style>body { font-size: 5px; line-height: 1.2 } .gone { display: none } .unseen { visibility: hidden } .seen { visibility: visible }
.as-block { display: block } .as-inline { display: inline } .flex { display: flex } .contents { display: contents } .red { color: red }</style>`;

let browser: TestBrowser;
let tab: Page;
beforeAll(async () => {
  browser = await launch();
  tab = await browser.open(
    page('zh-Hant-HK', '浙江省委書記易煉紅訪港。').replace('</head>', `${STYLE}</head>`),
  );
  await tab.bringToFront();
  await browser.ready(tab);
  await readAlways(browser, tab);
  await tab.evaluate(installFuzz);
});
afterAll(() => browser.close());

type Outcome = Scans & { readonly wrong: readonly string[] };

/** One round: a new page, edits of these numbers, conversions between them; and some more edits when all of that has been read. */
async function round(seed: number, steps: readonly number[]): Promise<Outcome> {
  const edit = (from: number, to: number) =>
    tab.evaluate(([seed, some]) => fuzz.run(seed, some), [
      seed,
      steps.filter((step) => step >= from && step < to),
    ] as const);
  await tab.evaluate((seed) => fuzz.reset(seed), seed);
  await restart(browser, tab);
  for (let from = 0; from < PHASES; from += PHASE) {
    const editing = edit(from, from + PHASE);
    // Half of the conversions come in the middle of the edits.
    if ((from / PHASE) % 2 === 0) await editing;
    const to = SHOWN[(seed + from / PHASE) % SHOWN.length] ?? 'original';
    await browser.command(tab, { type: 'convert-page', to });
    await editing;
  }
  await settle(browser, tab);
  await edit(PHASES, EDITS);
  await browser.command(tab, { type: 'convert-page', to: 'original' });
  await settle(browser, tab);
  const wrong = await tab.evaluate(() => fuzz.wrongTexts());
  return { ...(await scanTwice(browser, tab)), wrong };
}

const agrees = ({ kept, fresh, wrong }: Outcome) =>
  wrong.length === 0 && JSON.stringify(kept) === JSON.stringify(fresh);

/** Leaves out as many edits as can be left out of a round that fails, in a minute. */
async function shrink(seed: number, steps: readonly number[]): Promise<readonly number[]> {
  const until = Date.now() + SHRINKING;
  let left = steps;
  for (let size = Math.ceil(left.length / 2); ; size = Math.ceil(size / 2)) {
    for (let at = left.length - size; left.length > 1 && at > -size && Date.now() < until; at -= size) {
      const fewer = left.filter((_, index) => index < at || index >= at + size);
      if (!agrees(await round(seed, fewer))) left = fewer;
    }
    if (size === 1) return left;
  }
}

describe('a page that is shown converted', () => {
  it(
    'is byte for byte what the page wrote, after 1,000 random edits of it',
    { timeout: 600_000 },
    async () => {
      await tab.evaluate(() => fuzz.reset(1001));
      await restart(browser, tab);
      await browser.command(tab, { type: 'convert-page', to: 'cn' });
      const steps = Array.from({ length: 1000 }, (_, at) => at);
      await tab.evaluate((some) => fuzz.run(1001, some), steps);
      await settle(browser, tab);
      // The test can fail: some of it is converted.
      expect(await tab.evaluate(() => fuzz.wrongTexts().length)).toBeGreaterThan(0);
      await browser.command(tab, { type: 'convert-page', to: 'original' });
      expect(await tab.evaluate(() => fuzz.wrongTexts())).toEqual([]);
    },
  );
});

describe('a page part that has followed all changes', () => {
  const all = Array.from({ length: EDITS }, (_, at) => at);
  it.each(seeds)('is where a fresh one would be (seed %i)', { timeout: 600_000 }, async (seed) => {
    const outcome = await round(seed, all);
    if (agrees(outcome)) return;
    console.error(`seed ${seed} disagrees`);
    const least = await shrink(seed, all);
    const again = await round(seed, least);
    const log = await tab.evaluate(() => [...fuzz.log, document.body.outerHTML]);
    console.error(`seed ${seed}, edits ${least.join()}:\n${log.join('\n')}`);
    expect(again.wrong).toEqual([]);
    expect(again.kept).toEqual(again.fresh);
    expect(outcome.kept).toEqual(outcome.fresh);
    expect(outcome.wrong).toEqual([]);
  });
});
