/** What conversion is measured against. Each is a maker of a converter: making it is its load. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
// Not from 'tongwen-core': its index has the walker of pages with it, which wants a DOM.
import { createConverterMap } from 'tongwen-core/cjs/converter/index.js';
import { LangType } from 'tongwen-core/cjs/dictionary/index.js';
import * as v from 'valibot';
import type { Variant } from '../../../lib/model/variant';
import { entriesOf } from '../../../lib/script/preset';
import { sourcesOf } from './texts';

export type Convert = (text: string) => string;

/** OpenCC's algorithm and dictionaries over maps: what the engine's output is compared with. */
export function makeOpenCc(from: Variant, to: Variant): Convert {
  return ConverterBuilder(preset)({ from, to });
}

/** The floor: one table look-up a unit, no phrases. */
export function makeCharMap(from: Variant, to: Variant): Convert {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const source of sourcesOf(from, to)) {
    for (const [key, value] of entriesOf(source)) {
      if (key.length === 1 && value.length === 1) table[key.charCodeAt(0)] = value.charCodeAt(0);
    }
  }
  const decoder = new TextDecoder('utf-16le');
  return (text) => {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at += 1) units[at] = table[text.charCodeAt(at)] ?? 0;
    return decoder.decode(units);
  };
}

const require = createRequire(import.meta.url);
const DictionarySchema = v.record(v.string(), v.string());

/**
 * New Tongwentang's engine with its dictionaries (tongwen-core and tongwen-dict, MIT): it goes between Simplified and Traditional, by
 * another norm than OpenCC's, so that it is timed and its output not compared. It joins pieces with +=; that V8 makes one string of
 * them when it is first read is not in its time.
 *
 * @returns a maker, with its dictionaries parsed before; undefined for other directions.
 */
export function tongwenMaker(from: Variant, to: Variant): (() => Convert) | undefined {
  const type = from === 'cn' && to === 't' ? LangType.s2t : LangType.t2s;
  if (type === LangType.t2s && !(from === 't' && to === 'cn')) return undefined;
  const dictionaries = ['char', 'phrase'].map((part) => {
    const path = require.resolve(`tongwen-dict/dist/${type}-${part}.min.json`);
    return v.parse(DictionarySchema, JSON.parse(readFileSync(path, 'utf8')));
  });
  return () => {
    const converter = createConverterMap({ s2t: [], t2s: [], [type]: dictionaries });
    return (text) => converter.phrase(type, text);
  };
}
