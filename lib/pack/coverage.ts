/** How much of a source the statements rest on: each of its sentences with the statements whose quote stands in it. */
import type { EntityId } from '../model/entity';
import type { Entity } from '../model/pack';
import type { Statement } from '../model/statement';

/** A sentence of a source. Offsets are UTF-16 code units into the source; `end` is exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface SentenceCoverage {
  readonly sentence: Sentence;
  /** The statements whose quote lies wholly in the sentence, in the order of the pack. */
  readonly statements: readonly { readonly subject: EntityId; readonly statement: Statement }[];
  /** What no quote covers: runs that hold at least one letter, ideograph or digit. */
  readonly gaps: readonly string[];
}

/** Sentence ends in Chinese print, with the quotation marks and brackets that close behind them. A line end always ends one. */
const SENTENCE = /[^\n。！？]*(?:[。！？]+[」』”’）)]*)?/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * The sentences of a text, in order.
 *
 * @param text - plain text or Markdown; blank runs and lines without a word are left out
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { 0: match, index } of text.matchAll(SENTENCE)) {
    if (HAS_WORD.test(match)) sentences.push({ start: index, end: index + match.length, text: match });
  }
  return sentences;
}

/**
 * Lays the quotes of a pack over a source.
 *
 * @param text - the source's text
 * @param entities - whose statements count; those that cite another source than `source` are passed over
 * @param source - the source's id
 * @returns every sentence, in the source's order
 */
export function coverageOf(text: string, entities: readonly Entity[], source: string): SentenceCoverage[] {
  const claims = entities.flatMap(({ id, statements }) =>
    statements
      .filter((statement) => statement.source === source)
      .map((statement) => ({ subject: id, statement })),
  );
  return sentencesOf(text).map((sentence) => {
    const statements = claims.filter(({ statement }) => sentence.text.includes(statement.quote));
    const quotes = new Set(statements.map(({ statement }) => statement.quote));
    return { sentence, statements, gaps: gapsOf(sentence.text, quotes) };
  });
}

function gapsOf(text: string, quotes: Iterable<string>): string[] {
  const covered = new Uint8Array(text.length);
  for (const quote of quotes) {
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      covered.fill(1, at, at + quote.length);
    }
  }
  const gaps: string[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && covered[i] === 0) continue;
    const gap = text.slice(start, i);
    if (HAS_WORD.test(gap)) gaps.push(gap);
    start = i + 1;
  }
  return gaps;
}
