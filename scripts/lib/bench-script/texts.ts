/** The texts that the bench of conversion converts. */
import { readFileSync } from 'node:fs';
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import type { Variant } from '../../../lib/model/variant';
import { entriesOf, type DictionarySource } from '../../../lib/script/preset';
import { routesOf } from '../../../lib/script/routes';

const BYTES = 1_000_000;
/** Every so many words a comma: what a news text has between words. */
const WORDS_PER_COMMA = 6;

/** The file's prose, in the script of Hong Kong, put into the variant. */
export function proseIn(variant: Variant, path: string): string {
  const prose = readFileSync(path, 'utf8');
  const convert = ConverterBuilder(preset);
  if (variant === 'hk') return prose;
  if (variant === 'cn' || variant === 't') return convert({ from: 'hk', to: variant })(prose);
  return convert({ from: 't', to: variant })(convert({ from: 'hk', to: 't' })(prose));
}

/** A million bytes of words that a reader of the variant meets: keys of the dictionaries that convert from it. */
export function wordsIn(from: Variant): string {
  const sources = sourcesOf(from, from === 'cn' ? 'hk' : 'cn');
  const words = [...new Set(sources)].flatMap((source) => entriesOf(source).map(([key]) => key));
  let state = 1;
  let text = '';
  for (let count = 1; text.length * 3 < BYTES; count += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += words[state % words.length] ?? '';
    if (count % WORDS_PER_COMMA === 0) text += '，';
  }
  return text;
}

/** The dictionaries of the stages of a direction. */
export function sourcesOf(from: Variant, to: Variant): readonly DictionarySource[] {
  const { routes, uses } = routesOf(preset);
  const route = routes.find((each) => each.from === from && each.to === to);
  return route?.stages.flatMap((stage) => uses[stage]?.group ?? []) ?? [];
}
