/** The user's words as lines of text: 「軟件 → 軟體」, or a word alone, which stays as it is. `#` begins a comment. */
import type { WordError } from '../model/wording';
import type { Word } from './words';

export const MOST_WORDS = 5000;
export const LONGEST_WORD = 40;

/** Reads lines. With errors nothing is to be kept, so that the user can mend what they wrote. */
export function readWords(lines: string): {
  readonly words: readonly Word[];
  readonly errors: readonly WordError[];
} {
  const words = new Map<string, Word>();
  const errors: WordError[] = [];
  lines.split('\n').forEach((text, at) => {
    const line = text.replace(/#.*/, '').trim();
    if (line === '') return;
    const read = readWord(line);
    const error = typeof read === 'string' ? read : words.has(read.word) ? 'twice' : undefined;
    if (error) errors.push({ line: at + 1, error });
    else if (words.size >= MOST_WORDS) errors.push({ line: at + 1, error: 'too-many' });
    else if (typeof read !== 'string') words.set(read.word, read);
  });
  return { words: [...words.values()], errors };
}

function readWord(line: string): Word | WordError['error'] {
  const [word = '', form, ...rest] = line.split(/→|=>|->|＝|=|\t/).map((part) => part.trim());
  if (rest.length > 0) return 'several-forms';
  if (word === '') return 'no-word';
  if (form === '') return 'no-form';
  if (Math.max(word.length, form?.length ?? 0) > LONGEST_WORD) return 'too-long';
  return { word, form: form ?? word };
}
