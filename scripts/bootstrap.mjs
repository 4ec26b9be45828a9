/**
 * node scripts/bootstrap.mjs NAME ...ARGUMENTS
 *
 * Runs scripts/NAME.ts on a machine that may never have seen the project: installs the dependencies first where they are
 * missing or do not match package-lock.json. Plain JavaScript without dependencies, since it runs before there are any.
 * Says what it does on stderr: stdout belongs to the program.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const lock = join(root, 'package-lock.json');
const stamp = join(modules, '.meipi-lock');
const [name, ...args] = process.argv.slice(2);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org)`);
}
if (name === undefined || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  fail('usage: node scripts/bootstrap.mjs NAME ...ARGUMENTS, where scripts/NAME.ts is there');
}
if (!isInstalled()) install();
run();

/** A linked node_modules is another checkout's: `npm ci` would empty it, so it is used as it is. */
function isInstalled() {
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hashOfLock();
  const byHand = join(modules, '.package-lock.json');
  return existsSync(byHand) && statSync(byHand).mtimeMs >= statSync(lock).mtimeMs;
}

function install() {
  process.stderr.write('Installing dependencies (npm ci) …\n');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  // The npm that runs us, where one does: another in PATH may be of another version.
  const npm = process.env.npm_execpath;
  const { status, stdout, stderr, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
    fail(`npm ci failed${error ? `: ${error.message}` : ''}`);
  }
  writeFileSync(stamp, hashOfLock());
}

function hashOfLock() {
  return createHash('sha256').update(readFileSync(lock)).digest('hex');
}

function run() {
  const tsx = pathToFileURL(join(modules, 'tsx/dist/loader.mjs')).href;
  const script = join(root, 'scripts', `${name}.ts`);
  const child = spawn(process.execPath, ['--import', tsx, script, ...args], { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; we stay to hand on its exit code.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** @returns {never} */
function fail(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
