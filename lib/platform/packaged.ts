/** Files that ship in the package. */
import { browser } from 'wxt/browser';

/** The files that the build compiles (modules/). */
export type PackagedFile = 'core.gazetteer' | 'core.pack.json' | 'core.version' | 'script.bin';

/**
 * Reads a packaged file.
 *
 * @throws Error where it is missing: the package is broken
 */
export async function readPackaged(file: PackagedFile): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`/${file}`));
  if (!response.ok) throw new Error(`the package lacks ${file}`);
  return response.arrayBuffer();
}
