import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Entity } from '@/lib/model/pack';
import { parseDay } from '@/lib/model/day';
import { coverageOf, sentencesOf } from '@/lib/pack/coverage';

const DAY = parseDay('2023-06-26');
if (DAY === undefined) throw new Error('a day');
const observed = DAY;

const quoting = (source: string, ...quotes: string[]): Entity => ({
  id: 'term/a',
  kind: 'term',
  names: [],
  statements: quotes.map((quote) => ({
    id: quote,
    subject: 'term/a',
    property: 'content',
    value: { text: quote },
    quote,
    origin: 'verbatim',
    source,
    observed,
  })),
});

describe('sentences', () => {
  const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

  it('end at a full stop and the marks that close behind it, or at the line', () => {
    expect(texts('甲。乙說：「丙。」丁\n## 戊')).toEqual(['甲。', '乙說：「丙。」', '丁', '## 戊']);
  });

  it('are not made of marks alone', () => {
    expect(texts('甲。\n\n---\n。')).toEqual(['甲。']);
  });

  it('stand in the text at their offsets, in order, and hold every letter of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '。', '！', '」', '\n', ' ') }), (text) => {
        const sentences = sentencesOf(text);
        for (const { start, end, text: sentence } of sentences) expect(text.slice(start, end)).toBe(sentence);
        expect(sentences.toSorted((a, b) => a.start - b.start)).toEqual(sentences);
        const letters = (part: string) => part.replaceAll(/[^甲乙]/g, '');
        expect(sentences.map((sentence) => letters(sentence.text)).join('')).toBe(letters(text));
      }),
    );
  });
});

describe('coverage', () => {
  it('gives each sentence the statements whose quote stands in it, and what no quote covers', () => {
    const [first, second] = coverageOf('李家超會面易煉紅。他說好。', [quoting('s', '李家超', '會面')], 's');
    expect(first?.statements.map(({ statement }) => statement.quote)).toEqual(['李家超', '會面']);
    expect(first?.gaps).toEqual(['易煉紅。']);
    expect(second).toMatchObject({ statements: [], gaps: ['他說好。'] });
  });

  it('counts a quote wherever it recurs, also over itself', () => {
    expect(coverageOf('哈哈哈', [quoting('s', '哈哈')], 's')[0]?.gaps).toEqual([]);
  });

  it('passes over statements of another source', () => {
    expect(coverageOf('李家超', [quoting('t', '李家超')], 's')[0]?.statements).toEqual([]);
  });
});
