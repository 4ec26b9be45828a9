/** Places of this project. */
import { join } from 'node:path';
import type { BrowserKind } from './find-browser';

export const PROJECT_DIR = join(import.meta.dirname, '../..');
export const DEMO_DIR = join(PROJECT_DIR, 'data/demo');

/** Where the build puts the extension. */
export function buildDir(browser: BrowserKind): string {
  return join(PROJECT_DIR, '.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/** What `wxt` takes to build for a browser. */
export function buildArgs(browser: BrowserKind): readonly string[] {
  return browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build'];
}
