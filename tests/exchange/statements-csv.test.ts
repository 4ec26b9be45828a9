import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formatExchangeError } from '@/lib/exchange/exchange-error';
import { statementsFromCsv } from '@/lib/exchange/statements-csv-in';
import { statementsToCsv } from '@/lib/exchange/statements-csv-out';
import type { Pack } from '@/lib/model/pack';
import { coreFiles, readPackFiles } from '../../scripts/lib/pack-files';
import { fixturePack } from '../fixtures/pack/load';
import { arbitraryPack } from './arbitrary-pack';

const imported = (text: string) => statementsFromCsv({ name: 'facts.csv', text });
function mistakes(text: string): string[] {
  const result = imported(text);
  return result.ok ? [] : result.error.map(formatExchangeError);
}

/** The order of a pack's sources means nothing; ids follow from what is claimed. */
function comparable({ sources, entities, ...rest }: Pack) {
  return {
    ...rest,
    sources: sources.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    entities: entities.map((entity) => ({
      ...entity,
      statements: entity.statements.map(({ id: _, ...claim }) => claim),
    })),
  };
}

/** The pack without what the export says that it leaves out. */
function withoutEmptyLists(pack: Pack, lost: ReadonlySet<string | undefined>): Pack {
  return {
    ...pack,
    entities: pack.entities.map((entity) => ({
      ...entity,
      statements: entity.statements.map(({ list, ...rest }) =>
        list === undefined || lost.has(rest.id) ? rest : { ...rest, list },
      ),
    })),
  };
}

const HEAD =
  'record,entity,kind,names,property,value_type,value,quote,origin,source,publisher,title,issued,source_observed,read,pack,version,pack_title,order,unit,counted';
const PACK = 'pack,,,,,,,,,,,,,,,p,1.0.0,Test,,,';
const PERSON =
  ',person/yi,person,易煉紅 (zh-Hant-HK official),occupation,text,書記,浙江省委書記易煉紅,verbatim,paper,香港文匯報,浙港合作,2023-06-27,2023-06-26,2026-11-23,,,,,,';

describe('a table of statements', () => {
  it('holds a pack: export then import is the same, but for the losses that it names', () => {
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        const { text, losses } = statementsToCsv(pack);
        const back = imported(text);
        const lost = new Set(losses.map(({ statement }) => statement));
        expect(back.ok ? comparable(back.value) : back.error.map(formatExchangeError)).toEqual(
          comparable(withoutEmptyLists(pack, lost)),
        );
      }),
    );
  });

  it('holds the core pack', () => {
    const core = readPackFiles(coreFiles(join(import.meta.dirname, '../../data')));
    const { text, losses } = statementsToCsv(core);
    expect(losses).toEqual([]);
    expect(imported(text)).toEqual({ ok: true, value: core });
  });

  it('names an empty list name as the one thing that it cannot hold', () => {
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        const empty = pack.entities.flatMap(({ statements }) => statements).filter(({ list }) => list === '');
        expect(statementsToCsv(pack).losses.map(({ statement }) => statement)).toEqual(
          empty.map(({ id }) => id),
        );
      }),
    );
  });

  it('is UTF-8 with a byte order mark and CRLF, as Excel takes it', () => {
    const { text } = statementsToCsv(fixturePack());
    expect(text.startsWith('\uFEFFrecord,entity,kind,name,')).toBe(true);
    expect(text.split('\r\n').length).toBeGreaterThan(10);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('lets no cell begin a formula', () => {
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        const rows = Papa.parse<string[]>(statementsToCsv(pack).text, { delimiter: ',' }).data;
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('quotes cells that hold the delimiter of another program', () => {
    const pack = fixturePack();
    const { text } = statementsToCsv({ ...pack, header: { ...pack.header, title: 'a;=1\t=2' } });
    expect(text).toContain(',"a;=1\t=2",');
  });

  it('is read in any order of rows and columns, also with semicolons and bare line feeds', () => {
    const text = [HEAD, PERSON, PACK].join('\n').replaceAll(',', ';');
    expect(imported(text)).toMatchObject({
      ok: true,
      value: { header: { id: 'p' }, entities: [{ id: 'person/yi', statements: [{ source: 'paper' }] }] },
    });
  });

  it('says a name or a publisher once or in every row, but always the same', () => {
    const again = ',person/yi,,,occupation,text,主任,人大常委會主任易煉紅,verbatim,paper,,,,,,,,,,,';
    expect(mistakes([HEAD, PACK, PERSON, again].join('\r\n'))).toEqual([]);
    const other = again.replace('paper,,', 'paper,大公報,');
    expect(mistakes([HEAD, PACK, PERSON, other].join('\r\n'))).toEqual([
      'facts.csv:4 publisher: paper has «大公報» here and «香港文匯報» in line 3; make them equal, or leave one empty',
    ]);
  });

  it('reports every mistake by line and column, and uses nothing', () => {
    const lines = [
      HEAD,
      PACK,
      PERSON,
      PERSON.replace('occupation,text,書記', '"occupa\r\ntion",text,書記'),
      PERSON.replace('occupation,text,書記', 'holds,entity,post/nobody'),
      PERSON.replace('person/yi,person', 'person/li,person').replace('浙江省委書記易煉紅', '浙'),
      PERSON.replace(/,,,,,,$/, ',,,,x,,'),
    ];
    expect(mistakes(lines.slice(0, 5).join('\r\n'))).toEqual([
      expect.stringMatching(/^facts\.csv:4 property: there is no property/),
      expect.stringMatching(/^facts\.csv:6 value: there is no entity post\/nobody/),
    ]);
    expect(mistakes(lines.slice(0, 6).join('\r\n'))).toContainEqual(
      expect.stringMatching(/^facts\.csv:7 quote: the evidence quote is missing/),
    );
    expect(mistakes(lines.join('\r\n'))).toEqual([
      'facts.csv:8 order: «x» is no place in a list; write a whole number from 1',
    ]);
  });

  it.each([
    ['an unknown column', [`${HEAD},colour`, PACK], 'facts.csv:1 colour: there is no column of this name'],
    ['a missing column', ['record,entity', 'pack,'], 'facts.csv:1 property: this column is missing'],
    ['an open quotation mark', [HEAD, PACK, PERSON, `,"${PERSON}`], 'facts.csv:4 a quotation mark'],
    [
      'a name of an unknown form',
      [HEAD, PACK, PERSON.replace(' (zh-Hant-HK official)', '')],
      'facts.csv:3 names: «易煉紅» is no name',
    ],
    ['an unknown kind of row', [HEAD, PACK, `note${PERSON}`], 'facts.csv:3 record: «note» is none of'],
    [
      'an unknown type of value',
      [HEAD, PACK, PERSON.replace(',text,', ',string,')],
      'facts.csv:3 value_type: «string» is none of',
    ],
    [
      'a number with separators',
      [HEAD, PACK, PERSON.replace('occupation,text,書記', 'figure,figure,"8,000"')],
      'facts.csv:3 value: «8,000» is no number',
    ],
    [
      'an empty quote',
      [HEAD, PACK, PERSON.replace('浙江省委書記易煉紅', '')],
      'facts.csv:3 quote: this cell of the statement is empty',
    ],
    [
      'a source that nobody describes',
      [HEAD, PACK, PERSON.replace('香港文匯報', '')],
      'facts.csv:3 publisher: this cell of the source paper is empty',
    ],
    [
      'a day that a spreadsheet has rewritten',
      [HEAD, PACK, PERSON.replace('2023-06-27', '27/6/2023')],
      'facts.csv:3 issued: a day is YYYY-MM-DD',
    ],
    ['no row about the pack', [HEAD, PERSON], 'facts.csv:1 no row says which pack'],
  ])('reports %s', (_, lines, reason) => {
    expect(mistakes(lines.join('\r\n')).some((mistake) => mistake.startsWith(reason))).toBe(true);
  });
});
