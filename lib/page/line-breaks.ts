/**
 * Line breaks of a page's source that are none on the page. Where white space collapses, a paragraph may be wrapped in its HTML anywhere,
 * also within a name; between two ideographs such a break is nothing (CSS Text 3, 4.1.3, segment break transformation).
 */
import type { TextBlock } from './text-block';

/** True for an element whose computed `white-space` keeps the line breaks of its text: `pre`, `pre-wrap`, `pre-line`, `break-spaces`. */
export type KeepsBreaks = (element: Element) => boolean;

export const keepsBreaks = (whiteSpace: string): boolean => /^(?:pre|break)/.test(whiteSpace);

const BREAK = /(?<=\p{Script=Han})[ \t\r]*\n\s*(?=\p{Script=Han})/gu;

/**
 * A block's text as a reader reads it: of the same length, line breaks of the source between ideographs made zero-width spaces, across
 * which names are found. Those that the page shows, by `<br>` or by its style, stay.
 */
export function withoutSourceBreaks({ text, pieces, container }: TextBlock, keeps: KeepsBreaks): string {
  if (!text.includes('\n') || keeps(container)) return text;
  return text.replace(BREAK, (spaces: string, at: number) =>
    // What stands for a `<br>` is in no text node.
    pieces.some(({ start, length }) => start <= at && at + spaces.length <= start + length)
      ? '\u200b'.repeat(spaces.length)
      : spaces,
  );
}
