import { ConverterBuilder } from 'opencc-js/core';
import { describe, expect, it } from 'vitest';
import { compileScript } from '../../lib/script/compile';
import { createConverter } from '../../lib/script/convert';
import { loadScript } from '../../lib/script/load';
import { routesOf } from '../../lib/script/routes';
import { wordList } from '../../lib/script/word-list';
import { converter, file, onlyFile, oracle, preset } from './dictionaries';
import { randomFrom } from './texts';

/** Texts per key of the first of the two stages; keys of the large group, from Simplified, come in a sample. */
const TEXTS = 3;
const MOST_KEYS = 2500;

const { uses } = routesOf(preset);
const data = loadScript(file.bytes.buffer);
const wordsOf = (group: number) => [...wordList(uses[group]?.group ?? []).words];
const fused = routesOf(preset).routes.filter(({ from, to }) => data.route(from, to).isFused);

describe('two stages in one walk', () => {
  it('are those of eight directions', () => {
    expect(fused.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'cn hk',
      'cn tw',
      'cn twp',
      't twp',
      'hk tw',
      'hk twp',
      'tw twp',
      'twp tw',
    ]);
  });

  it.each(fused)(
    'see keys of the second that reach into what the first makes, from $from to $to',
    (route) => {
      const { from, to, stages } = route;
      const [one = 0, two = 0] = stages.slice(-2);
      const convert = converter(from, to);
      const expected = oracle({ from, to });
      const random = randomFrom(4);
      const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
      const firstKeys = wordsOf(one).filter(([key, value]) => key.length > 1 || value.length > 1);
      const later = wordsOf(two).flatMap(([key]) => (key.length > 1 ? [key] : []));
      // Parts of later keys as they are spelt before the first stage, where it has a spelling for them.
      const before = new Map(wordsOf(one).map(([key, value]) => [value, key] as const));
      const spelt = (text: string) =>
        before.get(text) ?? Array.from(text, (unit) => before.get(unit) ?? unit).join('');
      const makeText = (key: string): string => {
        const word = pick(later) ?? '';
        const cut = Math.floor(random() * (word.length + 1));
        const part = (text: string) => (random() < 0.5 ? text : spelt(text));
        const middle = random() < 0.8 ? key : key + (pick(firstKeys)?.[0] ?? '');
        const operator = random() < 0.1 ? (pick(['⿰', '⿲', '⿰⿱']) ?? '') : '';
        return part(word.slice(0, cut)) + operator + middle + part(word.slice(cut));
      };
      const share = MOST_KEYS / firstKeys.length;
      const differing = firstKeys
        .filter(() => random() < share)
        .flatMap(([key]) => Array.from({ length: TEXTS }, () => makeText(key)))
        .filter((text) => convert(text).text !== expected(text));
      expect(differing).toEqual([]);
    },
  );

  it('leave a description sequence alone that is whole only after the first', () => {
    const first = ['甲乙 丙丁戊'];
    const second = ['戊 己'];
    const every = (group: readonly string[]) => ({ cn: [group], hk: [group], tw: [group], twp: [group] });
    const tiny = { from: every(first), to: every(second) };
    const convert = createConverter(loadScript(onlyFile(compileScript(tiny)).bytes.buffer), 'hk', 'tw');
    const expected = ConverterBuilder(tiny)({ from: 'hk', to: 'tw' });
    for (const [text, result] of [
      ['甲乙', '丙丁己'],
      ['⿲甲乙', '⿲丙丁戊'],
      ['甲乙⿰⿰甲甲乙', '丙丁己⿰⿰甲甲乙'],
      ['甲乙⿲戊戊', '丙丁己⿲己己'],
      ['⿰甲甲乙甲乙', '⿰甲甲乙丙丁己'],
    ] as const) {
      expect([expected(text), convert(text).text]).toEqual([result, result]);
    }
  });
});
