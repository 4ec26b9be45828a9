import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../scripts/lib/run';

const node = (code: string, seconds = 20) => run(process.execPath, ['-e', code], { seconds });

describe('run', () => {
  it('hands back exit code and both outputs', async () => {
    const ran = await node(`console.log('out'); console.error('err'); process.exitCode = 3`);
    expect(ran).toEqual({ code: 3, output: 'out\nerr\n', timedOut: false });
  });

  it('keeps every byte of a long output, also when a character is cut between two chunks', async () => {
    const { output } = await node(`process.stdout.write('眉'.repeat(200_000))`);
    expect(output).toBe('眉'.repeat(200_000));
  });

  it('leaves out colours and what a progress indicator has written over', async () => {
    const { output } = await node(
      `process.stdout.write('\\x1b[31mred\\x1b[0m\\r\\n\\r1/2\\x1b[K\\r2/2\\x1b[K done\\nend')`,
    );
    expect(output).toBe('red\n2/2 done\nend');
  });

  it('gives no input', async () => {
    expect(
      (await node(`process.stdin.resume(); process.stdin.on('end', () => console.log('end'))`)).output,
    ).toBe('end\n');
  });

  it('reports a program that is not there', async () => {
    const ran = await run('/nowhere/program', [], { seconds: 5 });
    expect(ran.code).toBe(1);
    expect(ran.output).toContain('ENOENT');
  });

  describe.skipIf(process.platform === 'win32')('with a program that starts another', () => {
    let dir: string;
    let file: string;
    beforeEach(() => {
      dir = mkdtempSync(join(tmpdir(), 'meipi-run-'));
      file = join(dir, 'late');
    });
    afterEach(() => rmSync(dir, { recursive: true }));

    /** Starts a program that would write a file after 2 s, says so, and does `then`. */
    const parent = (then: string) => `
      const late = "setTimeout(() => require('fs').writeFileSync(process.argv[1], ''), 2000)";
      require('child_process').spawn(process.execPath, ['-e', late, ${JSON.stringify(file)}], { stdio: 'inherit' });
      console.log('started');
      ${then}`;

    it('cuts both where they take too long', async () => {
      const ran = await node(parent('setInterval(() => {}, 1000)'), 1);
      expect(ran).toEqual({ code: 1, output: 'started\n', timedOut: true });
      await sleep(2000);
      expect(existsSync(file)).toBe(false);
    });

    it('does not wait for what is left running, and ends it', async () => {
      const start = performance.now();
      const ran = await node(parent('setTimeout(() => process.exit(5), 200)'));
      expect(performance.now() - start).toBeLessThan(1900);
      expect(ran).toEqual({ code: 5, output: 'started\n', timedOut: false });
      await sleep(2000);
      expect(existsSync(file)).toBe(false);
    });
  });
});
