/** Starts Firefox with an extension. Needs no driver: Firefox's own Marionette does it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { findBrowser, whatToInstall } from './find-browser';
import { connectMarionette, type Marionette } from './marionette';
import { thisMachine } from './this-machine';

export interface FirefoxOptions {
  /** The folder that holds manifest.json, with an id at browser_specific_settings.gecko.id; an absolute path. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** A page to open once the extension is there. */
  readonly url?: string;
  /** Firefox's executable; the first one found where it is left out. */
  readonly executablePath?: string;
}

export interface Firefox {
  /** For commands that have no function here: https://w3c.github.io/webdriver/ behind `WebDriver:`. */
  readonly marionette: Marionette;
  /** The address of a file of the extension. */
  extensionUrl(path: string): string;
  /** Goes to an address in the current tab and waits for the page to load. */
  navigate(url: string): Promise<void>;
  /** Opens a tab, lets `act` use it as the current one, and closes it again. */
  inNewTab<T>(act: () => Promise<T>): Promise<T>;
  /**
   * Runs the body of a function in the page, with the page's own globals (`browser` on a page of the extension).
   *
   * @param args - JSON values, `arguments[0]` and so on
   * @returns what it returns or what its promise brings, as JSON
   */
  execute(body: string, args?: readonly unknown[]): Promise<unknown>;
  /** @returns a PNG of what the window shows */
  screenshot(): Promise<Buffer>;
  /** Moves the pointer to a place, in CSS pixels from the window's upper left corner. */
  movePointer(x: number, y: number): Promise<void>;
  /** Resolves when Firefox has ended. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

const ManifestSchema = v.object({
  browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }),
});
const TabSchema = v.object({ handle: v.string() });

const START_MS = 60_000;
const CLOSE_MS = 5000;

/**
 * Starts Firefox with an empty profile and installs the extension for its lifetime.
 *
 * @throws Error that says why Firefox did not start or the extension could not be installed
 */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const executablePath = options.executablePath ?? findBrowser('firefox', thisMachine);
  if (executablePath === undefined) throw new Error(whatToInstall('firefox'));
  const uuid = randomUUID();
  const profile = mkdtempSync(join(tmpdir(), 'meipi-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(geckoId(options.extensionDir), uuid));
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const child = spawn(executablePath, [...args, ...(options.headless ? ['--headless'] : [])], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve()).once('error', () => resolve());
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    child.kill();
    await Promise.race([ended, sleep(CLOSE_MS, undefined, { ref: false })]);
    kill();
    process.off('exit', kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const marionette = await connectMarionette(await portOf(profile, child));
    const firefox = drive(marionette, uuid, ended, stop);
    await marionette.send('WebDriver:NewSession', { capabilities: {} });
    await marionette
      .send('Addon:Install', { path: options.extensionDir, temporary: true })
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`Firefox refuses the extension in ${options.extensionDir}: ${reason}`, {
          cause: error,
        });
      });
    if (options.url !== undefined) await firefox.navigate(options.url);
    return firefox;
  } catch (error) {
    await stop();
    throw error;
  }
}

function drive(
  marionette: Marionette,
  uuid: string,
  ended: Promise<void>,
  stop: () => Promise<void>,
): Firefox {
  const { send } = marionette;
  return {
    marionette,
    ended,
    extensionUrl: (path) => new URL(path, `moz-extension://${uuid}/`).href,
    async navigate(url) {
      await send('WebDriver:Navigate', { url });
    },
    async inNewTab(act) {
      const current = valueOf(await send('WebDriver:GetWindowHandle'));
      const { handle } = v.parse(TabSchema, await send('WebDriver:NewWindow', { type: 'tab' }));
      await send('WebDriver:SwitchToWindow', { handle });
      try {
        return await act();
      } finally {
        await send('WebDriver:CloseWindow');
        await send('WebDriver:SwitchToWindow', { handle: current });
      }
    },
    // Without a sandbox, since a sandbox does not see what a page's scripts and extension pages have.
    execute: async (body, args = []) =>
      valueOf(await send('WebDriver:ExecuteScript', { script: body, args, sandbox: null })),
    screenshot: async () =>
      Buffer.from(String(valueOf(await send('WebDriver:TakeScreenshot', { full: false }))), 'base64'),
    async movePointer(x, y) {
      const actions = [{ type: 'pointerMove', duration: 100, x: Math.round(x), y: Math.round(y) }];
      await send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async close() {
      marionette.close();
      await stop();
    },
  };
}

function valueOf(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
}

function geckoId(extensionDir: string): string {
  const path = join(extensionDir, 'manifest.json');
  const manifest = v.safeParse(ManifestSchema, JSON.parse(readFileSync(path, 'utf8')));
  if (!manifest.success) throw new Error(`${path}: browser_specific_settings.gecko.id is missing`);
  return manifest.output.browser_specific_settings.gecko.id;
}

/** Port 0: any free one. The UUID is the host of the extension's pages, which Firefox else makes up and tells nobody. */
function preferences(id: string, uuid: string): string {
  return Object.entries({
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'browser.startup.homepage': 'about:blank',
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(50)) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    if (child.exitCode !== null || child.pid === undefined)
      throw new Error('Firefox ended while it was starting');
  }
  throw new Error(`Firefox did not start within ${START_MS / 1000} s`);
}
