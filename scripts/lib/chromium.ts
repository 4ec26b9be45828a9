/** Starts a Chromium-family browser with an extension. `npm start` and the browser tests use the same. */
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { findBrowser, whatToInstall } from './find-browser';
import { isRoot, thisMachine } from './this-machine';

export interface LaunchOptions {
  /** The folder that holds manifest.json; an absolute path. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** Where the browser keeps what the extension stores; a folder that is removed at the end where it is left out. */
  readonly profileDir?: string;
  /** A page to open once the extension is there. */
  readonly url?: string;
  /** The browser's executable; the first one found where it is left out. */
  readonly executablePath?: string;
  /** More command-line switches. */
  readonly args?: readonly string[];
}

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** The tab that is there from the start, showing `url`. */
  readonly page: Page;
  readonly extensionId: string;
  /** The extension's service worker, waited for. While we hold on to it the browser does not stop it for being idle. */
  serviceWorker(): Promise<Worker>;
  /** The address of a file of the extension. */
  extensionUrl(path: string): string;
  close(): Promise<void>;
}

const START_MS = 30_000;

/**
 * Starts the browser and loads the extension through the debugging pipe: branded Chrome passes over `--load-extension` since
 * version 137, and the pipe says why an extension cannot be loaded, where the switch is silent.
 *
 * In the same `profileDir` an extension from the same folder keeps its id and what it has stored.
 *
 * @throws Error that says why the browser did not start or the extension could not be loaded
 */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { extensionDir, headless, url } = options;
  const executablePath = options.executablePath ?? findBrowser('chromium', thisMachine);
  if (executablePath === undefined) throw new Error(whatToInstall('chromium'));
  const context = await chromium.launchPersistentContext(options.profileDir ?? '', {
    executablePath,
    headless,
    chromiumSandbox: !isRoot,
    args: ['--enable-unsafe-extension-debugging', ...(options.args ?? [])],
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    viewport: headless ? { width: 1280, height: 900 } : null,
    // The reader's own settings, where Playwright would put its own.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    timeout: START_MS,
  });
  try {
    const extensionId = await loadExtension(context, extensionDir);
    const origin = `chrome-extension://${extensionId}/`;
    const page = context.pages()[0] ?? (await context.newPage());
    const browser: ExtensionBrowser = {
      context,
      page,
      extensionId,
      serviceWorker: () => workerOf(context, origin),
      extensionUrl: (path) => new URL(path, origin).href,
      close: () => context.close(),
    };
    if (url !== undefined) await page.goto(url, { waitUntil: 'domcontentloaded' });
    return browser;
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function loadExtension(context: BrowserContext, extensionDir: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser has no debugging session of its own');
  try {
    return (await session.send('Extensions.loadUnpacked', { path: extensionDir })).id;
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^.*?Extensions\.loadUnpacked\): /s, '') : String(error);
    throw new Error(`The browser refuses the extension in ${extensionDir}: ${reason}`, { cause: error });
  } finally {
    await session.detach();
  }
}

async function workerOf(context: BrowserContext, origin: string): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith(origin);
  const running = context.serviceWorkers().findLast(isOurs);
  return running ?? context.waitForEvent('serviceworker', { predicate: isOurs, timeout: START_MS });
}
