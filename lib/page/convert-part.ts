/** How the page part and the convert part, which is injected when a page is first shown in another script, meet in their isolated world. */
import type { KeptMention } from '../model/packed-mentions';
import type { Variant } from '../model/variant';
import type { OriginalText } from './original-text';
import type { TextBlock } from './text-block';

/** Does the writing; the watcher looks away meanwhile. */
export type Write = (change: () => void) => void;

/** What is to be shown, and how. */
export interface Showing {
  readonly blocks: readonly TextBlock[];
  /** Attributes of these elements and of what is in them are shown too. */
  readonly roots: readonly Element[];
  /** The variant that the page is written in, where it is known. */
  readonly from: Variant | undefined;
  readonly to: Variant | 'original';
  /** Gives the mentions of a block, ascending and apart. */
  readonly mentionsOf: (block: TextBlock) => readonly KeptMention[];
  readonly texts: OriginalText;
  readonly write: Write;
  readonly signal: AbortSignal;
}

export interface ConvertPart {
  show(showing: Showing): Promise<void>;
  /** The language that the page itself declares. */
  readonly lang: string;
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
