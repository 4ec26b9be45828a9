/** Who copies from a converted page is offered what the page itself printed: a quote must be quotable. */
import type { Showing } from '@/lib/page/convert-part';
import { originalOf, selectedStretches } from '@/lib/page/selected';
import { nodeSpans, type TextBlock } from '@/lib/page/text-block';
import { ask } from '@/lib/platform/ask';
import { CopyNotice } from './copy-notice';

type Page = Pick<Showing<TextBlock>, 'all' | 'texts' | 'signal'>;

export class CopiedOriginal {
  readonly #notice = new CopyNotice();
  #listening: AbortController | undefined;

  /** From now on copying from the page's converted text brings the offer. */
  offer(page: Page): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const signal = AbortSignal.any([page.signal, this.#listening.signal]);
    const onCopy = (event: ClipboardEvent) => void this.#onCopy(event, page);
    document.addEventListener('copy', onCopy, { signal, capture: true });
    signal.addEventListener('abort', () => this.#notice.close());
  }

  end(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  async #onCopy({ isTrusted }: ClipboardEvent, { all, texts }: Page): Promise<void> {
    const stretches = selectedStretches(all(), document.getSelection(), texts);
    const isConverted = [...stretches].some(([block, { start, end }]) =>
      nodeSpans(block, start, end).some(({ node }) => texts.isConverted(node)),
    );
    if (!isTrusted || !isConverted) return;
    const original = originalOf(stretches);
    const words = await ask('copy-words', {});
    if (words.ok) this.#notice.show(words.value, original);
  }
}
