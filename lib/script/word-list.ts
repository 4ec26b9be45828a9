/** A dictionary group as a plain map: exact and slow. The compiler works with it; at run time it is a double array. */
import { entriesOf, type DictionaryGroup } from './preset';

export interface WordList {
  readonly words: ReadonlyMap<string, string>;
  /** Length of the longest key, in UTF-16 code units. */
  readonly longest: number;
}

/** Joins the dictionaries of a group; for a key that several have, the earliest wins. */
export function wordList(group: DictionaryGroup): WordList {
  const words = new Map<string, string>();
  let longest = 0;
  for (const source of group) {
    const seen = new Map(entriesOf(source));
    for (const [key, value] of seen) {
      if (!words.has(key)) words.set(key, value);
      longest = Math.max(longest, key.length);
    }
  }
  return { words, longest };
}

/**
 * Replaces every match of the list, leftmost and longest. For keys and values of dictionaries only: it does not know
 * ideographic description sequences.
 */
export function replaceWords({ words, longest }: WordList, text: string): string {
  let replaced = '';
  for (let at = 0; at < text.length;) {
    const key = longestKeyAt(words, text, at, longest);
    replaced += key === undefined ? text.charAt(at) : (words.get(key) ?? key);
    at += key === undefined ? 1 : key.length;
  }
  return replaced;
}

function longestKeyAt(
  words: ReadonlyMap<string, string>,
  text: string,
  at: number,
  longest: number,
): string | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const key = text.slice(at, at + length);
    if (words.has(key)) return key;
  }
  return undefined;
}
