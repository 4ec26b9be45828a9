/** The entries and rows of two stages in one. */
import { END } from '../text/double-array';
import { visitBeginnings } from '../text/double-array-pairs';
import { addTo, ANY, rowOf } from '../text/pair-rows';
import { deltaOf, rowIn, withDelta, withRow, type Lookup } from './lookup';

/**
 * Entries that replace a unit by what the second stage makes of what the first makes of it, and rows that stop a scan where a key of
 * the first may begin, or where the first makes units of two that may begin a key of the second.
 */
export function fuseEntries(first: Lookup, second: Lookup): Pick<Lookup, 'entries' | 'rows'> {
  const entries = first.entries.slice();
  const rows = first.rows.slice();
  const entryOf = (unit: number) => entries[unit] ?? 0;
  const sources = sourcesOf(first, second);
  for (const [unit, froms] of sources) {
    const delta = deltaOf(second.entries[unit] ?? 0);
    for (const from of froms) entries[from] = withDelta(entryOf(from), entryOf(from) + delta);
  }
  visitBeginnings(
    second.trie,
    (one, two) => {
      for (const from of sources.get(one) ?? []) {
        if (rowIn(entryOf(from)) === ANY) continue;
        const row = rowOf(rows, from);
        entries[from] = withRow(entryOf(from), row);
        for (const after of sources.get(two) ?? []) addTo(rows, row, after);
      }
    },
    (unit) => {
      for (const from of sources.get(unit) ?? []) entries[from] = withRow(entryOf(from), ANY);
    },
  );
  return { entries, rows };
}

/**
 * For each unit that the second stage knows, the units of which the first makes it. Only those are visited: 65,536 steps would be a
 * third of the time it takes to make a converter.
 */
function sourcesOf(first: Lookup, { trie, chars }: Lookup): ReadonlyMap<number, readonly number[]> {
  const sources = new Map<number, number[]>();
  const add = (unit: number) => {
    const isKept = deltaOf(first.entries[unit] ?? 0) === 0;
    sources.set(unit, isKept ? [unit] : []);
  };
  for (const unit of trie.alphabet.subarray(END + 1)) add(unit);
  for (let at = 0; at < chars.length; at += 2) add(chars[at] ?? 0);
  for (let at = 0; at + 1 < first.chars.length; at += 2) {
    sources.get(first.chars[at + 1] ?? 0)?.push(first.chars[at] ?? 0);
  }
  return sources;
}
