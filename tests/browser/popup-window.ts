/**
 * The toolbar's real popup. Playwright does not see its window, the debugger does: so it is driven by the protocol, with real key
 * events.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import type { TestBrowser } from './extension';

const KEYS: Readonly<Record<string, number>> = { Enter: 13, ArrowUp: 38, ArrowDown: 40, Escape: 27 };
const PATIENCE_MS = 5000;

/** Opens the popup over the tab in front, as a click on the toolbar button does, and waits until it shows something. */
export async function openPopup(browser: TestBrowser): Promise<PopupWindow> {
  const own = await browser.ownPage();
  await own.evaluate(async () => {
    const [window] = await chrome.windows.getAll();
    await chrome.action.openPopup(window?.id === undefined ? undefined : { windowId: window.id });
  });
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser has no debugging session of its own');
  const popup = new PopupWindow(session, await attach(session, browser.extensionUrl('popup.html')));
  await popup.waitFor(`document.querySelector('main.popup')`);
  return popup;
}

async function attach(session: CDPSession, url: string): Promise<string> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) {
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find((one) => one.url === url && !one.attached);
    if (!target) continue;
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId });
    return sessionId;
  }
  throw new Error('the popup has not opened');
}

export class PopupWindow {
  readonly #session: CDPSession;
  readonly #id: string;
  readonly #waiting = new Map<number, (result: Record<string, unknown>) => void>();
  #lastCall = 0;

  constructor(session: CDPSession, id: string) {
    this.#session = session;
    this.#id = id;
    session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== id) return;
      const { id: call, result = {} } = JSON.parse(message) as {
        id: number;
        result?: Record<string, unknown>;
      };
      this.#waiting.get(call)?.(result);
    });
  }

  /** The value of a JavaScript expression in the popup. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { value?: unknown } | undefined)?.value;
  }

  /** Waits until an expression is true. */
  async waitFor(expression: string): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(30)) {
      if ((await this.evaluate(`!!(${expression})`)) === true) return;
    }
    throw new Error(
      `the popup never had ${expression}; it shows: ${String(await this.evaluate('document.body.innerText'))}`,
    );
  }

  /** The words of the first element that matches, white space as single spaces. */
  async text(selector: string): Promise<string> {
    const text = await this.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText`);
    return String(text).replaceAll(/\s+/g, ' ');
  }

  async type(text: string): Promise<void> {
    await this.#send('Input.insertText', { text });
  }

  async press(key: string): Promise<void> {
    const windowsVirtualKeyCode = KEYS[key];
    for (const type of ['rawKeyDown', 'keyUp']) {
      await this.#send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode });
    }
  }

  /** Clicks an element, by its own `click()`: it may be a radio button under its label. */
  async click(selector: string): Promise<void> {
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
  }

  /** Chooses an option as the user does: value, then event. */
  async select(selector: string, value: string): Promise<void> {
    await this.evaluate(`(() => {
      const select = document.querySelector(${JSON.stringify(selector)});
      select.value = ${JSON.stringify(value)};
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
  }

  /** @returns a PNG, in base 64 */
  async screenshot(): Promise<string> {
    return String((await this.#send('Page.captureScreenshot', {}))['data']);
  }

  async close(): Promise<void> {
    await this.evaluate('setTimeout(() => window.close()) && undefined');
    await this.#session.detach();
    await sleep(100);
  }

  #send(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
    this.#lastCall += 1;
    const id = this.#lastCall;
    const message = JSON.stringify({ id, method, params });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, resolve);
      this.#session.send('Target.sendMessageToTarget', { sessionId: this.#id, message }).catch(reject);
    });
  }
}
