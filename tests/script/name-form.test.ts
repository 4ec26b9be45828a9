import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import type { Name } from '@/lib/model/entity';
import type { Variant } from '@/lib/model/variant';
import { formOf } from '@/lib/script/name-form';
import { compileFoldTable } from '@/lib/text/fold';
import { openCcPairs } from '../../scripts/lib/opencc';

const table = compileFoldTable(openCcPairs());
const convert = (text: string, from: Variant, to: Variant) =>
  OpenCC.Converter({ from: from === 't' ? 't' : from, to })(text);
const name = (text: string, lang: Name['lang']): Name => ({ text, lang, kind: 'official' });
const form = (words: string, to: Variant, ...names: Name[]) => formOf(words, names, to, table, convert);

describe('a name in another variant', () => {
  it('is what the store has for it', () => {
    const names = [name('曾國衞', 'zh-Hant-HK'), name('曾国卫', 'zh-Hans')];
    expect(form('曾国卫', 'hk', ...names)).toBe('曾國衞');
    expect(form('曾國衞', 'cn', ...names)).toBe('曾国卫');
    expect(form('曾國衛', 'hk', ...names)).toBe('曾國衞');
  });

  it('is made of the nearest form where there is none, and never of a Simplified one', () => {
    const names = [name('林建岳', 'zh-Hant-HK'), name('林建岳', 'zh-Hans')];
    expect(form('林建岳', 'tw', ...names)).toBe('林建岳');
    expect(form('林建岳', 't', ...names)).toBe('林建岳');
    expect(form('曾国卫', 'tw', name('曾國衞', 'zh-Hant-HK'))).toBe('曾國衛');
    expect(form('林建岳', 'hk', name('林建岳', 'zh-Hans'))).toBeUndefined();
  });

  it('keeps Taiwan’s phrases out of names', () => {
    expect(form('香港軟件協會', 'twp', name('香港軟件協會', 'zh-Hant-HK'))).toBe('香港軟件協會');
  });

  it('is that of the words which the page has, among the entity’s names', () => {
    const names = [name('香港貿易發展局', 'zh-Hant-HK'), name('貿發局', 'zh-Hant-HK')];
    expect(form('贸发局', 'hk', ...names)).toBe('貿發局');
    expect(form('John Lee', 'hk', ...names)).toBeUndefined();
  });

  it('leaves the page its own spaces and dots', () => {
    const names = [name('2023港澳·浙江周', 'zh-Hant-HK')];
    expect(form('2023 港澳‧浙江周', 'hk', ...names)).toBe('2023 港澳‧浙江周');
    expect(form('林\u200b建嶽', 'hk', name('林建岳', 'zh-Hant-HK'))).toBe('林\u200b建岳');
  });
});
