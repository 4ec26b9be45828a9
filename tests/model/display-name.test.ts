import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName } from '../../lib/model/display-name';
import { NAME_KINDS, NAME_LANGS, type Name } from '../../lib/model/entity';
import { VARIANTS } from '../../lib/model/variant';

const name = (text: string, lang: Name['lang'], kind: Name['kind'] = 'official'): Name => ({
  text,
  lang,
  kind,
});

describe('the name to show', () => {
  const names = [name('曾國衞', 'zh-Hant-HK'), name('曾國衛', 'zh-Hant-TW'), name('曾国卫', 'zh-Hans')];

  it.each([
    ['cn', '曾国卫'],
    ['hk', '曾國衞'],
    ['t', '曾國衞'],
    ['tw', '曾國衛'],
    ['twp', '曾國衛'],
  ] as const)('on a page in %s is %s', (variant, text) => {
    expect(displayName(names, variant).text).toBe(text);
  });

  it('is the first of its language', () => {
    expect(
      displayName([name('香港貿易發展局', 'zh-Hant-HK'), name('香港貿發局', 'zh-Hant-HK', 'short')], 'hk')
        .text,
    ).toBe('香港貿易發展局');
  });

  it('is a full form in another script before a form that needs context in this one', () => {
    expect(
      displayName([name('貿發局', 'zh-Hans', 'weak'), name('香港貿發局', 'zh-Hant-HK', 'short')], 'cn').text,
    ).toBe('香港貿發局');
  });

  it('is always one of the names', () => {
    const anyName = fc.record({
      text: fc.string({ minLength: 2 }),
      lang: fc.constantFrom(...NAME_LANGS),
      kind: fc.constantFrom(...NAME_KINDS),
    });
    const anyNames = fc.array(anyName, { minLength: 1 });
    fc.assert(
      fc.property(anyNames, fc.constantFrom(...VARIANTS), (some, variant) => {
        expect(some).toContain(displayName(some, variant));
      }),
    );
  });
});
