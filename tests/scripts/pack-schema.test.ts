import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { coreFiles } from '../../scripts/lib/pack-files';
import { packSchemaText } from '../../scripts/lib/pack-schema';
import { PROJECT_DIR } from '../../scripts/lib/project';

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
  const said = { property: 'says', value: { text: '言' }, quote: '引文', origin: 'verbatim' };
  it.each([
    ['an unknown type', { ...person, type: 'human' }],
    ['an unknown field', { ...person, colour: 'red' }],
    ['an id that is none', { ...person, id: 'Yi' }],
    ['no name', { ...person, names: [] }],
    ['a bad day', { ...person, statements: [{ ...said, observed: '2023-02-30' }] }],
    ['a quote that is too long', { ...person, statements: [{ ...said, quote: '言'.repeat(41) }] }],
    ['a value of two types', { ...person, statements: [{ ...said, value: { text: '言', code: 'x' } }] }],
  ])('refuses %s', (_, line) => {
    expect(validate(person)).toBe(true);
    expect(validate(line)).toBe(false);
  });
});
