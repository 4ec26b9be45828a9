import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2, 1.4.3 for text and 1.4.11 for the outline of a field. */
const TEXT = 4.5;
const OUTLINE = 3;

const PAIRS = [
  ['ink', 'paper', TEXT],
  ['faint-ink', 'paper', TEXT],
  ['accent', 'paper', TEXT],
  ['ink', 'wash', TEXT],
  ['faint-ink', 'wash', TEXT],
  ['accent', 'wash', TEXT],
  ['seal-ink', 'seal', TEXT],
  ['edge', 'paper', OUTLINE],
] as const;

/** The colours that a style sheet names: `--ink: light-dark(#24211c, #ece6da)`. */
function colours(file: string): ReadonlyMap<string, readonly [light: string, dark: string]> {
  const css = readFileSync(new URL(`../../components/${file}`, import.meta.url), 'utf8');
  const found = css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('paper and ink', () => {
  const named = colours('paper.css');

  it.each(PAIRS)('%s on %s is at least %d to 1', (a, b, least) => {
    const [light, dark] = [0, 1].map((at) => contrast(named.get(a)?.[at] ?? '', named.get(b)?.[at] ?? ''));
    expect(light).toBeGreaterThanOrEqual(least);
    expect(dark).toBeGreaterThanOrEqual(least);
  });
});

it('knows black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});
