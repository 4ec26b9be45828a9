/**
 * Cutting a text into segments and the first of two stages in one walk, for the directions whose first stage looks up the
 * phrases that cut the text (all from cn but to t).
 *
 * A phrase becomes what was computed for it ahead of time. Between phrases, a unit that no key of either stage begins at
 * becomes what both stages make of it; a run that holds any other is converted again, stage by stage.
 */
import { findLongest, LEAF, TERMINAL, type Match } from '../text/double-array';
import type { Edit } from '../text/edits';
import { descriptionEnd } from './description';
import { LENGTH_BITS, type Overlay } from './flat-group';
import type { Run } from './pipeline';
import { BEGINS_DESCRIPTION, BEGINS_KEY, putValue, type Lookup } from './stage';

/** A key of the second stage may begin at what the first makes of the unit: a run of several units needs both stages. */
const BEGINS_LATER_KEY = 0x4_0000;
/** The two stages cannot be said in one replacement of the unit: even alone it needs both. */
const NEEDS_STAGES = 0x8_0000;

/**
 * The lookup of both stages at once: entries replace a unit by what both make of it, values are final. Takes a copy of the
 * pool and of the words of the first.
 */
export function fuse(first: Lookup, second: Lookup, overlay: Overlay): Lookup {
  const pool = new Uint16Array(first.pool.length + overlay.pool.length);
  pool.set(first.pool.map((unit) => unit + (second.entries[unit] ?? 0)));
  pool.set(overlay.pool, first.pool.length);
  const words = first.words.slice();
  overlay.numbers.forEach((number, at) => {
    words[number] = (overlay.words[at] ?? 0) + (first.pool.length << LENGTH_BITS);
  });
  return { ...first, entries: fuseEntries(first.entries, second), pool, words };
}

function fuseEntries(first: Uint32Array, { entries, codes, trie }: Lookup): Uint32Array {
  const fused = first.slice();
  for (let unit = 0; unit < fused.length; unit += 1) {
    const entry = fused[unit] ?? 0;
    const middle = (unit + entry) & 0xffff;
    const later = entries[middle] ?? 0;
    if (later === 0) continue;
    let flags = entry & ~0xffff;
    if (later & BEGINS_KEY) {
      const node = trie.nodes[codes[middle] ?? 0] ?? 0;
      flags |= node >= LEAF || node >= TERMINAL ? NEEDS_STAGES : BEGINS_LATER_KEY;
    }
    fused[unit] = flags | ((entry + later) & 0xffff);
  }
  return fused;
}

const match: Match = { end: 0, value: 0 };

/**
 * Converts src[start..end) to `dst` from `at` on.
 *
 * @param lookup what `fuse` gave.
 * @param edits as for `runStage`.
 * @param runStages converts a run between phrases exactly.
 * @returns the offset after the result.
 */
export function runFused(
  lookup: Lookup,
  src: Uint16Array,
  start: number,
  end: number,
  dst: Uint16Array,
  at: number,
  edits: Edit[],
  runStages: Run,
): number {
  const { entries, trie, codes } = lookup;
  let runStart = start;
  let runAt = at;
  let flags = 0;
  let to = at;
  let next = start;
  while (next < end) {
    const unit = src[next] ?? 0;
    const entry = entries[unit] ?? 0;
    if (entry & BEGINS_KEY && findLongest(trie, codes, src, next, end, match)) {
      if (match.value & 1) {
        if (needsStages(flags, next - runStart)) to = runStages(src, runStart, next, dst, runAt, edits);
        to = putValue(lookup, src, next, match, dst, to, edits);
        next = match.end;
        runStart = next;
        runAt = to;
        flags = 0;
      } else {
        flags |= NEEDS_STAGES;
        to += match.end - next;
        next = match.end;
      }
    } else if (entry & BEGINS_DESCRIPTION) {
      const after = descriptionEnd(src, next, end);
      while (next < after) dst[to++] = src[next++] ?? 0;
    } else {
      flags |= entry;
      dst[to++] = unit + entry;
      next += 1;
    }
  }
  return needsStages(flags, next - runStart) ? runStages(src, runStart, next, dst, runAt, edits) : to;
}

function needsStages(flags: number, length: number): boolean {
  return flags >= NEEDS_STAGES || (flags >= BEGINS_LATER_KEY && length > 1);
}
