import { describe, expect, it } from 'vitest';
import { formatExchangeError } from '@/lib/exchange/exchange-error';
import { formatLoss } from '@/lib/exchange/loss';
import { packFromWikidata } from '@/lib/exchange/wikidata-in';
import { day } from '../fixtures/pack/load';

const OPTIONS = {
  header: { id: 'wd', version: '1.0.0', title: 'Posts' },
  day: day('2024-05-01'),
  han: 'zh-Hans' as const,
};
const item = (number: string) => ({ type: 'uri', value: `http://www.wikidata.org/entity/${number}` });
const label = (value: string, lang = 'zh-hk') => ({ type: 'literal', value, 'xml:lang': lang });
const date = (value: string) => ({
  type: 'literal',
  datatype: 'http://www.w3.org/2001/XMLSchema#dateTime',
  value: `${value}T00:00:00Z`,
});
const row = (change: object = {}) => ({
  item: item('Q1'),
  itemLabel: label('李家超'),
  position: item('Q2'),
  positionLabel: label('香港特別行政區行政長官'),
  start: date('2022-07-05'),
  ...change,
});
const vars = ['item', 'itemLabel', 'position', 'positionLabel', 'start', 'end'];
const read = (bindings: readonly object[], head: object = { vars }) =>
  packFromWikidata({ name: 'q.json', text: JSON.stringify({ head, results: { bindings } }) }, OPTIONS);
function holdings(...rows: object[]) {
  const result = read(rows);
  return result.ok ? result.value.pack.entities.flatMap(({ statements }) => statements) : result.error;
}
const lost = (...rows: object[]) => {
  const result = read([row(), ...rows]);
  return result.ok ? result.value.losses.map(formatLoss) : result.error;
};

describe('Wikidata’s query results', () => {
  it('become persons and posts by their numbers, with Wikidata as the source on the day of reading', () => {
    expect(read([row()])).toMatchObject({
      ok: true,
      value: {
        losses: [],
        pack: {
          sources: [{ id: 'wikidata-2024-05-01', publisher: 'Wikidata', read: '2024-05-01' }],
          entities: [
            {
              id: 'person/q1',
              names: [{ text: '李家超', lang: 'zh-Hant-HK', kind: 'official' }],
              statements: [
                {
                  property: 'holds',
                  value: { entity: 'post/q2' },
                  start: '2022-07-05',
                  status: 'unknown',
                  observed: '2024-05-01',
                  source: 'wikidata-2024-05-01',
                  quote: '李家超：香港特別行政區行政長官',
                  origin: 'normalised',
                },
              ],
            },
            { id: 'post/q2', statements: [] },
          ],
        },
      },
    });
  });

  it('say no more of a date than is known', () => {
    const precision = (value: string) => ({ startPrecision: { type: 'literal', value } });
    expect(holdings(row({ start: date('2022-01-01') }))).toMatchObject([{ start: '2022' }]);
    expect(holdings(row({ start: date('2022-07-01') }))).toMatchObject([{ start: '2022-07' }]);
    expect(holdings(row({ start: date('2022-07-01'), ...precision('11') }))).toMatchObject([
      { start: '2022-07-01' },
    ]);
    expect(holdings(row({ start: date('2022-07-05'), ...precision('9') }))).toMatchObject([
      { start: '2022' },
    ]);
    expect(holdings(row({ start: { type: 'bnode', value: 't1' } }))).not.toMatchObject([
      { start: expect.anything() },
    ]);
  });

  it('with an end are over, and were so on that day', () => {
    expect(holdings(row({ end: date('2023-02-28') }))).toMatchObject([
      { end: '2023-02-28', status: 'ended', observed: '2023-02-28' },
    ]);
  });

  it('in several languages are one statement and several names', () => {
    const result = read([
      row(),
      row({ itemLabel: label('John Lee', 'en') }),
      row({ itemLabel: label('李家超', 'zh') }),
    ]);
    expect(result).toMatchObject({
      ok: true,
      value: {
        pack: {
          entities: [
            {
              names: [
                { text: '李家超', lang: 'zh-Hant-HK' },
                { text: 'John Lee', lang: 'en' },
                { text: '李家超', lang: 'zh-Hans' },
              ],
              statements: [{ property: 'holds' }],
            },
            {},
          ],
        },
      },
    });
  });

  it.each([
    [
      'an address of something else',
      { item: { type: 'uri', value: 'https://example.org/Q1' } },
      'row 2 item: «https://example.org/Q1» is no address of a Wikidata item',
    ],
    ['a missing position', { position: undefined }, 'row 2 position: «» is no address of a Wikidata item'],
    [
      'an item without a label',
      { itemLabel: { type: 'literal', value: 'Q1' } },
      'row 2 itemLabel: Q1 has no label',
    ],
    [
      'a label in another language',
      { itemLabel: label('Jean', 'fr') },
      'row 2 itemLabel: the language «fr» is none of',
    ],
    [
      'a date before our calendar',
      { start: { type: 'literal', value: '-0200-01-01T00:00:00Z' } },
      'row 2 start: «-0200-01-01T00:00:00Z» is no date',
    ],
  ])('leave out and report %s', (_, change, reason) => {
    expect(lost(row(change))).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['no results', JSON.stringify({ head: { vars } }), 'q.json:1 results: these are no SPARQL results'],
    ['no JSON', '<html>', 'q.json:1 not JSON'],
    [
      'a variable that is missing',
      JSON.stringify({ head: { vars: ['item'] }, results: { bindings: [] } }),
      'q.json:1 head.vars: the query has no ?itemLabel, ?position, ?positionLabel',
    ],
    [
      'no usable row',
      JSON.stringify({ head: { vars }, results: { bindings: [] } }),
      'q.json:1 results.bindings: no row can be used',
    ],
  ])('are refused with %s', (_, text, reason) => {
    const result = packFromWikidata({ name: 'q.json', text }, OPTIONS);
    expect(result.ok ? [] : result.error.map(formatExchangeError)).toEqual([expect.stringContaining(reason)]);
  });
});
