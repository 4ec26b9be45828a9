import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packToText } from '../../lib/pack/pack-text';
import { coreFiles } from '../../scripts/lib/pack-files';
import { packSchemaText } from '../../scripts/lib/pack-schema';
import { PROJECT_DIR } from '../../scripts/lib/project';
import { arbitraryPack } from '../exchange/arbitrary-pack';

const validate = addFormats.default(new Ajv2020()).compile(JSON.parse(packSchemaText()));
const linesOf = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('//'))
    .map((line): unknown => JSON.parse(line));

describe('the JSON Schema of a line', () => {
  it('is what docs/pack.schema.json holds: `npm run -s pack -- schema > docs/pack.schema.json`', () => {
    expect(readFileSync(join(PROJECT_DIR, 'docs/pack.schema.json'), 'utf8')).toBe(packSchemaText());
  });

  it('takes every line of the core pack', () => {
    const lines = coreFiles(join(PROJECT_DIR, 'data')).flatMap(linesOf);
    expect(lines.length).toBeGreaterThan(170);
    expect(lines.filter((line) => !validate(line))).toEqual([]);
  });

  const person = {
    type: 'entity',
    id: 'person/yi',
    kind: 'person',
    names: [{ text: '易煉紅', lang: 'zh-Hant-HK', kind: 'official' }],
    statements: [],
  };
  const source = {
    type: 'source',
    id: 'paper',
    publisher: '報',
    title: '題',
    issued: '2023-06-27',
    observed: '2023-06-26',
    read: '2026-11-23',
    url: 'https://paper.example/',
  };
  const said = { property: 'says', value: { text: '言' }, quote: '引文', origin: 'verbatim' };
  it.each([
    ['an unknown type', { ...person, type: 'human' }],
    ['an unknown field', { ...person, colour: 'red' }],
    ['an id that is none', { ...person, id: 'Yi' }],
    ['no name', { ...person, names: [] }],
    ['a bad day', { ...person, statements: [{ ...said, observed: '2023-02-30' }] }],
    ['a day of another form', { ...person, statements: [{ ...said, observed: '26/06/2023' }] }],
    ['a property that there is not', { ...person, statements: [{ ...said, property: 'likes' }] }],
    ['a name of one character', { ...person, names: [{ ...person.names[0], text: '\u{20bb7}' }] }],
    ['a name that begins with a space', { ...person, names: [{ ...person.names[0], text: ' 易煉紅' }] }],
    ['a name that is too long', { ...person, names: [{ ...person.names[0], text: '易'.repeat(161) }] }],
    ['an address with a user name', { ...source, url: 'https://user:pass@paper.example/' }],
    ['a quote that is too long', { ...person, statements: [{ ...said, quote: '言'.repeat(41) }] }],
    ['a value of two types', { ...person, statements: [{ ...said, value: { text: '言', code: 'x' } }] }],
  ])('refuses %s', (_, line) => {
    for (const whole of [source, { ...person, statements: [{ ...said, observed: '2023-06-26' }] }]) {
      expect(validate(whole)).toBe(true);
    }
    expect(validate(line)).toBe(false);
  });

  it('takes every line that the check takes', () => {
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        const lines = packToText(pack).trimEnd().split('\n');
        expect(lines.filter((line) => !validate(JSON.parse(line)))).toEqual([]);
      }),
    );
  });

  it('knows days also where the validator passes over formats', () => {
    const withoutFormats = new Ajv2020({ validateFormats: false }).compile(JSON.parse(packSchemaText()));
    expect(withoutFormats(source)).toBe(true);
    expect(withoutFormats({ ...source, read: 'yesterday' })).toBe(false);
  });
});
