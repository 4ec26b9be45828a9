/**
 * Conversion in the background: the dictionaries are read when first asked for and let go after a while; names take their stored forms, and
 * the user's own words come before everything.
 */
import pressForms from '@/data/script/hk-press.txt?raw';
import houseWords from '@/data/script/words.txt?raw';
import type { Answer, Request } from '@/lib/messages/protocol';
import type { Name } from '@/lib/model/entity';
import { ok } from '@/lib/model/result';
import type { Variant } from '@/lib/model/variant';
import { readPackaged } from '@/lib/platform/packaged';
import { WhileUsed } from '@/lib/platform/while-used';
import { createConverter, type Converter } from '@/lib/script/convert';
import { SCRIPT_FILE } from '@/lib/script/format';
import { loadScript } from '@/lib/script/load';
import { formOf } from '@/lib/script/name-form';
import type { Override } from '@/lib/script/override';
import { readPressForms } from '@/lib/script/press';
import { readWords } from '@/lib/script/word-lines';
import { wordsFor } from '@/lib/script/words';
import { facts } from './cards';
import { allNames } from './gazetteer';
import { wording } from './wording';

/** Dictionaries and tables are 3 MB: after so long without a conversion they are let go, in milliseconds. */
const IDLE = 60_000;

type ConverterOf = (from: Variant, to: Variant) => Converter;

const converters = new WhileUsed(makeConverters, IDLE);

/** What is converted next goes by what is kept now. */
export function dropConverters(): void {
  converters.drop();
}

/** Texts from one script variant to another. */
export async function convertTexts({
  texts,
  from,
  to,
  names = [],
}: Request<'convert'>): Promise<Answer<'convert'>> {
  const converterOf = await converters.get();
  const overrides = names.length > 0 ? await overridesOf(texts, names, to, converterOf) : [];
  const converter = converterOf(from, to);
  return ok(texts.map((text, at) => converter(text, overrides[at])));
}

async function makeConverters(): Promise<ConverterOf> {
  const [data, { lines, hkForms }, { scripts }] = await Promise.all([
    readPackaged(SCRIPT_FILE).then(loadScript),
    wording(),
    allNames(),
  ]);
  const own = readWords(lines).words;
  const isOwn = new Set(own.map(({ word }) => word));
  const words = [...own, ...readWords(houseWords).words.filter(({ word }) => !isOwn.has(word))];
  const press = hkForms === 'press' ? readPressForms(pressForms) : [];
  const made = new Map<string, Converter>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const forms = { words: wordsFor(words, to, scripts), ...(to === 'hk' && { press }) };
    const converter = made.get(key) ?? createConverter(data, from, to, forms);
    made.set(key, converter);
    return converter;
  };
}

/** For each text, what stands for its names. */
async function overridesOf(
  texts: readonly string[],
  names: NonNullable<Request<'convert'>['names']>,
  to: Variant,
  converterOf: ConverterOf,
): Promise<Override[][]> {
  const [known, { fold }] = await Promise.all([storedNames(), allNames()]);
  const convert = (text: string, from: Variant, into: Variant) => converterOf(from, into)(text).text;
  const overrides: Override[][] = texts.map(() => []);
  for (const { text, start, end, entity } of names) {
    const words = texts[text]?.slice(start, end) ?? '';
    const replacement = formOf(words, known.get(entity) ?? [], to, fold, convert);
    if (replacement !== undefined) overrides[text]?.push({ start, end, replacement });
  }
  return overrides;
}

let stored: Promise<ReadonlyMap<string, readonly Name[]>> | undefined;

/** The names of every entity, read once while the worker lives. */
async function storedNames(): Promise<ReadonlyMap<string, readonly Name[]>> {
  stored ??= facts()
    .then((source) => source.summaries())
    .then((all) => new Map(all.map(({ id, names }) => [id, names])));
  stored.catch(() => (stored = undefined));
  return stored;
}
