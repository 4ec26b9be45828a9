import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as preset from 'opencc-js/preset';
import { ConverterBuilder } from 'opencc-js/core';
import { describe, expect, it } from 'vitest';
import { createConverter } from '@/lib/script/convert';
import { loadScript } from '@/lib/script/load';
import { readWords } from '@/lib/script/word-lines';
import { wordsFor, type Word } from '@/lib/script/words';
import { compileScripts } from '@/lib/text/variant';
import { scriptDictionaries } from '../../scripts/lib/opencc';
import { directions, file, wordsOf } from './dictionaries';
import { randomFrom, textMaker } from './texts';

const data = loadScript(file.bytes.buffer);
const word = (text: string, form = text): Word => ({ word: text, form });
const converter = (from: 'cn' | 'hk', to: 'cn' | 'hk' | 'tw', ...words: Word[]) => {
  const convert = createConverter(data, from, to, { words });
  return (text: string) => convert(text).text;
};

describe('the user’s words', () => {
  it('stand for what a page has, whatever the dictionaries say', () => {
    expect(converter('cn', 'hk', word('软件', '軟體'))('软件公司与软件业')).toBe('軟體公司與軟體業');
  });

  it('keep a word as it is', () => {
    const convert = converter('cn', 'hk', word('林建岳'), word('余'));
    expect(convert('林建岳与余先生')).toBe('林建岳與余先生');
  });

  it('do not cut a phrase that begins before them, nor a longer one', () => {
    const convert = converter('cn', 'hk', word('于建'), word('发', '發'));
    expect(convert('由于建议，于建在头发店')).toBe('由於建議，于建在頭髮店');
  });

  it('come before names, and leave names beside them alone', () => {
    const convert = createConverter(data, 'cn', 'hk', { words: [word('林建岳', '林建嶽')] });
    const name = (start: number, end: number) => ({ start, end, replacement: '名'.repeat(end - start) });
    expect(convert('林建岳与易炼红', [name(0, 3), name(4, 7)]).text).toBe('林建嶽與名名名');
  });

  it('are edits where they change the length', () => {
    const { edits } = createConverter(data, 'cn', 'hk', { words: [word('特区', '特別行政區')] })(
      '香港特区政府',
    );
    expect(edits).toEqual([{ srcStart: 2, srcEnd: 4, dstStart: 2, dstEnd: 7 }]);
  });

  /** OpenCC's own way: a dictionary that comes first where the text is cut and in every stage. */
  function oracleWith(words: readonly Word[]) {
    const own = words.map(({ word, form }) => `${word} ${form}`).join('|');
    const kept = words.map(({ form }) => `${form} ${form}`).join('|');
    const { s2hk } = preset.configs;
    if (!s2hk) throw new Error('the preset has no s2hk');
    const [first = [], second = []] = s2hk.conversionChain;
    const segmentation = [own, ...[s2hk.segmentation].flat(2)];
    const conversionChain = [
      [own, ...first],
      [kept, ...second],
    ];
    return ConverterBuilder({
      ...preset,
      configs: { ...preset.configs, s2hk: { ...s2hk, segmentation, conversionChain } },
    })({ from: 'cn', to: 'hk' });
  }

  it('are what a dictionary of OpenCC’s would be that comes before all others', () => {
    const random = randomFrom(11);
    const keys = wordsOf('cn', 'hk').filter((key) => /^[\u4e00-\u9fff]+$/.test(key));
    const pick = () => keys[Math.floor(random() * keys.length)] ?? '';
    const own = new Map<string, Word>();
    for (let count = 0; count < 400; count += 1) {
      const pieces = [
        pick(),
        pick() + pick(),
        pick().slice(0, 1) + pick(),
        pick().slice(1) + pick().slice(0, 1),
      ];
      const text = pieces[count % 4] || '字';
      own.set(text, word(text, random() < 0.3 ? text : pick()));
    }
    const words = [...own.values()];
    const convert = createConverter(data, 'cn', 'hk', { words });
    const expected = oracleWith(words);
    const makeText = textMaker(
      [...words.map((one) => one.word), ...words.map((one) => one.word), ...keys.slice(0, 3000)],
      random,
    );
    let applied = 0;
    for (let count = 0; count < 4000; count += 1) {
      // Astral characters and description sequences are the other tests' matter: OpenCC cuts words there, too.
      const text = makeText().replaceAll(/[^\u4e00-\u9fff，。]/g, '');
      expect(convert(text).text).toBe(expected(text));
      if (words.some((one) => text.includes(one.word))) applied += 1;
    }
    expect(applied).toBeGreaterThan(1000);
  });

  it.each(directions)('change nothing where they do not occur, from $from to $to', ({ from, to }) => {
    const random = randomFrom(5);
    const makeText = textMaker(wordsOf(from, to), random);
    const plain = createConverter(data, from, to);
    const withWords = createConverter(data, from, to, { words: [word('\ue000\ue001', 'X')] });
    for (let count = 0; count < 200; count += 1) {
      const text = makeText();
      expect(withWords(text)).toEqual(plain(text));
    }
  });
});

describe('the words that ship', () => {
  const { words, errors } = readWords(
    readFileSync(join(import.meta.dirname, '../../data/script/words.txt'), 'utf8'),
  );

  it.each([
    ['hk', '坚持一个中国，建设三个中心', '堅持一個中國，建設三個中心'],
    ['tw', '香港回归与黄岩岛', '香港回歸與黃岩島'],
  ] as const)('mend what OpenCC makes of «%s»: %s', (to, text, right) => {
    expect(errors).toEqual([]);
    expect(createConverter(data, 'cn', to)(text).text).not.toBe(right);
    expect(createConverter(data, 'cn', to, { words })(text).text).toBe(right);
  });
});

describe('which words hold for a variant', () => {
  const scripts = compileScripts(scriptDictionaries());
  const words = [word('軟件', '軟體'), word('軟件', '软体'), word('甲', '乙'), word('乾隆')];
  const forms = (to: 'cn' | 'hk') => wordsFor(words, to, scripts).map(({ form }) => form);

  it('is told by the script of their form; exceptions hold for all', () => {
    expect(forms('cn')).toEqual(['软体', '乙', '乾隆']);
    expect(forms('hk')).toEqual(['軟體', '乙', '乾隆']);
  });
});
