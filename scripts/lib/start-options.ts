/** The command line of `npm start`. */
import { parseArgs } from 'node:util';
import type { BrowserKind } from './find-browser';

export const START_USAGE = 'usage: npm start -- [ADDRESS] [--firefox] [--headless]';

export interface StartOptions {
  readonly browser: BrowserKind;
  readonly headless: boolean;
  /** The page to open; the demo page where it is left out. */
  readonly url?: string;
}

/**
 * Reads the command line.
 *
 * @param canShow - whether this machine can open a window
 * @throws Error with the usage
 */
export function readStartOptions(args: readonly string[], canShow: boolean): StartOptions {
  const { values, positionals } = parse(args);
  const [address, ...more] = positionals;
  if (more.length > 0) throw new Error(START_USAGE);
  return {
    browser: values.firefox ? 'firefox' : 'chromium',
    headless: values.headless || !canShow,
    ...(address === undefined ? {} : { url: webAddress(address) }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        firefox: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : ''}\n${START_USAGE}`, { cause: error });
  }
}

/** The extension reads web pages only; a name without a scheme is one, as in a browser's address bar. */
function webAddress(address: string): string {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new Error(`${address} is no http or https address\n${START_USAGE}`);
  }
  return url.href;
}
