/** Word boundaries as `Intl.Segmenter` sees them: evidence, never the tokenizer. 300–800 ns a character, so it is asked of little. */
let segmenter: Intl.Segmenter | undefined;

/** The words of a text. */
export function segment(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/** The words around a stretch of a text. */
export interface WordsAround {
  /** The word that ends where the stretch begins; `''` where the text begins there. */
  readonly before: string;
  /** The word that begins where it ends; `''` where the text ends there. */
  readonly after: string;
  /** Its beginning is that of a word, */
  readonly isStart: boolean;
  /** and its end the end of one. */
  readonly isEnd: boolean;
}

/** How far from a name words are looked at, in UTF-16 code units. */
const REACH = 12;
let asked:
  | { readonly text: string; readonly start: number; readonly end: number; readonly words: WordsAround }
  | undefined;

/**
 * The words around a stretch, as the segmenter sees them in the text; where an end of the stretch lies in a word, as it sees what is left.
 * The last answer is kept: several rules ask of the same name.
 *
 * @param start - UTF-16 code units; `end` is exclusive
 */
export function wordsAround(text: string, start: number, end: number): WordsAround {
  if (asked?.text === text && asked.start === start && asked.end === end) return asked.words;
  const words = INVISIBLE.test(text) ? findWords(...visible(text, start, end)) : findWords(text, start, end);
  asked = { text, start, end, words };
  return words;
}

/** Zero-width characters and soft hyphens, between which the segmenter sees words. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;

/** The text around a stretch without what cannot be seen, and where the stretch lies in that. */
function visible(text: string, start: number, end: number): [text: string, start: number, end: number] {
  const [before = '', name = '', after = ''] = [
    text.slice(Math.max(0, start - 2 * REACH), start),
    text.slice(start, end),
    text.slice(end, end + 2 * REACH),
  ].map((part) => part.replaceAll(new RegExp(INVISIBLE, 'g'), ''));
  return [before + name + after, before.length, before.length + name.length];
}

function findWords(text: string, start: number, end: number): WordsAround {
  const from = Math.max(0, start - REACH);
  const segments = segment(text.slice(from, end + REACH));
  const last = start > from ? segments.containing(start - from - 1) : undefined;
  const next = segments.containing(end - from);
  const isStart = !last || last.index + last.segment.length === start - from;
  const isEnd = !next || next.index === end - from;
  return {
    before: isStart ? (last?.segment ?? '') : lastWord(text.slice(from, start)),
    after: isEnd ? (next?.segment ?? '') : firstWord(text.slice(end, end + REACH)),
    isStart,
    isEnd,
  };
}

const firstWord = (text: string): string => segment(text).containing(0)?.segment ?? '';
const lastWord = (text: string): string => segment(text).containing(text.length - 1)?.segment ?? '';
