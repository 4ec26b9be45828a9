import { describe, expect, it } from 'vitest';
import { LONGEST_WORD, MOST_WORDS, readWords } from '@/lib/script/word-lines';

describe('lines of words', () => {
  it('hold a word and its form, with any arrow, or a word that stays as it is', () => {
    const { words, errors } = readWords(
      '軟件 → 軟體\n网络=網絡\n 信息 => 資訊  # 常見\n\n# 姓名\n林建岳\n甲->乙\n丙＝丁',
    );
    expect(errors).toEqual([]);
    expect(words).toEqual([
      { word: '軟件', form: '軟體' },
      { word: '网络', form: '網絡' },
      { word: '信息', form: '資訊' },
      { word: '林建岳', form: '林建岳' },
      { word: '甲', form: '乙' },
      { word: '丙', form: '丁' },
    ]);
  });

  it.each([
    ['→ 軟體', 'no-word'],
    ['軟件 →', 'no-form'],
    ['軟件 → 軟體 → 软件', 'several-forms'],
    ['字'.repeat(LONGEST_WORD + 1), 'too-long'],
    [`軟 → ${'字'.repeat(LONGEST_WORD + 1)}`, 'too-long'],
  ])('%s is wrong', (line, error) => {
    expect(readWords(`好\n${line}`).errors).toEqual([{ line: 2, error }]);
  });

  it('hold each word once, and not too many', () => {
    expect(readWords('軟件 → 軟體\n軟件').errors).toEqual([{ line: 2, error: 'twice' }]);
    const many = Array.from({ length: MOST_WORDS + 1 }, (_, at) => `詞${at}`);
    expect(readWords(many.join('\n')).errors).toEqual([{ line: MOST_WORDS + 1, error: 'too-many' }]);
  });
});
