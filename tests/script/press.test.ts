import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Variant } from '@/lib/model/variant';
import { createConverter, type Converter } from '@/lib/script/convert';
import { loadScript } from '@/lib/script/load';
import { readPressForms } from '@/lib/script/press';
import { converter, file, oracle, wordsOf } from './dictionaries';
import { randomFrom, textMaker } from './texts';

const press = readPressForms(
  readFileSync(join(import.meta.dirname, '../../data/script/hk-press.txt'), 'utf8'),
);
const data = loadScript(file.bytes.buffer);
const converters = new Map<Variant, Converter>();
const toHk = (text: string, from: Variant = 'cn') => {
  const convert = converters.get(from) ?? createConverter(data, from, 'hk', { press });
  converters.set(from, convert);
  return convert(text).text;
};

describe('the forms of Hong Kong’s press', () => {
  it('are what its news write', () => {
    expect(toHk('启动户口说明，宣布第25周年，里面着重卫生')).toBe('啟動戶口說明，宣布第25周年，裏面着重衞生');
    expect(toHk('啟動戶口說明，裡面著重衛生', 'tw')).toBe('啟動戶口說明，裏面着重衞生');
  });

  it('leave what the page itself wrote', () => {
    expect(toHk('许智峯在山峰', 'cn')).toBe('許智峯在山峰');
    expect(toHk('許智峯說', 'tw')).toBe('許智峯說');
    expect(toHk('温州与温度')).toBe('溫州與溫度');
  });

  it('leave names as the store has them', () => {
    const convert = createConverter(data, 'cn', 'hk', { press });
    expect(convert('李启户说', [{ start: 0, end: 3, replacement: '李啓户' }]).text).toBe('李啓户說');
  });

  it('keep their place where the text before them changes its length', () => {
    expect(toHk('網際網路上說許智峯，山峰', 'twp')).toBe('互聯網上說許智峯，山峰');
  });

  it('are given by OpenCC as standard ones: no line is idle', () => {
    const toCn = oracle({ from: 'hk', to: 'cn' });
    /** Where OpenCC has them in the company of other words alone. */
    const beside: Readonly<Record<string, string>> = { 簽署: '见证下签署' };
    const standard = oracle({ from: 'cn', to: 'hk' });
    const idle = press.filter(
      (form) => !standard(beside[form.press] ?? toCn(form.press)).includes(form.standard),
    );
    expect(idle).toEqual([]);
    const simplified = press.filter((form) => form.isSimplified !== (toCn(form.press) === form.standard));
    expect(simplified).toEqual([]);
  });

  it('are the only difference from OpenCC', () => {
    const makeText = textMaker(wordsOf('cn', 'hk'), randomFrom(8));
    const replaced = (text: string) =>
      press
        .toSorted((a, b) => b.standard.length - a.standard.length)
        .reduce((all, form) => all.replaceAll(form.standard, form.press), text);
    const plain = converter('cn', 'hk');
    for (let count = 0; count < 2000; count += 1) {
      const text = makeText();
      expect(replaced(toHk(text))).toBe(replaced(plain(text).text));
    }
  });

  it.each(['說', '說 说', '説 說 简', '説 說 簡 又'])('«%s» is no line of the list', (line) => {
    const read = () => readPressForms(`# 好\n${line === '說 说' ? '説明 說' : line}`);
    expect(read).toThrow('line 2');
  });
});
