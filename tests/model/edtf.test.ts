import { describe, expect, it } from 'vitest';
import { edtfRange, isEdtf } from '@/lib/model/edtf';

describe('an EDTF date', () => {
  it.each([
    ['2023-06-26', '2023-06-26', '2023-06-26'],
    ['2023-06', '2023-06-01', '2023-06-30'],
    ['2023?', '2023-01-01', '2023-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2023-06/2024', '2023-06-01', '2024-12-31'],
  ])('%s may mean any day from %s to %s', (text, first, last) => {
    expect(edtfRange(text)).toEqual({ first, last });
  });

  it('has no days where it is open at an end, and none where it is no date', () => {
    expect([isEdtf('2023/..'), edtfRange('2023/..')]).toEqual([true, undefined]);
    expect([isEdtf('June 2023'), edtfRange('June 2023')]).toEqual([false, undefined]);
  });
});
