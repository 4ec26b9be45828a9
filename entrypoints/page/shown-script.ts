/** In which script a frame's page is shown, and that it stays so while the page changes. */
import type { Variant } from '@/lib/model/variant';
import { convertPart, type ConvertPart, type Showing, type ShownPage } from '@/lib/page/convert-part';
import type { TextBlock } from '@/lib/page/text-block';
import { ask } from '@/lib/platform/ask';

/** What is read of the page by now. */
export interface ReadText<B extends TextBlock> extends ShownPage {
  /** Every block, in text order. */
  readonly blocks: () => readonly B[];
  /** The variant that blocks are written in, by what they hold and by what the page declares; all blocks where none are given. */
  readonly variantOf: (blocks?: Iterable<B>) => Variant | undefined;
  readonly paint: (block: B) => void;
}

export class ShownScript<B extends TextBlock> {
  readonly #page: ReadText<B>;
  #shown: Variant | 'original' = 'original';
  /** What the site's pages are always shown in, until this one has been. */
  #always: { readonly to: Variant; readonly isOtherScript: boolean } | undefined;
  /** Some text is shown in another script than the rest. */
  #isMixed = false;
  /** Every block is to be shown anew. */
  #isDue = false;
  /** What the toolbar was told. */
  #told = '';

  constructor(page: ReadText<B>) {
    this.#page = page;
    page.signal.addEventListener(
      'abort',
      () => void convertPart()?.show(this.#showing(page.blocks(), [], 'original')),
    );
  }

  /** What the page is shown in, but for what the reader has selected and shown otherwise. */
  get shown(): Variant | 'original' {
    return this.#shown;
  }

  /** The reader has shown a part of it in another script than the rest. */
  get isMixed(): boolean {
    return this.#isMixed;
  }

  /** Another program converts the page too, and what we both wrote is left to it. */
  get isShared(): boolean {
    return convertPart()?.isShared ?? false;
  }

  /** Something is wanted that is not shown yet: the page's next reading does it. */
  get isDue(): boolean {
    return this.#isDue;
  }

  /** Wants the page in a variant, or as it was written. */
  want(to: Variant | 'original'): void {
    this.#shown = to;
    this.#always = undefined;
    this.#isMixed = false;
    this.#isDue = true;
  }

  /**
   * Wants the page in a variant unless its own is not known, or is that one.
   *
   * @param isOtherScript - only where one is Simplified and the other Traditional
   */
  wantAlways(to: Variant, isOtherScript: boolean): void {
    this.#always = { to, isOtherScript };
    this.#isDue = true;
  }

  /**
   * Shows what was read as the page is to be shown.
   *
   * @param added - blocks that were read
   * @param roots - elements whose attributes may be new
   */
  async follow(added: readonly B[], roots: readonly Element[]): Promise<void> {
    this.#beginAlways();
    const isDue = this.#isDue;
    this.#isDue = false;
    if (!isDue && this.#shown === 'original') return;
    const blocks = isDue ? this.#page.blocks() : added;
    const part = await this.#part(this.#shown);
    await part?.show(this.#showing(blocks, isDue ? [document.documentElement] : roots, this.#shown));
    blocks.forEach(this.#page.paint);
    this.#tell();
  }

  /** Shows what is selected in a variant, and leaves the rest as it is. */
  async showSelected(to: Variant): Promise<void> {
    const part = await this.#part(to);
    const blocks = await part?.showSelected(this.#showing(this.#page.blocks(), [], to));
    if (!blocks || blocks.length === 0) return;
    blocks.forEach(this.#page.paint);
    this.#isMixed = true;
    this.#tell();
  }

  /** A page may tell only later in what it is written. What the reader chooses on the page itself comes before. */
  #beginAlways(): void {
    if (this.#always === undefined) return;
    const variant = this.#page.variantOf();
    if (variant === undefined) return;
    const { to, isOtherScript } = this.#always;
    const isOther = isOtherScript ? (variant === 'cn') !== (to === 'cn') : variant !== to;
    if (this.#shown === 'original' && isOther) {
      this.#shown = to;
      this.#isDue = true;
    }
    this.#always = undefined;
  }

  /** Before the page is first shown otherwise there is nothing to restore, and nobody to do it. */
  async #part(to: Variant | 'original'): Promise<ConvertPart | undefined> {
    if (!convertPart() && to !== 'original') await ask('convert-part', {});
    return convertPart();
  }

  #showing(blocks: readonly B[], roots: readonly Element[], to: Variant | 'original'): Showing<B> {
    return { ...this.#page, all: this.#page.blocks, blocks, roots, to };
  }

  #tell(): void {
    const shown = this.#shown === 'original' ? {} : { shown: this.#shown };
    const state = { ...shown, ...(this.#isMixed && { mixed: true as const }) };
    const told = JSON.stringify(state);
    if (told !== (this.#told || '{}')) void ask('page-shown', state);
    this.#told = told;
  }
}
