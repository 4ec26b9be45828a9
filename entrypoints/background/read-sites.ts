/** Sites of which the user wants every page read, also those in other languages: a script of theirs asks for the page part on each. */
import { browser } from 'wxt/browser';

const idOf = (host: string) => `read:${host}`;

/** Has every page of a site read from its next loading on, until {@link stopReadingAll}. */
export async function readAll(host: string): Promise<void> {
  await stopReadingAll(host);
  await browser.scripting.registerContentScripts([
    {
      id: idOf(host),
      matches: [`*://${host}/*`],
      js: ['read-site.js'],
      allFrames: true,
      runAt: 'document_end',
      persistAcrossSessions: true,
    },
  ]);
}

export async function stopReadingAll(host: string): Promise<void> {
  const ids = [idOf(host)];
  const known = await browser.scripting.getRegisteredContentScripts({ ids });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids });
}
