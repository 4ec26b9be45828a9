import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { agreementsToCsv } from '@/lib/exchange/agreements-csv';
import { packOf } from '../fixtures/pack/load';

const name = (text: string) => [{ text, lang: 'zh-Hant-HK', kind: 'official' }];
const claim = (property: string, value: object, more: object = {}) => ({
  property,
  value,
  quote: `${property}的原文`,
  origin: 'verbatim',
  ...more,
});
const entity = (id: string, text: string, ...statements: object[]) => ({
  type: 'entity',
  id,
  kind: id.split('/')[0],
  names: name(text),
  statements,
});

const LINES = [
  { type: 'pack', format: 1, id: 'p', version: '1.0.0', title: 'Test', source: 'paper' },
  {
    type: 'source',
    id: 'paper',
    publisher: '香港文匯報',
    title: '浙港合作',
    issued: '2023-06-27',
    observed: '2023-06-26',
    read: '2026-11-23',
  },
  entity('place/zhejiang', '浙江'),
  entity('place/jinhua', '金華', claim('part-of', { entity: 'place/zhejiang' })),
  entity('organisation/studio', '=橫店', claim('located-in', { entity: 'place/jinhua' })),
  entity('organisation/tvb', 'TVB；無綫'),
  entity('person/lee', '李家超'),
  entity('area/film', '影視', claim('area-of', { entity: 'agreement/film' })),
  entity(
    'agreement/film',
    '影視合作',
    claim('stage', { code: 'signed' }),
    claim('stage', { code: 'announced' }),
    claim('date', { date: '2023-06-26' }),
    claim('field', { text: '旅遊' }),
    claim('party', { entity: 'organisation/studio' }, { part: 'signatory' }),
    claim('party', { entity: 'organisation/tvb' }),
    claim('party', { entity: 'person/lee' }, { part: 'witness' }),
    claim('figure', { figure: { number: 8e9, approximation: 'about', unit: '美元', counted: '總投資' } }),
    claim('figure', { figure: { number: 7e9, unit: '美元', counted: '總投資' } }),
    claim('field', { text: '誤記' }, { rank: 'deprecated' }),
  ),
];
const table = Papa.parse<Record<string, string>>(
  agreementsToCsv(packOf(LINES.map((line) => JSON.stringify(line)).join('\n'))),
  { header: true, skipEmptyLines: true },
).data;

describe('the table of agreements', () => {
  it('has one row an agreement, by region, field, date, stage and parties', () => {
    expect(table).toEqual([
      expect.objectContaining({
        agreement: '影視合作',
        region: '金華；浙江',
        field: '旅遊；影視',
        date: '2023-06-26',
        parties: String.raw`'=橫店；TVB\；無綫`,
        id: 'agreement/film',
      }),
    ]);
  });

  it('lists rival stages in the order of the ladder and rival figures as they are', () => {
    expect(table[0]).toMatchObject({
      stage: 'announced；signed',
      figures: 'about 8000000000 美元 (總投資)；7000000000 美元 (總投資)',
    });
  });

  it('does not count a witness among the parties', () => {
    expect(table[0]?.['others']).toBe('witness 李家超');
  });

  it('ends with every quote and source that the row rests on, each once', () => {
    expect(table[0]?.['quotes']?.split('；')).toEqual(
      ['field', 'date', 'stage', 'party', 'figure', 'area-of', 'located-in', 'part-of'].map(
        (property) => `${property}的原文`,
      ),
    );
    expect(table[0]?.['sources']).toBe('香港文匯報《浙港合作》2023-06-27');
  });

  it('leaves out what is deprecated', () => {
    expect(table[0]?.['field']).not.toContain('誤記');
  });
});
