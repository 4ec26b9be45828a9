import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfRange, isEdtf } from '@/lib/model/edtf';

describe('an EDTF date', () => {
  it.each([
    ['2023-06-26', '2023-06-26', '2023-06-26'],
    ['2023-06', '2023-06-01', '2023-06-30'],
    ['2023?', '2023-01-01', '2023-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2023-06/2024', '2023-06-01', '2024-12-31'],
    ['2023-23', '2023-01-01', '2024-02-28'],
  ])('%s may mean any day from %s to %s', (text, first, last) => {
    expect(edtfRange(text)).toEqual({ first, last });
  });

  it.each(['2023/..', '2023-06/', '/2023'])('%s has no days: an end is open or unknown', (text) => {
    expect([isEdtf(text), edtfRange(text)]).toEqual([true, undefined]);
  });

  it.each(['June 2023', 'Y12023', 'Y170000002', ''])('«%s» has no days', (text) => {
    expect(edtfRange(text)).toBeUndefined();
  });

  it('never ends before it begins, whatever is written', () => {
    const date = fc.constantFrom(
      '',
      '..',
      '2023',
      '2023-06',
      '2023-06-26',
      '2022?',
      '202X',
      '2024-21',
      '1984~',
    );
    fc.assert(
      fc.property(date, date, (from, to) => {
        const range = edtfRange(`${from}/${to}`);
        expect(range === undefined || range.first <= range.last).toBe(true);
      }),
    );
  });
});
