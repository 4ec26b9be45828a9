import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageBin } from '../../scripts/lib/package-bin';
import { PROJECT_DIR } from '../../scripts/lib/project';
import { run } from '../../scripts/lib/run';

/** Runs a real Vitest over one file of tests. */
async function tallyOf(tests: string): Promise<unknown> {
  writeFileSync(
    join(dir, 'tests/a.test.mjs'),
    `import { describe, expect, it, beforeAll } from 'vitest';\n${tests}`,
  );
  const reporter = join(PROJECT_DIR, 'scripts/lib/tally-reporter.ts');
  const file = join(dir, 'tally.json');
  const args = [packageBin('vitest'), 'run', '--root', dir, '--reporter', reporter];
  const { output } = await run(process.execPath, args, { seconds: 60, cwd: dir, env: { MEIPI_TALLY: file } });
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(output);
  }
}

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'meipi-tally-'));
  mkdirSync(join(dir, 'tests'));
  writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
  symlinkSync(join(PROJECT_DIR, 'node_modules'), join(dir, 'node_modules'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('TallyReporter', () => {
  it('tells why each test was skipped', async () => {
    const tally = await tallyOf(`
      it('passes', () => {});
      it('fails', () => expect(1).toBe(2));
      it('lacks something', (ctx) => ctx.skip('the corpus is not here'));
      it.skip('is left out', () => {});
      it.todo('comes later');
      describe.skipIf(true)('a group', () => { it('is left out with it', () => {}); });`);
    expect(tally).toEqual({
      passed: 1,
      failed: 1,
      skipped: [
        { name: 'tests/a.test.mjs > lacks something', reason: 'the corpus is not here' },
        { name: 'tests/a.test.mjs > is left out', reason: 'no reason given' },
        { name: 'tests/a.test.mjs > comes later', reason: 'to do' },
        { name: 'tests/a.test.mjs > a group > is left out with it', reason: 'no reason given' },
      ],
    });
  });

  it('counts a file that cannot be loaded as a failure', async () => {
    expect(await tallyOf(`import './gone.mjs';`)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a failed hook as a failure', async () => {
    const tally = await tallyOf(`
      describe('a group', () => {
        beforeAll(() => { throw new Error('no'); });
        it('needs the hook', () => {});
      });`);
    expect(tally).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts an error outside of every test as a failure', async () => {
    const tally = await tallyOf(`it('passes', () => { void Promise.reject(new Error('lost')); });`);
    expect(tally).toMatchObject({ passed: 1, failed: 1 });
  });
});
