/**
 * npm test
 *
 * Checks everything, from a fresh checkout on. One line a step, a failed step's output in full, and at the end one line that
 * counts: every test, and every other step as one test.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { checkSteps, type Step } from './lib/check-steps';
import { PROJECT_DIR } from './lib/project';
import { run } from './lib/run';
import {
  addTallies,
  countLine,
  EMPTY_TALLY,
  exitCode,
  tallyOfStep,
  TallySchema,
  type Tally,
} from './lib/tally';
import { ensureBrowser, ensureChineseFont } from './lib/this-machine';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const scratch = mkdtempSync(join(tmpdir(), 'meipi-check-'));

async function main(): Promise<void> {
  let total = await checkBrowser();
  const hasBrowser = total.failed === 0;
  let mayGoOn = true;
  for (const group of checkSteps()) {
    const before = total.failed;
    for (const step of group) {
      const reason = !mayGoOn
        ? 'an earlier step failed'
        : step.needsBrowser && !hasBrowser
          ? 'no browser'
          : undefined;
      const tally = reason === undefined ? await runStep(step) : skip(step, reason);
      total = addTallies(total, tally);
    }
    mayGoOn &&= total.failed === before;
  }
  for (const { name, reason } of total.skipped) say(`skipped  ${name}: ${reason}`);
  say(countLine(total));
  process.exitCode = exitCode(total);
}

/** The browsers, and a font that the screenshots and measured text need. */
async function checkBrowser(): Promise<Tally> {
  const start = performance.now();
  try {
    const path = await ensureBrowser('chromium', say);
    // Without Firefox its tests are skipped, each with the reason.
    const second = await ensureBrowser('firefox', say).catch(() => 'no Firefox');
    sayStep(true, start, `browsers (${path}, ${second})`);
    if (!(await ensureChineseFont(say))) say('       no Chinese font found: install fonts-noto-cjk');
    return tallyOfStep(true, undefined);
  } catch (error) {
    sayStep(false, start, 'browsers');
    say(error instanceof Error ? error.message : String(error));
    return tallyOfStep(false, undefined);
  }
}

async function runStep({ name, command, seconds, hasTests }: Step): Promise<Tally> {
  const start = performance.now();
  const tallyFile = join(scratch, `${name}.json`);
  // Plain text: the output is read in logs.
  const env = { MEIPI_TALLY: tallyFile, NO_COLOR: '1' };
  const { code, output, timedOut } = await run(process.execPath, command, { seconds, env, cwd: PROJECT_DIR });
  const isFine = code === 0 && !timedOut;
  const tests = hasTests ? readTally(tallyFile) : undefined;
  sayStep(isFine, start, tests ? `${name}: ${countLine(tests)}` : name);
  if (!isFine) say(output.trimEnd());
  if (timedOut) say(`${name} was cut after ${seconds} s`);
  return tallyOfStep(isFine, tests);
}

/** Empty where the run did not come to its end. */
function readTally(file: string): Tally {
  return existsSync(file) ? v.parse(TallySchema, JSON.parse(readFileSync(file, 'utf8'))) : EMPTY_TALLY;
}

function skip({ name }: Step, reason: string): Tally {
  return { ...EMPTY_TALLY, skipped: [{ name, reason }] };
}

function sayStep(isFine: boolean, start: number, name: string): void {
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  say(`${isFine ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}`);
}

main()
  .catch((error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    say(countLine({ ...EMPTY_TALLY, failed: 1 }));
    process.exitCode = 1;
  })
  .finally(() => rmSync(scratch, { recursive: true, force: true }));
