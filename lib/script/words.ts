/** The user's own words: what stands for a word of a page whatever the dictionaries say, or that it stays as it is. */
import type { Variant } from '../model/variant';
import { findLongest } from '../text/double-array';
import { countScripts } from '../text/variant';
import { keyLength } from './flat-group';
import type { Lookup } from './lookup';
import type { Override } from './override';

export interface Word {
  /** As pages write it. */
  readonly word: string;
  /** What is shown for it; the word itself where it is an exception and stays as it is. */
  readonly form: string;
}

/**
 * The words that hold for a variant: exceptions for all, a form in one script only where that script is shown, since a page in Hong Kong
 * forms has the word alike whether it is shown in Simplified or in Taiwan's forms.
 *
 * @param scripts - as `compileScripts` gives them
 */
export function wordsFor(words: readonly Word[], to: Variant, scripts: Uint8Array): readonly Word[] {
  return words.filter(({ word, form }) => {
    const { hans, hant } = countScripts(form, scripts);
    return word === form || (to === 'cn' ? hant === 0 : hans === 0);
  });
}

/**
 * Finds the words in a text as OpenCC finds its phrases: leftmost first, of those the longest, a word before a phrase of its length. So
 * 于建 is not found in 由于建议, as little as OpenCC's own phrases are.
 *
 * @param phrases - of the direction; without them only words cut the text
 * @returns for the first `length` units of `src`, ascending and apart
 */
export type FindWords = (src: Uint16Array, length: number) => Override[];

export function wordFinder(words: readonly Word[], phrases: Lookup | undefined): FindWords {
  const begins = new Uint8Array(0x1_0000);
  const byFirst = new Map<number, Word[]>();
  for (const one of words.toSorted((a, b) => b.word.length - a.word.length)) {
    const unit = one.word.charCodeAt(0);
    begins[unit] = 1;
    byFirst.set(unit, [...(byFirst.get(unit) ?? []), one]);
  }
  const wordAt = (src: Uint16Array, at: number, length: number): Word | undefined =>
    begins[src[at] ?? 0] === 1
      ? byFirst.get(src[at] ?? 0)?.find(({ word }) => at + word.length <= length && isAt(word, src, at))
      : undefined;
  const phraseAt = (src: Uint16Array, at: number, length: number): number => {
    const value = phrases
      ? findLongest(phrases.trie.check, phrases.trie.nodes, phrases.codes, src, at, length)
      : -1;
    return value < 0 ? 1 : keyLength(value);
  };
  const hasAny = (src: Uint16Array, length: number): boolean => {
    for (let at = 0; at < length; at += 1) if (wordAt(src, at, length)) return true;
    return false;
  };

  return (src, length) => {
    const found: Override[] = [];
    if (words.length === 0 || !hasAny(src, length)) return found;
    for (let at = 0; at < length;) {
      const phrase = phraseAt(src, at, length);
      const own = wordAt(src, at, length);
      if (own && own.word.length >= phrase) {
        found.push({ start: at, end: at + own.word.length, replacement: own.form });
        at += own.word.length;
      } else at += phrase;
    }
    return found;
  };
}

function isAt(word: string, src: Uint16Array, at: number): boolean {
  for (let i = 0; i < word.length; i += 1) if (src[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** Both lists in one: where they overlap, the first counts. Both ascend and are apart in themselves. */
export function mergeOverrides(first: readonly Override[], second: readonly Override[]): readonly Override[] {
  if (first.length === 0) return second;
  const apart = second.filter(({ start, end }) => !first.some((one) => one.start < end && start < one.end));
  return [...first, ...apart].toSorted((a, b) => a.start - b.start);
}
