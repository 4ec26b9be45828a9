/** Names whose right forms have a source: what the store knows is shown right, every time. tests/script/names/README.md says what they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Name, NameLang } from '@/lib/model/entity';
import type { Variant } from '@/lib/model/variant';
import { createConverter, type Converter } from '@/lib/script/convert';
import { loadScript } from '@/lib/script/load';
import { formOf } from '@/lib/script/name-form';
import { readPressForms } from '@/lib/script/press';
import { readWords } from '@/lib/script/word-lines';
import { compileFoldTable, foldKey } from '@/lib/text/fold';
import { openCcPairs } from '../../scripts/lib/opencc';
import { file } from './dictionaries';

const FORMS = ['hk', 'cn', 'tw'] as const;
type Form = (typeof FORMS)[number];
const LANGS: Readonly<Record<Form, NameLang>> = { hk: 'zh-Hant-HK', cn: 'zh-Hans', tw: 'zh-Hant-TW' };

const TextSchema = v.pipe(v.string(), v.minLength(2));
const RowSchema = v.strictObject({
  kind: v.picklist(['person', 'place']),
  hk: TextSchema,
  cn: TextSchema,
  tw: v.optional(TextSchema),
  sources: v.strictObject({ hk: v.string(), cn: v.string(), tw: v.optional(v.string()) }),
});
const SourceSchema = v.strictObject({
  id: v.string(),
  publisher: v.string(),
  title: v.string(),
  url: v.pipe(v.string(), v.url()),
});

const root = join(import.meta.dirname, '../..');
const lines = (path: string): unknown[] =>
  readFileSync(join(root, path), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
const rows = ['people', 'places'].flatMap((name) =>
  lines(`tests/script/names/${name}.jsonl`).map((line) => v.parse(RowSchema, line)),
);
const sources = lines('tests/script/names/sources.jsonl').map((line) => v.parse(SourceSchema, line));
type Row = (typeof rows)[number];

const table = compileFoldTable(openCcPairs());
const data = loadScript(file.bytes.buffer);
const press = readPressForms(readFileSync(join(root, 'data/script/hk-press.txt'), 'utf8'));
const { words } = readWords(readFileSync(join(root, 'data/script/words.txt'), 'utf8'));
const made = new Map<string, Converter>();
/** As the extension converts. */
function converterOf(from: Variant, to: Variant): Converter {
  const own = { ...(from === 'cn' && { words }), ...(to === 'hk' && { press }) };
  const converter = made.get(from + to) ?? createConverter(data, from, to, own);
  made.set(from + to, converter);
  return converter;
}
const convert = (text: string, from: Variant, to: Variant) => converterOf(from, to)(text).text;

const [BEFORE, AFTER] = ['，', '出席。'];
const inText = (name: string) => BEFORE + name + AFTER;
const namesOf = (row: Row): Name[] =>
  FORMS.flatMap((form) => {
    const text = row[form];
    return text === undefined ? [] : [{ text, lang: LANGS[form], kind: 'official' as const }];
  });
const directions = FORMS.flatMap((from) => FORMS.filter((to) => to !== from).map((to) => ({ from, to })));
const sourced = (from: Form, to: Form) =>
  rows.flatMap((row) => {
    const [written, right] = [row[from], row[to]];
    return written !== undefined && right !== undefined ? [{ row, written, right }] : [];
  });

describe('the list', () => {
  it('has 300 names and more, none twice, each form with a source that is named and used', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(rows.filter(({ kind }) => kind === 'person').length).toBeGreaterThanOrEqual(70);
    expect(new Set(rows.map(({ hk }) => hk)).size).toBe(rows.length);
    const used = new Set(rows.flatMap((row) => Object.values(row.sources)));
    expect(used).toEqual(new Set(sources.map(({ id }) => id)));
    expect(rows.filter((row) => (row.tw === undefined) !== (row.sources.tw === undefined))).toEqual([]);
  });

  it('has one name in each row', () => {
    const different = rows.filter(
      (row) => new Set(namesOf(row).map(({ text }) => foldKey(text, table))).size > 1,
    );
    expect(different).toEqual([]);
  });
});

describe('a name that the store knows', () => {
  it.each(directions)('is written right from $from to $to', ({ from, to }) => {
    const wrong = sourced(from, to).flatMap(({ row, written, right }) => {
      const replacement = formOf(written, namesOf(row), to, table, convert);
      const overrides =
        replacement === undefined
          ? []
          : [{ start: BEFORE.length, end: BEFORE.length + written.length, replacement }];
      const { text } = converterOf(from, to)(inText(written), overrides);
      return text === inText(right) ? [] : [`${written} ${text}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each(['tw', 't', 'twp'] as const)(
    'keeps its characters but for their variants in %s, where no form is stored',
    (to) => {
      for (const row of rows.filter(({ tw }) => tw === undefined)) {
        const form = formOf(row.cn, namesOf(row), to, table, convert) ?? '';
        expect(foldKey(form, table)).toBe(foldKey(row.hk, table));
      }
    },
  );
});

describe('a name that the store does not know', () => {
  /** How many the dictionaries and the forms of the press get wrong. They are here so that a change of either is noticed. */
  it.each([
    ['cn', 'hk', 5],
    ['hk', 'cn', 0],
    ['cn', 'tw', 3],
    ['hk', 'tw', 1],
    ['tw', 'hk', 0],
    ['tw', 'cn', 0],
  ] as const)('may be wrong: from %s to %s %i times', (from, to, count) => {
    const wrong = sourced(from, to).filter(
      ({ written, right }) => convert(inText(written), from, to) !== inText(right),
    );
    expect(
      wrong.map(({ written, right }) => `${written} ${right} ${convert(written, from, to)}`),
    ).toHaveLength(count);
  });
});
