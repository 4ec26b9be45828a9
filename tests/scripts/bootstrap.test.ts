import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../scripts/lib/project';

/** Stands for npm: talks, counts how often it was called, and installs the project's real tsx. */
const NPM = `
  const fs = require('fs');
  fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
  console.log('added 999 packages');
  if (fs.existsSync('offline')) { console.error('npm error network'); process.exit(7); }
  fs.rmSync('node_modules', { recursive: true, force: true });
  fs.mkdirSync('node_modules');
  for (const name of ['tsx', 'esbuild', '@esbuild', 'get-tsconfig', 'resolve-pkg-maps']) {
    const from = ${JSON.stringify(join(PROJECT_DIR, 'node_modules'))} + '/' + name;
    if (fs.existsSync(from)) fs.symlinkSync(from, 'node_modules/' + name);
  }
`;
const PROGRAM = `
  const text: string = require('node:fs').readFileSync(0, 'utf8');
  console.log(JSON.stringify({ args: process.argv.slice(2), text }));
  console.error('told');
  process.exitCode = 4;
`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'meipi-bootstrap-'));
  mkdirSync(join(dir, 'scripts'));
  cpSync(join(PROJECT_DIR, 'scripts/bootstrap.mjs'), join(dir, 'scripts/bootstrap.mjs'));
  writeFileSync(join(dir, 'package-lock.json'), '{}');
  writeFileSync(join(dir, 'npm.js'), NPM);
  writeFileSync(join(dir, 'scripts/program.ts'), PROGRAM);
});
afterEach(() => rmSync(dir, { recursive: true }));

function bootstrap(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bootstrap.mjs', ...args], {
    cwd: dir,
    encoding: 'utf8',
    input: '李家超',
    env: { ...process.env, npm_execpath: join(dir, 'npm.js') },
  });
  return { status, stdout, stderr };
}
const calls = () =>
  existsSync(join(dir, 'calls')) ? readFileSync(join(dir, 'calls'), 'utf8').trim().split('\n') : [];

describe('bootstrap', () => {
  it('installs, then hands over arguments, input, output and exit code; stdout is the program’s alone', () => {
    expect(bootstrap('program', 'a b', '--c')).toEqual({
      status: 4,
      stdout: '{"args":["a b","--c"],"text":"李家超"}\n',
      stderr: 'Installing dependencies (npm ci) …\ntold\n',
    });
  });

  it('installs once for one lock file, and again for another', () => {
    bootstrap('program');
    expect(bootstrap('program').stderr).toBe('told\n');
    expect(calls()).toHaveLength(1);
    writeFileSync(join(dir, 'package-lock.json'), '{ "changed": true }');
    bootstrap('program');
    expect(calls()).toHaveLength(2);
  });

  it('takes what was installed by hand after the lock file was written', () => {
    bootstrap('program');
    rmSync(join(dir, 'node_modules/.meipi-lock'));
    writeFileSync(join(dir, 'node_modules/.package-lock.json'), '{}');
    bootstrap('program');
    expect(calls()).toHaveLength(1);
    utimesSync(join(dir, 'node_modules/.package-lock.json'), 0, 0);
    bootstrap('program');
    expect(calls()).toHaveLength(2);
  });

  it('shows npm’s output where it fails, runs nothing, and tries again next time', () => {
    writeFileSync(join(dir, 'offline'), '');
    const { status, stdout, stderr } = bootstrap('program');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('npm error network');
    rmSync(join(dir, 'offline'));
    expect(bootstrap('program').status).toBe(4);
  });

  it('never installs into another checkout’s node_modules', () => {
    bootstrap('program');
    mkdirSync(join(dir, 'other'));
    cpSync(join(dir, 'node_modules'), join(dir, 'other/node_modules'), { recursive: true });
    rmSync(join(dir, 'node_modules'), { recursive: true });
    symlinkSync(join(dir, 'other/node_modules'), join(dir, 'node_modules'));
    writeFileSync(join(dir, 'package-lock.json'), '{ "changed": true }');
    expect(bootstrap('program').status).toBe(4);
    expect(calls()).toHaveLength(1);
  });

  it('refuses a program that is not there', () => {
    const { status, stdout, stderr } = bootstrap('gone');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('usage');
    expect(calls()).toEqual([]);
  });
});
