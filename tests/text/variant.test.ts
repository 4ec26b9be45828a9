import { describe, expect, it } from 'vitest';
import { compileScripts, countScripts, variantOf } from '@/lib/text/variant';
import { scriptDictionaries } from '../../scripts/lib/opencc';

const scripts = compileScripts(scriptDictionaries());
const variant = (text: string, lang?: string) => variantOf(countScripts(text, scripts), lang);

describe('variantOf', () => {
  it.each([
    ['浙江与香港签署合作协议', 'cn'],
    ['浙江與香港簽署合作協議，有着廣闊空間', 'hk'],
    ['浙江與香港簽署合作協議，在臺北的會議裡', 'tw'],
    ['浙江與香港簽署合作協議', 't'],
  ])('reads %s as %s', (text, expected) => {
    expect(variant(text)).toBe(expected);
  });

  it('takes the declared language where the characters leave a choice, and only there', () => {
    expect(variant('浙江與香港簽署合作協議', 'zh-Hant-HK')).toBe('hk');
    expect(variant('浙江與香港簽署合作協議', 'zh-TW')).toBe('tw');
    expect(variant('浙江與香港簽署合作協議', 'zh-CN')).toBe('t');
    expect(variant('千里', 'zh-Hans')).toBe('cn');
  });

  it('says nothing of a text that mixes scripts or has none', () => {
    expect(variant('簽署合作協議 签署合作协议')).toBeUndefined();
    expect(variant('TVB')).toBeUndefined();
  });

  it('is not misled by characters that both scripts use', () => {
    expect(variant('皇后與千里之外的表面工夫，合同發布後')).toBe('t');
  });
});
