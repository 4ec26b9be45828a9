import { describe, expect, it } from 'vitest';
import { spotted } from './core';

const agreements = (date: string, ...paragraphs: string[]) =>
  spotted(paragraphs, { date, kind: 'agreement' });

describe('a short name of an agreement', () => {
  it('is likely on a page of its days that names all its parties, or their officials', () => {
    expect(agreements('2023-06-28', '李家超昨被問到前日與浙江簽署的合作協議。')).toEqual(['dotted 合作協議']);
    expect(agreements('2023-06-28', '李家超昨被問到前日與福建簽署的合作協議。')).toEqual([]);
    expect(agreements('2024-03-01', '李家超昨被問到與浙江簽署的合作協議。')).toEqual([]);
  });

  it('says enough on a later page where it is long', () => {
    const text = '浙港公布的12個重點合作領域進展順利。';
    expect(agreements('2024-03-01', text)).toEqual(['dotted 12個重點合作領域']);
    expect(agreements('2022-03-01', text)).toEqual([]);
  });

  it('lets what points back mean it', () => {
    expect(agreements('2023-06-28', '李家超與浙江簽了合作協議。', '該協議列明細節。')).toEqual([
      'dotted 合作協議',
      'dotted 該協議',
    ]);
  });
});
