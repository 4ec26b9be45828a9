/** The machine that we run on, and what may be installed on it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { run } from './run';
import { browserPackages, findBrowser, whatToInstall, type BrowserKind, type Machine } from './find-browser';

export const thisMachine: Machine = { platform: process.platform, env: process.env, isExecutable };

const FONT_PACKAGE = 'fonts-noto-cjk';
const APT_SECONDS = 900;

/** True for the administrator of a Unix system: Chromium's sandbox refuses to run for it, and it may install packages. */
export const isRoot = process.getuid?.() === 0;

/** A window can be opened: always but on a Linux without a display. */
export function hasDisplay({ platform, env }: Machine): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/**
 * Finds a browser, and installs it first where it is missing and we may.
 *
 * @param say - gets one line before something is installed
 * @returns the path of its executable
 * @throws Error that says what to install, or why installing failed
 */
export async function ensureBrowser(kind: BrowserKind, say: (line: string) => void): Promise<string> {
  const found = findBrowser(kind, thisMachine);
  if (found !== undefined) return found;
  if (mayInstall()) await install(browserPackages(kind), say);
  const installed = findBrowser(kind, thisMachine);
  if (installed === undefined) throw new Error(whatToInstall(kind));
  return installed;
}

/**
 * Makes sure that Chinese can be drawn.
 *
 * @returns false where there is no Chinese font and we may not install one
 */
export async function ensureChineseFont(say: (line: string) => void): Promise<boolean> {
  if (hasChineseFont()) return true;
  if (!mayInstall()) return false;
  await install([FONT_PACKAGE], say);
  return true;
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  // Without fontconfig's command, look where Debian puts the package.
  return stdout ? stdout.trim() !== '' : existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}

/** Only the root of a Debian or Ubuntu installs: there it is surely a machine made for this, and one command does it. */
function mayInstall(): boolean {
  if (process.platform !== 'linux' || !isRoot || !isExecutable('/usr/bin/apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(release);
}

async function install(packages: readonly string[], say: (line: string) => void): Promise<void> {
  say(`Installing ${packages.join(' ')} (apt-get) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, output } = await run('/usr/bin/apt-get', [...wait, ...args], { seconds: APT_SECONDS, env });
    if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${output}`);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
