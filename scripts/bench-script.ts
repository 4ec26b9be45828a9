/**
 * How fast conversion is: this engine, opencc-js and a bare character map take turns on the same text in one process; the least
 * CPU time of each counts. Trust the ratios, not the figures.
 *
 * The text is made of dictionary words, or is a file of prose in the script of Hong Kong: prose has fewer phrases in it, on which
 * opencc-js is slowest.
 *
 *     npx tsx scripts/bench-script.ts [rounds] [file]
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import { VARIANTS, type Variant } from '../lib/model/variant';
import { compileScript } from '../lib/script/compile';
import { createConverter } from '../lib/script/convert';
import { loadScript } from '../lib/script/load';
import { entriesOf, type DictionarySource } from '../lib/script/preset';
import { routesOf } from '../lib/script/routes';
import { leastTimes, timeOf } from './lib/bench';

const ROUNDS = Number(process.argv[2] ?? 9);
const PROSE = process.argv[3];
const BYTES = 1_000_000;
/** Every so many words a comma: what a news text has between words. */
const WORDS_PER_COMMA = 6;

/** The file's prose, put into the variant. */
function proseIn(variant: Variant, path: string): string {
  const prose = readFileSync(path, 'utf8');
  const convert = ConverterBuilder(preset);
  if (variant === 'hk') return prose;
  if (variant === 'cn' || variant === 't') return convert({ from: 'hk', to: variant })(prose);
  return convert({ from: 't', to: variant })(convert({ from: 'hk', to: 't' })(prose));
}

/** A million bytes of words that a reader of the variant meets: keys of the dictionaries that convert from it. */
function textIn(from: Variant): string {
  const { routes, uses } = routesOf(preset);
  const to = from === 'cn' ? 'hk' : 'cn';
  const route = routes.find((each) => each.from === from && each.to === to);
  const sources = new Set<DictionarySource>(route?.stages.flatMap((stage) => uses[stage]?.group ?? []));
  const words = [...sources].flatMap((source) => entriesOf(source).map(([key]) => key));
  let state = 1;
  let text = '';
  for (let count = 1; text.length * 3 < BYTES; count += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += words[state % words.length] ?? '';
    if (count % WORDS_PER_COMMA === 0) text += '，';
  }
  return text;
}

/** The floor: one table look-up a unit, no phrases. */
function charMap(from: Variant, to: Variant): (text: string) => string {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const { routes, uses } = routesOf(preset);
  const route = routes.find((each) => each.from === from && each.to === to);
  for (const source of route?.stages.flatMap((stage) => uses[stage]?.group ?? []) ?? []) {
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

function benchDirection(from: Variant, to: Variant, buffer: ArrayBuffer): void {
  const text = PROSE === undefined ? textIn(from) : proseIn(from, PROSE);
  const bytesBefore = process.memoryUsage().arrayBuffers;
  const ours = createConverter(loadScript(buffer.slice(0)), from, to);
  const held = process.memoryUsage().arrayBuffers - bytesBefore;
  const theirs = ConverterBuilder(preset)({ from, to });
  const floor = charMap(from, to);
  if (ours(text).text !== theirs(text)) throw new Error(`${from} to ${to}: not what opencc-js gives`);
  const [load = 0, our = 0, their = 0, least = 0] = leastTimes(ROUNDS, [
    () => createConverter(loadScript(buffer), from, to),
    () => ours(text),
    () => theirs(text),
    () => floor(text),
  ]);
  const speed = (milliseconds: number) => (Buffer.byteLength(text) / 1000 / milliseconds).toFixed(1);
  const cells = [
    speed(our),
    speed(their),
    speed(least),
    (their / our).toFixed(1),
    load.toFixed(1),
    (held / 1e6).toFixed(2),
  ];
  console.log(`${from.padStart(3)} to ${to.padEnd(3)} ${cells.map((cell) => cell.padStart(9)).join('')}`);
}

const start = performance.now();
const [file] = compileScript(preset);
if (!file) throw new Error('nothing was compiled');
const seconds = ((performance.now() - start) / 1000).toFixed(2);
const gzipped = gzipSync(file.bytes, { level: 9 }).length;
console.log(`${file.fileName}: ${file.bytes.length} bytes, ${gzipped} gzipped, compiled in ${seconds} s`);
const firstLoad = timeOf(() => createConverter(loadScript(file.bytes.buffer), 'cn', 'hk'));
console.log(
  `first converter of the process (cn to hk): ${firstLoad.toFixed(1)} ms of CPU time on all threads`,
);
console.log('MB/s of UTF-8       ours opencc-js    floor    ratio  load ms  held MB');
for (const from of VARIANTS) {
  for (const to of VARIANTS) if (from !== to) benchDirection(from, to, file.bytes.buffer);
}
