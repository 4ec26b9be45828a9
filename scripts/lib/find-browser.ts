/** Where browsers are, by platform; what to install where there is none. */
import { posix, win32 } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

/** What finding a browser needs to know of a machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (path: string) => boolean;
}

/** A browser whose name is not here can be named by an environment variable. */
const BROWSERS = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    macos: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
    windows: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    packages: ['chromium'],
    needed: 'Chromium, Google Chrome or Microsoft Edge, version 128 or newer',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    macos: ['Firefox', 'Firefox Developer Edition'],
    windows: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
    packages: ['firefox-esr'],
    needed: 'Firefox, version 140 or newer',
  },
} as const;

/**
 * Finds a browser: the one its environment variable names, else the first in PATH or, on macOS and Windows, in the usual places.
 *
 * @returns the path of its executable, or `undefined` where there is none
 * @throws Error where the environment variable names a file that cannot be run
 */
export function findBrowser(kind: BrowserKind, machine: Machine): string | undefined {
  const { variable } = BROWSERS[kind];
  const named = machine.env[variable];
  if (named === undefined || named === '') return places(kind, machine).find(machine.isExecutable);
  if (!machine.isExecutable(named)) throw new Error(`${variable} is ${named}, which cannot be run`);
  return named;
}

/** The Debian packages that bring a browser. */
export function browserPackages(kind: BrowserKind): readonly string[] {
  return BROWSERS[kind].packages;
}

/** One line for a person whose machine has no such browser. */
export function whatToInstall(kind: BrowserKind): string {
  const { needed, variable } = BROWSERS[kind];
  return `No browser found: install ${needed}, or set ${variable} to its executable`;
}

function places(kind: BrowserKind, { platform, env }: Machine): string[] {
  const { commands, macos, windows } = BROWSERS[kind];
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return windows.flatMap((path) => folders.flatMap((folder) => (folder ? win32.join(folder, path) : [])));
  }
  const inPath = (env['PATH'] ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  const found = commands.flatMap((command) => inPath.map((folder) => posix.join(folder, command)));
  if (platform !== 'darwin') return found;
  const applications = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
  return [...macos.flatMap((app) => applications.map((folder) => appExecutable(folder, app))), ...found];
}

/** `Firefox.app` holds `firefox`; the others' executables bear the app's own name. */
function appExecutable(folder: string, app: string): string {
  return posix.join(folder, `${app}.app/Contents/MacOS`, app.startsWith('Firefox') ? 'firefox' : app);
}
