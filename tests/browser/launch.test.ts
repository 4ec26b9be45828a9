/** That an extension gets into a real browser, by the functions that `npm start` and all browser tests use. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { launchWithExtension, type LaunchOptions } from '../../scripts/lib/chromium';
import { findBrowser, whatToInstall, type BrowserKind } from '../../scripts/lib/find-browser';
import { launchFirefox } from '../../scripts/lib/firefox';
import { serveFolder, type FileServer } from '../../scripts/lib/serve';
import { thisMachine } from '../../scripts/lib/this-machine';

const MANIFEST = {
  manifest_version: 3,
  name: 'test',
  version: '1',
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'] }],
  browser_specific_settings: {
    gecko: { id: 'test@meipi.example', data_collection_permissions: { required: ['none'] } },
  },
};

let dir: string;
let extensionDir: string;
let server: FileServer;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'meipi-launch-'));
  extensionDir = extension('good', {
    'content.js': `document.title = '讀過';`,
    'page.html': '<title>own</title>',
  });
  mkdirSync(join(dir, 'site'));
  writeFileSync(join(dir, 'site/index.html'), '<!doctype html><title>新聞</title>');
  server = await serveFolder(join(dir, 'site'));
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
});

/** Writes an extension to a folder of its own. */
function extension(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(dir, name);
  mkdirSync(folder);
  const all = { 'manifest.json': JSON.stringify(MANIFEST), 'background.js': '', 'content.js': '', ...files };
  for (const [file, text] of Object.entries(all)) writeFileSync(join(folder, file), text);
  return folder;
}

function need(kind: BrowserKind, context: TestContext): void {
  if (findBrowser(kind, thisMachine) === undefined) context.skip(whatToInstall(kind));
}

describe('launchWithExtension', () => {
  it('shows the page with the content script run', async (context) => {
    need('chromium', context);
    const browser = await launchWithExtension({ extensionDir, headless: true, url: server.url });
    try {
      await expect.poll(() => browser.page.title()).toBe('讀過');
      expect((await browser.serviceWorker()).url()).toBe(browser.extensionUrl('background.js'));
    } finally {
      await browser.close();
    }
  });

  it('keeps the extension’s id and what it has stored in a profile that is used again', async (context) => {
    need('chromium', context);
    const options = { extensionDir, headless: true, profileDir: join(dir, 'profile') };
    const first = await countRuns(options);
    const second = await countRuns(options);
    expect([first.runs, second.runs]).toEqual([1, 2]);
    expect(second.id).toBe(first.id);
  });

  it('says why an extension cannot be loaded', async (context) => {
    need('chromium', context);
    // U+FFFF is no character to Chromium, which refuses the file for it.
    const broken = extension('broken', { 'content.js': `const a = '\uffff';` });
    await expect(launchWithExtension({ extensionDir: broken, headless: true })).rejects.toThrow(
      `The browser refuses the extension in ${broken}: Could not load file 'content.js' for content script. It isn't UTF-8 encoded.`,
    );
  });
});

/** Starts the browser, adds a record to the extension's IndexedDB, and counts them. */
async function countRuns(options: LaunchOptions): Promise<{ id: string; runs: unknown }> {
  const browser = await launchWithExtension(options);
  try {
    const worker = await browser.serviceWorker();
    return { id: browser.extensionId, runs: await worker.evaluate(ADD_AND_COUNT) };
  } finally {
    await browser.close();
  }
}
const ADD_AND_COUNT = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('runs');
  opening.onupgradeneeded = () => opening.result.createObjectStore('runs', { autoIncrement: true });
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('runs', 'readwrite', { durability: 'strict' });
    transaction.objectStore('runs').add(true);
    const counting = transaction.objectStore('runs').count();
    transaction.oncomplete = () => resolve(counting.result);
  };
})`;

describe('launchFirefox', () => {
  it('shows the page with the content script run, and the extension’s own pages with its API', async (context) => {
    need('firefox', context);
    const firefox = await launchFirefox({ extensionDir, headless: true, url: server.url });
    try {
      await expect.poll(() => firefox.execute('return document.title')).toBe('讀過');
      const id = await firefox.inNewTab(async () => {
        await firefox.navigate(firefox.extensionUrl('page.html'));
        return firefox.execute('return browser.runtime.id');
      });
      expect(id).toBe('test@meipi.example');
      expect(await firefox.execute('return [document.title, arguments[0].a]', [{ a: 1 }])).toEqual([
        '讀過',
        1,
      ]);
      expect((await firefox.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    } finally {
      await firefox.close();
    }
  });

  it('says why an extension cannot be installed', async (context) => {
    need('firefox', context);
    const manifest = {
      ...MANIFEST,
      browser_specific_settings: { gecko: { id: 'test@meipi.example', strict_min_version: '999.0' } },
    };
    const broken = extension('future', { 'manifest.json': JSON.stringify(manifest) });
    await expect(launchFirefox({ extensionDir: broken, headless: true })).rejects.toThrow(
      /^Firefox refuses the extension/,
    );
  });
});
