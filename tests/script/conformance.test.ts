import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { VARIANTS, type Variant } from '../../lib/model/variant';
import { compileScript } from '../../lib/script/compile';
import { createConverter, type Converter } from '../../lib/script/convert';
import { loadScript } from '../../lib/script/load';
import { converter, onlyFile, preset } from './dictionaries';

/** OpenCC's own test cases; the folder stands beside a developer's checkout and does not ship. */
const CASES = new URL('../../../shared/conformance/opencc-testcases.json', import.meta.url);
const CaseSchema = v.object({ id: v.string(), config: v.string(), input: v.string(), expected: v.string() });

/**
 * Cases that opencc-js fails, too: they expect TSCharactersExt, simplified forms beyond the basic plane (殢→𣨼, 圞→𪢮, 樠→𣗊) which
 * many fonts lack; OpenCC keeps them in a dictionary of their own, and opencc-js leaves that out.
 */
const DIFFERENT = new Map([
  ['BYVoid_OpenCC_PR_1228_existing_behaviors', '殢 殢云尤雨 𣨼 𣨼云尤雨'],
  ['BYVoid_OpenCC_PR_1229_existing_behaviors', '剔团𪢮月儿初淡 剔团圞月儿初淡'],
  [
    'BYVoid_OpenCC_PR_464_xi_vs_xi',
    '綦溪利跂 谿工 玉溪生 勃溪 棠溪 溪子 溪州 樠溪 𣲘溪 后溪 太溪 解溪 阳溪；' +
      '綦溪利跂 谿工 玉溪生 勃溪 棠溪 溪子 溪州 𣗊溪 𣲘溪 后溪 后溪穴 太溪 太溪穴 解溪 解溪穴 阳溪 阳溪穴',
  ],
]);

/** The product has no Japanese and no Hong Kong vocabulary; the engine runs their cases in the place of other directions. */
const BORROWED: Readonly<Record<string, string>> = {
  s2hkp: 's2twp',
  hk2sp: 'tw2sp',
  t2jp: 't2tw',
  jp2t: 'tw2t',
};

function borrowing(): (config: string) => Converter {
  const configs = { ...preset.configs };
  for (const [own, place] of Object.entries(BORROWED)) {
    const config = preset.configs[own];
    if (config) configs[place] = config;
  }
  const data = loadScript(onlyFile(compileScript({ ...preset, configs })).bytes.buffer);
  return (config) => {
    const { from, to } = directionOf(BORROWED[config] ?? config);
    return createConverter(data, from, to);
  };
}

/** The direction of a configuration, by OpenCC's name for it. */
function directionOf(config: string): { from: Variant; to: Variant } {
  const [source = '', target = ''] = config.split('2');
  if (target === 'sp') return { from: variantOf(`${source}p`), to: 'cn' };
  return { from: variantOf(source), to: variantOf(target) };
}

function variantOf(name: string): Variant {
  const variant = VARIANTS.find((each) => each === (name === 's' ? 'cn' : name));
  if (!variant) throw new Error(`no variant ${name}`);
  return variant;
}

describe.skipIf(!existsSync(CASES))("OpenCC's own test cases (skipped without shared/conformance)", () => {
  const cases = existsSync(CASES)
    ? v.parse(v.array(CaseSchema), JSON.parse(readFileSync(CASES, 'utf8')))
    : [];
  const borrowed = borrowing();

  it('are 543', () => {
    expect(cases.length).toBe(543);
  });

  it('come out as expected, but for three that need a dictionary which opencc-js does not have', () => {
    const converters = new Map<string, Converter>();
    const differing = new Map<string, string>();
    for (const { id, config, input, expected } of cases) {
      const { from, to } = directionOf(BORROWED[config] ?? config);
      const convert = converters.get(config) ?? (config in BORROWED ? borrowed(config) : converter(from, to));
      converters.set(config, convert);
      const { text } = convert(input);
      if (text !== expected) differing.set(id, text);
    }
    expect(differing).toEqual(DIFFERENT);
  });
});
