/** All names as one string, for finding what contains a query, and their parts, for finding what is near it. */
import type { EntitySummary } from '../model/facts';
import type { Name } from '../model/entity';
import { searchKey } from './search-key';

/** One name of one entity. */
export interface IndexedName {
  readonly summary: EntitySummary;
  readonly name: Name;
  readonly key: string;
}

export interface NameIndex {
  readonly names: readonly IndexedName[];
  /** All keys, parted by line feeds. */
  readonly joined: string;
  /** Where each key begins in `joined`. */
  readonly starts: Uint32Array;
  /** Part of a key (see `partsOf`) to the names that have it. */
  readonly postings: ReadonlyMap<number, readonly number[]>;
}

/** Indexes names; forms that fold to the same key are kept once for each entity. */
export function indexNames(
  summaries: readonly EntitySummary[],
  foldText: (text: string) => string,
): NameIndex {
  const names: IndexedName[] = [];
  for (const summary of summaries) {
    const seen = new Set<string>();
    for (const name of summary.names) {
      const { key } = searchKey(name.text, foldText);
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      names.push({ summary, name, key });
    }
  }
  const starts = new Uint32Array(names.length);
  const postings = new Map<number, number[]>();
  let length = 0;
  names.forEach(({ key }, at) => {
    starts[at] = length;
    length += key.length + 1;
    for (const part of partsOf(key)) {
      const posting = postings.get(part);
      if (posting) posting.push(at);
      else postings.set(part, [at]);
    }
  });
  return { names, joined: names.map(({ key }) => key).join('\n'), starts, postings };
}

const FIRST_HAN = 0x2e80;

/**
 * The parts by which near keys are found: each Han character, and each pair of neighbouring letters or digits (a single letter would
 * find half of all names).
 */
export function partsOf(key: string): ReadonlySet<number> {
  const parts = new Set<number>();
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    if (unit >= FIRST_HAN) parts.add(unit);
    else if (at + 1 < key.length) {
      const next = key.charCodeAt(at + 1);
      if (next < FIRST_HAN) parts.add(unit * 0x10000 + next);
    }
  }
  return parts;
}
