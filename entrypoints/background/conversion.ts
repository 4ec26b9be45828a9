/** Conversion in the background: the dictionaries are read when first asked for, and names take their stored forms. */
import type { Answer, Request } from '@/lib/messages/protocol';
import type { Name } from '@/lib/model/entity';
import { ok } from '@/lib/model/result';
import type { Variant } from '@/lib/model/variant';
import { readPackaged } from '@/lib/platform/packaged';
import { createConverter, type Converter } from '@/lib/script/convert';
import { SCRIPT_FILE } from '@/lib/script/format';
import { loadScript, type ScriptData } from '@/lib/script/load';
import { formOf } from '@/lib/script/name-form';
import type { Override } from '@/lib/script/override';
import { facts } from './cards';
import { allNames } from './gazetteer';

let scriptData: Promise<ScriptData> | undefined;
const converters = new Map<string, Converter>();

/** Texts from one script variant to another. */
export async function convertTexts({
  texts,
  from,
  to,
  names = [],
}: Request<'convert'>): Promise<Answer<'convert'>> {
  scriptData ??= readPackaged(SCRIPT_FILE).then(loadScript);
  scriptData.catch(() => (scriptData = undefined));
  const data = await scriptData;
  const overrides = names.length > 0 ? await overridesOf(texts, names, to, data) : [];
  const converter = converterOf(data, from, to);
  return ok(texts.map((text, at) => converter(text, overrides[at])));
}

function converterOf(data: ScriptData, from: Variant, to: Variant): Converter {
  const key = `${from} ${to}`;
  const converter = converters.get(key) ?? createConverter(data, from, to);
  converters.set(key, converter);
  return converter;
}

/** For each text, what stands for its names. */
async function overridesOf(
  texts: readonly string[],
  names: NonNullable<Request<'convert'>['names']>,
  to: Variant,
  data: ScriptData,
): Promise<Override[][]> {
  const [known, { fold }] = await Promise.all([storedNames(), allNames()]);
  const convert = (text: string, from: Variant, into: Variant) => converterOf(data, from, into)(text).text;
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
