import { describe, expect, it } from 'vitest';
import type { Band } from '@/lib/model/mention';
import { readCases, type Case } from '../../scripts/lib/scorecard/case';
import { rates, scoreCase, type Found } from '../../scripts/lib/scorecard/score';

const caseOf = (marked: string): Case => {
  const [read] = readCases('test', JSON.stringify({ id: 'a', situation: 'test', marked }));
  if (!read) throw new Error('no case');
  return read;
};
const found = (start: number, end: number, entity: string, band: Band = 'solid'): Found => ({
  start,
  end,
  entity,
  kind: 'person',
  band,
});

describe('a marked case', () => {
  it('gives the text without its marks, and where the mentions stand in it', () => {
    const { text, mentions } = caseOf('{?書記|post/secretary}{易煉紅|person/yi}致辭');
    expect(text).toBe('書記易煉紅致辭');
    expect(mentions).toEqual([
      { start: 0, end: 2, kind: 'post', entity: 'post/secretary', optional: true },
      { start: 2, end: 5, kind: 'person', entity: 'person/yi', optional: false },
    ]);
  });

  it('is refused with file, line and reason where a mark is broken or a kind unknown', () => {
    const line = (marked: string) => `\n${JSON.stringify({ id: 'a', situation: 's', marked })}`;
    expect(() => readCases('f.jsonl', line('{易煉紅致辭'))).toThrow('f.jsonl:2 a mark is written');
    expect(() => readCases('f.jsonl', line('{易煉紅|human/yi}'))).toThrow('f.jsonl:2 Invalid type');
  });

  it('may also be plain text with offsets, which must lie in it', () => {
    const line = { id: 'a', text: '易煉紅', mentions: [{ start: 0, end: 4, kind: 'person' }] };
    expect(() => readCases('f', JSON.stringify(line))).toThrow(
      'f:1 a mention from 0 to 4 is not in the text',
    );
  });
});

describe('the score of a case', () => {
  it.each([
    ['the same words and entity', '{易煉紅|person/yi}致辭', [found(0, 3, 'person/yi')], 1, []],
    ['another entity', '{易煉紅|person/yi}致辭', [found(0, 3, 'person/li')], 0, ['wrong-entity', 'missed']],
    ['a part of the words', '{易煉紅|person/yi}致辭', [found(0, 2, 'person/yi')], 0, ['partial', 'missed']],
    ['words that cross them', '{易煉紅|person/yi}致辭', [found(2, 4, 'person/li')], 0, ['overlap', 'missed']],
    ['nothing there', '他致辭', [found(0, 2, 'person/yi')], 0, ['false']],
    ['nothing found', '{易煉紅|person/yi}致辭', [], 0, ['missed']],
    ['what may be found', '{?易煉紅|person/yi}致辭', [found(0, 3, 'person/yi')], 0, []],
    ['what may be left', '{?易煉紅|person/yi}致辭', [], 0, []],
    ['a part of what may be found', '{?書記易煉紅|person/yi}', [found(2, 5, 'person/yi')], 0, []],
    [
      'another entity than may be found',
      '{?易煉紅|person/yi}',
      [found(0, 3, 'person/li')],
      0,
      ['wrong-entity'],
    ],
  ] as const)('counts %s', (_, marked, mentions, right, classes) => {
    const score = scoreCase(caseOf(marked), mentions);
    expect(score.right).toHaveLength(right);
    expect(score.errors.map(({ errorClass }) => errorClass)).toEqual(classes);
  });

  it('becomes precision, recall and F1', () => {
    expect(rates({ right: 3, wrong: 1, missed: 3 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
    expect(rates({ right: 0, wrong: 0, missed: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});
