/** What the tests of conversion share: the dictionaries, compiled once, and opencc-js as the oracle. */
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import { VARIANTS, type Variant } from '../../lib/model/variant';
import { compileScript, type PackagedFile } from '../../lib/script/compile';
import { createConverter, type Converter } from '../../lib/script/convert';
import { loadScript } from '../../lib/script/load';
import { entriesOf } from '../../lib/script/preset';
import { planOf } from '../../lib/script/plan';

export { preset };
export const file = onlyFile(compileScript(preset));
const data = loadScript(file.bytes.buffer);

export const directions = VARIANTS.flatMap((from) =>
  VARIANTS.filter((to) => to !== from).map((to) => ({ from, to })),
);

export function onlyFile(files: readonly PackagedFile[]): PackagedFile {
  const [first, ...others] = files;
  if (!first || others.length > 0) throw new Error(`${files.length} files instead of one`);
  return first;
}

export function converter(from: Variant, to: Variant): Converter {
  return createConverter(data, from, to);
}

export const oracle = ConverterBuilder(preset);

/** The entries of each step of a direction, the normalisation first. */
export function stepsOf(from: Variant, to: Variant): readonly (readonly (readonly [string, string])[])[] {
  const { normalisation, stages } = planOf(preset, from, to);
  return [...normalisation, ...stages].map((group) => group.flatMap(entriesOf));
}

/** Keys and values of the dictionaries of a direction. */
export function wordsOf(from: Variant, to: Variant): readonly string[] {
  return stepsOf(from, to).flat(2);
}
