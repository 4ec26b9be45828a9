/**
 * Two stages in one walk: those of the directions without segmentation, and, cutting the text with it, of those whose first stage looks
 * up the phrases that cut it (all from cn but to t).
 *
 * Most keys of the first stage become what was computed for them ahead of time: the text is cut there, or no key of the second stage
 * reaches into what the first makes of them. Between such keys each unit becomes what both stages make of it, unless a key of the
 * second may match there: then the whole run between the keys is converted stage by stage.
 */
import { findLongest, isLeaf, isTerminal } from '../text/double-array';
import { descriptionEnd, isOperator } from './description';
import { KEY_NUMBER_SHIFT, keyLength, LENGTH_BITS, type Overlay } from './flat-group';
import { fuseEntries } from './fuse-entries';
import { scan, type Lookup } from './lookup';
import type { Run } from './pipeline';
import { putValue } from './stage';

/** Stands for the word of a key of which it cannot be said ahead of time what becomes of it. */
const OPEN = 0xffff_ffff;

/**
 * The lookup of both stages at once: entries replace a unit by what both make of it, values are final. It has its own copies
 * of the entries, the rows, the words and the pool of the first.
 */
function fuse(first: Lookup, second: Lookup, overlay: Overlay): Lookup {
  const { chars, trie, codes } = first;
  const pool = new Uint16Array(first.pool.length + overlay.pool.length);
  pool.set(first.pool);
  for (let at = 0; at < overlay.changedAt.length; at += 1)
    pool[overlay.changedAt[at] ?? 0] = overlay.changed[at] ?? 0;
  pool.set(overlay.pool, first.pool.length);
  const words = first.words.slice();
  for (const number of overlay.open) words[number] = OPEN;
  overlay.numbers.forEach((number, at) => {
    words[number] = (overlay.words[at] ?? 0) + (first.pool.length << LENGTH_BITS);
  });
  return { chars, ...fuseEntries(first, second), trie, codes, words, pool };
}

/**
 * Makes the run of two stages.
 *
 * @param inTurn converts a run between keys by both stages, one after the other.
 * @param isCut whether the text is cut at the phrases of the first.
 */
export function inOneWalk(first: Lookup, second: Lookup, overlay: Overlay, inTurn: Run, isCut: boolean): Run {
  const fused = fuse(first, second, overlay);
  const { entries, rows, codes, words, pool } = fused;
  const { check, nodes } = fused.trie;
  return (src, start, end, dst, at, edits) => {
    let runStart = start;
    let runAt = at;
    let isPlain = true;
    let to = at;
    for (let next = start; next < end;) {
      const stop = scan(entries, rows, src, next, end, dst, to - next);
      to += stop - next;
      next = stop;
      if (next === end) break;
      const value = findLongest(check, nodes, codes, src, next, end);
      if (value >= 0) {
        if (words[value >> KEY_NUMBER_SHIFT] !== OPEN) {
          if (!isPlain && runStart < next) to = inTurn(src, runStart, next, dst, runAt, edits);
          to = putValue(entries, words, pool, src, next, dst, to, value, edits);
          next += keyLength(value);
          runStart = next;
          runAt = to;
          isPlain = true;
        } else {
          // What stands in the result from here on is written anew by the stages.
          isPlain = false;
          next += keyLength(value);
          to += keyLength(value);
        }
        continue;
      }
      const unit = src[next] ?? 0;
      if (isOperator(unit)) {
        // What the first stage makes of the text decides where the second sees the sequence end, however far away.
        if (!isCut) return inTurn(src, runStart, end, dst, runAt, edits);
        const after = descriptionEnd(src, next, end);
        while (next < after) dst[to++] = src[next++] ?? 0;
      } else {
        if (isPlain && beginsLaterKey(src, next, end)) isPlain = false;
        dst[to++] = unit + (entries[unit] ?? 0);
        next += 1;
      }
    }
    return isPlain || runStart === end ? to : inTurn(src, runStart, end, dst, runAt, edits);
  };

  /** Whether what the first stage makes of the text from `at` on begins with a key of the second; at times a false yes. */
  function beginsLaterKey(src: Uint16Array, at: number, end: number): boolean {
    const { check, nodes } = second.trie;
    let base = 0;
    for (let next = at; next < end; next += 1) {
      const unit = src[next] ?? 0;
      const code = second.codes[(unit + (first.entries[unit] ?? 0)) & 0xffff] ?? 0;
      if (check[base + code] !== code) return false;
      const node = nodes[base + code] ?? 0;
      if (isLeaf(node) || isTerminal(node)) return true;
      base = node;
    }
    return false;
  }
}
