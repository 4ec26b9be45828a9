import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zhHantHK } from '../../lib/i18n/zh-hant-hk';
import { figureText, numberText } from '../../lib/knowledge/figure-text';

const words = zhHantHK.figure;

/** The number that a text says. */
const read = (text: string): number => {
  const scale = text.endsWith('億') ? 1e8 : text.endsWith('萬') ? 1e4 : 1;
  return Math.round(Number(text.replace(/[,萬億]/g, '')) * scale);
};

describe('a figure in words', () => {
  it('writes fractions as they are read', () => {
    const figure = { number: 1, approximation: 'nearly', unit: '/3', counted: '浙商佔到內地參展商' } as const;
    expect(figureText(figure, words)).toBe('浙商佔到內地參展商近三分之一');
  });

  it('keeps how exact it was written', () => {
    const figure = { number: 80e8, approximation: 'about', unit: '美元', counted: '總投資' } as const;
    expect(figureText(figure, words)).toBe('總投資約80億美元');
  });

  it('says over which time it counts', () => {
    const figure = {
      number: 4000,
      approximation: 'over',
      unit: '家',
      counted: '參展企業',
      period: '每年',
    } as const;
    expect(figureText(figure, words)).toBe('參展企業每年逾4,000家');
  });
});

describe('a number in words', () => {
  it.each([
    [77, '77'],
    [2500, '2,500'],
    [30_000, '3萬'],
    [12_345, '12,345'],
    [1.25e9, '12.5億'],
    [123_456_789, '123,456,789'],
    [0.3333, '0.3333'],
    [0, '0'],
  ])('%d is %s', (number, text) => {
    expect(numberText(number, words)).toBe(text);
  });

  it('loses nothing of a whole number', () => {
    const numbers = fc.oneof(
      fc.maxSafeNat(),
      fc.nat(1e6).map((n) => n * 1e4),
      fc.nat(1e5).map((n) => n * 1e8),
    );
    fc.assert(
      fc.property(numbers, (number) => {
        expect(read(numberText(number, words))).toBe(number);
      }),
    );
  });
});
