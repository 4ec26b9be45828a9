/**
 * Cutting a text into segments and the first of two stages in one walk, for the directions whose first stage looks up the
 * phrases that cut the text (all from cn but to t).
 *
 * A phrase becomes what was computed for it ahead of time. Between phrases each unit becomes what both stages make of it,
 * unless a key of the second may match there: then the whole run between the phrases is converted stage by stage.
 */
import { findLongest, isLeaf, isTerminal } from '../text/double-array';
import { descriptionEnd, isOperator } from './description';
import { keyLength, LENGTH_BITS, PHRASE, type Overlay } from './flat-group';
import { fuseEntries } from './fuse-entries';
import { scan, type Lookup } from './lookup';
import type { Run } from './pipeline';
import { putValue } from './stage';

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
  overlay.numbers.forEach((number, at) => {
    words[number] = (overlay.words[at] ?? 0) + (first.pool.length << LENGTH_BITS);
  });
  return { chars, ...fuseEntries(first, second), trie, codes, words, pool };
}

/**
 * Makes the run of such a direction.
 *
 * @param runStages converts a run between phrases by both stages.
 */
export function inPhrases(first: Lookup, second: Lookup, overlay: Overlay, runStages: Run): Run {
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
        if (value & PHRASE) {
          if (!isPlain && runStart < next) to = runStages(src, runStart, next, dst, runAt, edits);
          to = putValue(entries, words, pool, src, next, dst, to, value, edits);
          next += keyLength(value);
          runStart = next;
          runAt = to;
          isPlain = true;
        } else {
          // A character that becomes more or fewer units. What stands in the result is written anew by the stages.
          isPlain = false;
          next += keyLength(value);
          to += keyLength(value);
        }
        continue;
      }
      const unit = src[next] ?? 0;
      if (isOperator(unit)) {
        const after = descriptionEnd(src, next, end);
        while (next < after) dst[to++] = src[next++] ?? 0;
      } else {
        if (isPlain && beginsLaterKey(src, next, end)) isPlain = false;
        dst[to++] = unit + (entries[unit] ?? 0);
        next += 1;
      }
    }
    return isPlain || runStart === end ? to : runStages(src, runStart, end, dst, runAt, edits);
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
