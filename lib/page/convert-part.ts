/** How the page part and the convert part, which is injected when a page is first shown in another script, meet in their isolated world. */
import type { KeptMention } from '../model/packed-mentions';
import type { Variant } from '../model/variant';
import type { OriginalText } from './original-text';
import type { TextBlock } from './text-block';

/** Does the writing; the watcher looks away meanwhile. */
export type Write = (change: () => void) => void;

/** What of the page side showing needs. */
export interface ShownPage {
  /** Gives the mentions of a block, ascending and apart. */
  readonly mentionsOf: (block: TextBlock) => readonly KeptMention[];
  readonly texts: OriginalText;
  readonly write: Write;
  readonly signal: AbortSignal;
}

/** What is to be shown, and how. */
export interface Showing<B extends TextBlock> extends ShownPage {
  readonly blocks: readonly B[];
  /** Every block that the page has, now or later. */
  readonly all: () => readonly B[];
  /** Attributes of these elements and of what is in them are shown too. */
  readonly roots: readonly Element[];
  readonly to: Variant | 'original';
  /** The variant that blocks are written in, where that is known; all blocks where none are given. */
  readonly variantOf: (blocks?: Iterable<B>) => Variant | undefined;
}

export interface ConvertPart {
  show<B extends TextBlock>(showing: Showing<B>): Promise<void>;
  /**
   * Shows what of the blocks is selected in a variant.
   *
   * @returns the blocks of which something was
   */
  showSelected<B extends TextBlock>(showing: Showing<B>): Promise<readonly B[]>;
  /** The language that the page itself declares. */
  readonly lang: string;
  /** Another program converts the page too. */
  readonly isShared: boolean;
}

declare global {
  var meipiConvertPart: ConvertPart | undefined;
}

/** Called by the convert part when it is loaded. */
export function offerConvertPart(part: ConvertPart): void {
  globalThis.meipiConvertPart = part;
}

/** The convert part of this frame, once it is loaded. */
export function convertPart(): ConvertPart | undefined {
  return globalThis.meipiConvertPart;
}
