import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../lib/i18n/catalogue';
import { UI_LANGS, uiLangOf, type UiLang } from '../../lib/i18n/ui-lang';
import { AGREEMENT_FORMS, ORGANISATION_FORMS, PARTS, STAGES, TERM_FORMS } from '../../lib/model/statement';

interface Entry {
  readonly path: string;
  readonly text: string;
  /** What was passed for the arguments of a function. */
  readonly marks: readonly string[];
}

/** Every text of a catalogue with its path; functions are called with marks for arguments. */
function entries(node: unknown, path = ''): Entry[] {
  if (typeof node === 'string') return [{ path, text: node, marks: [] }];
  if (typeof node === 'function') {
    const marks = ['⟨1⟩', '⟨2⟩', '⟨3⟩'].slice(0, node.length);
    return [{ path, text: String(Reflect.apply(node, undefined, marks)), marks }];
  }
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is no text`);
  return Object.entries(node).flatMap(([key, value]) => entries(value, path === '' ? key : `${path}.${key}`));
}

/** The names of the scripts stand in their own script in every catalogue. */
const inOneScript = (ui: UiLang) =>
  entries(catalogueOf(ui)).filter(({ path }) => !path.startsWith('page.variants.'));
const characters = (text: string) => Array.from(text);

describe('the catalogues', () => {
  it.each(UI_LANGS)('%s: no text is empty, and every argument of a function stands in its text', (ui) => {
    const faulty = entries(catalogueOf(ui)).filter(
      ({ text, marks }) => text.trim() === '' || marks.some((mark) => !text.includes(mark)),
    );
    expect(faulty).toEqual([]);
  });

  it('zh-Hans has nothing that simplifying would change', () => {
    const toHans = Converter({ from: 'hk', to: 'cn' });
    expect(inOneScript('zh-Hans').filter(({ text }) => toHans(text) !== text)).toEqual([]);
  });

  it('zh-Hant-HK has no character that is simplified and nothing else', () => {
    const toHant = Converter({ from: 'cn', to: 'hk' });
    const toHans = Converter({ from: 'hk', to: 'cn' });
    const isSimplified = (character: string) =>
      toHant(character) !== character && toHans(character) === character;
    expect(inOneScript('zh-Hant-HK').filter(({ text }) => characters(text).some(isSimplified))).toEqual([]);
  });

  it('have a word for every code that a statement may carry', () => {
    for (const ui of UI_LANGS) {
      const { forms, stages, parts } = catalogueOf(ui);
      expect(Object.keys(stages)).toEqual([...STAGES]);
      expect(Object.keys(parts)).toEqual([...PARTS]);
      for (const code of [...AGREEMENT_FORMS, ...TERM_FORMS, ...ORGANISATION_FORMS])
        expect(forms).toHaveProperty(code);
    }
  });
});

describe('the language of the interface', () => {
  it.each([
    [['zh-HK', 'en'], 'zh-Hant-HK'],
    [['zh-TW'], 'zh-Hant-HK'],
    [['zh-MO'], 'zh-Hant-HK'],
    [['yue-HK'], 'zh-Hant-HK'],
    [['yue-Hans-CN'], 'zh-Hans'],
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['zh-Hans-HK'], 'zh-Hans'],
    [['zh-Hant'], 'zh-Hant-HK'],
    [['en-GB', 'zh-CN', 'zh-HK'], 'zh-Hans'],
    [['en-GB'], 'zh-Hant-HK'],
    [[], 'zh-Hant-HK'],
    [['not a tag', 'zh-CN'], 'zh-Hans'],
  ] as const)('%j: %s', (languages, ui) => {
    expect(uiLangOf(languages)).toBe(ui);
  });
});
