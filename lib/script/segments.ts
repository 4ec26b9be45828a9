/** Cutting a text into segments before its stages. */
import { descriptionEnd } from './description';
import { keyLength, PHRASE } from './flat-group';
import { scan, type Cursor, type Lookup } from './lookup';
import type { Run } from './pipeline';

/**
 * Cuts the text where a phrase of the segmenter matches, leftmost and longest, and runs each piece, matched or not, by itself.
 */
export function inSegments(segmenter: Lookup, run: Run): Run {
  return (src, start, end, dst, at, edits) => {
    let pieceStart = start;
    let to = at;
    const cursor: Cursor = { next: start, to, value: -1 };
    // What the scan writes is overwritten: only where it stops is of use.
    while (scan(segmenter, src, end, dst, cursor)) {
      const { next, value } = cursor;
      if (value < 0) cursor.next = descriptionEnd(src, next, end);
      else {
        cursor.next = next + keyLength(value);
        if (value & PHRASE) {
          if (pieceStart < next) to = run(src, pieceStart, next, dst, to, edits);
          to = run(src, next, cursor.next, dst, to, edits);
          pieceStart = cursor.next;
        }
      }
      cursor.to = to;
    }
    return pieceStart < end ? run(src, pieceStart, end, dst, to, edits) : to;
  };
}
