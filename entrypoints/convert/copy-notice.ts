/** A line at the foot of the window: what was copied is a conversion; a button copies the original instead. */
import type { CopyWords } from '@/lib/messages/protocol';
import { copyText } from '@/lib/page/copy-text';
import { attachHost, createHost, setStyles, watchClose } from '@/lib/page/own-host';
import css from './copy-notice.css?inline';

/** How long it stays when nothing is done with it, in milliseconds; longer while the pointer is on it. */
const STAYS = 8000;
/** How long it says that the original was copied. */
const SAYS_DONE = 1500;

export class CopyNotice {
  readonly #host: HTMLElement;
  readonly #line = document.createElement('div');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endWatch: (() => void) | undefined;
  #isOffering = false;
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape') this.close();
  };

  constructor() {
    const { host, root } = createHost(css);
    this.#host = host;
    this.#line.className = 'slip';
    this.#line.role = 'status';
    root.append(this.#line);
    this.#line.addEventListener('pointerenter', () => this.#isOffering && clearTimeout(this.#timer));
    this.#line.addEventListener('pointerleave', () => this.#isOffering && this.#closeAfter(STAYS));
  }

  show(words: CopyWords, original: string): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.copyOriginal;
    button.addEventListener('click', ({ isTrusted }) => {
      if (isTrusted) void this.#copy(words, original);
    });
    const said = document.createElement('span');
    said.textContent = words.copied;
    this.#line.lang = words.lang;
    this.#line.replaceChildren(said, button);
    this.#isOffering = true;
    this.#place();
    this.#closeAfter(STAYS);
    document.addEventListener('keydown', this.#onKey, true);
  }

  close(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('keydown', this.#onKey, true);
    this.#endWatch?.();
    this.#endWatch = undefined;
    this.#host.remove();
  }

  async #copy(words: CopyWords, original: string): Promise<void> {
    const said = document.createElement('span');
    said.textContent = (await copyText(original)) ? words.copiedOriginal : words.refused;
    this.#line.replaceChildren(said);
    this.#isOffering = false;
    this.#closeAfter(SAYS_DONE);
  }

  #place(): void {
    const { innerWidth, innerHeight } = globalThis;
    const foot = { left: 0, right: innerWidth, top: innerHeight - 2, bottom: innerHeight };
    setStyles(this.#host, { left: '0', right: '0', bottom: '24px', 'pointer-events': 'none' });
    attachHost(this.#host, foot);
    this.#endWatch ??= watchClose(this.#host, () => this.close());
  }

  #closeAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), milliseconds);
  }
}
