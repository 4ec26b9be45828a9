/** What the tests of conversion share: the dictionaries, compiled once, and opencc-js as the oracle. */
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import { compileScript } from '../../lib/script/compile';
import { createConverter, type Converter } from '../../lib/script/convert';
import { loadScript } from '../../lib/script/load';
import { entriesOf, type DictionarySource } from '../../lib/script/preset';
import { routesOf } from '../../lib/script/routes';
import { VARIANTS, type Variant } from '../../lib/model/variant';

export const files = compileScript(preset);
export const data = loadScript(onlyFile().bytes.buffer);
export { preset };

export const directions = VARIANTS.flatMap((from) =>
  VARIANTS.filter((to) => to !== from).map((to) => ({ from, to })),
);

export function onlyFile(): (typeof files)[number] {
  const [file] = files;
  if (!file) throw new Error('nothing was compiled');
  return file;
}

export function converter(from: Variant, to: Variant): Converter {
  return createConverter(data, from, to);
}

export const oracle = ConverterBuilder(preset);

/** Every dictionary that some direction uses. */
export const dictionaries: readonly DictionarySource[] = [
  ...new Set(routesOf(preset).uses.flatMap(({ group }) => group)),
];

/** Keys and values of the dictionaries of one direction, of which near misses are made as well. */
export function wordsOf(from: Variant, to: Variant): readonly string[] {
  const { routes, uses } = routesOf(preset);
  const route = routes.find((each) => each.from === from && each.to === to);
  const numbers = [...(route?.stages ?? []), route?.normaliser ?? -1];
  const sources = new Set(numbers.flatMap((number) => uses[number]?.group ?? []));
  return [...sources].flatMap((source) => entriesOf(source).flat());
}
