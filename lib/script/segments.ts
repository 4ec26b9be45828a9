/** Cutting a text into segments before its stages. */
import { findLongest } from '../text/double-array';
import { descriptionEnd, isOperator } from './description';
import { keyLength, PHRASE } from './flat-group';
import { scan, type Lookup } from './lookup';
import type { Run } from './pipeline';

/**
 * Cuts the text where a phrase of the segmenter matches, leftmost and longest, and runs each piece, matched or not, by itself.
 */
export function inSegments(segmenter: Lookup, run: Run): Run {
  const { entries, rows, codes } = segmenter;
  const { check, nodes } = segmenter.trie;
  return (src, start, end, dst, at, edits) => {
    let pieceStart = start;
    let to = at;
    for (let next = start; next < end;) {
      // What the scan writes is overwritten: only where it stops is of use.
      const place = scan(entries, rows, src, next, end, dst, to - next);
      if (place === end) break;
      const value = findLongest(check, nodes, codes, src, place, end);
      if (value < 0) {
        next = isOperator(src[place] ?? 0) ? descriptionEnd(src, place, end) : place + 1;
        continue;
      }
      next = place + keyLength(value);
      if (value & PHRASE) {
        if (pieceStart < place) to = run(src, pieceStart, place, dst, to, edits);
        to = run(src, place, next, dst, to, edits);
        pieceStart = next;
      }
    }
    return pieceStart < end ? run(src, pieceStart, end, dst, to, edits) : to;
  };
}
