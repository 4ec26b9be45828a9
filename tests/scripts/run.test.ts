import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
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

  it.skipIf(process.platform === 'win32')('cuts what takes too long, with all that it started', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'meipi-run-'));
    const file = join(dir, 'late');
    const grandchild = `setTimeout(() => require('fs').writeFileSync(${JSON.stringify(file)}, ''), 2500)`;
    const ran = await node(
      `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]); setInterval(() => {}, 1000)`,
      1,
    );
    expect(ran).toMatchObject({ code: 1, timedOut: true });
    await sleep(2500);
    expect(existsSync(file)).toBe(false);
    rmSync(dir, { recursive: true });
  });
});
