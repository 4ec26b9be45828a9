/** Figures in words, as exact as they were written and no more. */
import type { Catalogue } from '../i18n/catalogue';
import type { Figure } from '../model/statement';

const TEN_THOUSAND = 1e4;
const HUNDRED_MILLION = 1e8;

/**
 * A figure as a Chinese reader writes it: 「總投資約80億美元」.
 *
 * @param figure - the number with its approximation, unit, what is counted and over which time
 * @param words - the interface's catalogue
 */
export function figureText(figure: Figure, words: Catalogue['figure']): string {
  const { number, approximation, unit, counted, period } = figure;
  const about = approximation === undefined ? '' : words.approximations[approximation];
  return `${counted}${period ?? ''}${about}${fractionText(number, unit) ?? `${numberText(number, words)}${unit}`}`;
}

const DIGITS = '〇一二三四五六七八九';

/** A fraction (unit «/3») as it is written in words, 三分之一; only of single digits. */
function fractionText(number: number, unit: string): string | undefined {
  const [, parts] = /^\/(\d)$/.exec(unit) ?? [];
  const [numerator, denominator] = [DIGITS[number], DIGITS[Number(parts)]];
  return numerator === undefined || denominator === undefined ? undefined : `${denominator}分之${numerator}`;
}

/** A number in 萬 and 億 where that loses nothing (at most two decimals), else with its thousands parted. */
export function numberText(number: number, words: Catalogue['figure']): string {
  const scaled = (by: number) => Math.round((number / by) * 100) / 100;
  const isExact = (by: number) => Math.abs(number) >= by && Math.abs(scaled(by) * by - number) < 1e-6 * by;
  if (isExact(HUNDRED_MILLION)) return `${grouped(scaled(HUNDRED_MILLION))}${words.hundredMillion}`;
  if (isExact(TEN_THOUSAND)) return `${grouped(scaled(TEN_THOUSAND))}${words.tenThousand}`;
  return grouped(number);
}

function grouped(number: number): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: 4 });
}
