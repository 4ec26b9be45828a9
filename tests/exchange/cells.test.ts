import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, joinValues, splitValues, unguardCell } from '@/lib/exchange/cells';

describe('guardCell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'puts an apostrophe before %j',
    (text) => expect(guardCell(text)).toBe(`'${text}`),
  );

  it('leaves other cells alone', () => {
    expect(guardCell('易煉紅')).toBe('易煉紅');
    expect(guardCell('1=1')).toBe('1=1');
  });

  it('is undone, whatever the cell', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t\r＝]{0,4}[a-c]?$/));
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
  });

  it('leaves an apostrophe that somebody wrote', () => {
    expect(unguardCell("'Ohana")).toBe("'Ohana");
  });
});

describe('joinValues', () => {
  it('puts 「；」 between values', () => {
    expect(joinValues(['浙江', '香港'])).toBe('浙江；香港');
  });

  it('is undone, whatever the values', () => {
    const values = fc.array(fc.stringMatching(/^[a；\\]{1,4}$/));
    fc.assert(
      fc.property(values, (texts) => {
        expect(splitValues(joinValues(texts))).toEqual(texts);
      }),
    );
  });
});
