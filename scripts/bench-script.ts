/**
 * How fast conversion is: this engine, opencc-js, New Tongwentang's engine where it has the direction, and a bare character map take
 * turns on the same text in one process; the least CPU time of each counts. Trust the ratios, not the figures.
 *
 * The text is made of dictionary words, or is a file of prose in the script of Hong Kong: prose has fewer phrases in it, on which
 * opencc-js is slowest.
 *
 * Load is the CPU time of making a converter: ours from the bytes of script.bin, the others from dictionaries that are parsed
 * already. Held is what then stays in memory, heap and buffers, after a forced collection of garbage: ours with the file, the others
 * without the texts of their dictionaries.
 *
 *     npx tsx scripts/bench-script.ts [rounds] [file]
 */
import { gzipSync } from 'node:zlib';
import * as preset from 'opencc-js/preset';
import { VARIANTS, type Variant } from '../lib/model/variant';
import { compileScript } from '../lib/script/compile';
import { createConverter } from '../lib/script/convert';
import { loadScript } from '../lib/script/load';
import { leastTimes, timeOf } from './lib/bench';
import { makeCharMap, makeOpenCc, tongwenMaker, type Convert } from './lib/bench-script/rivals';
import { proseIn, wordsIn } from './lib/bench-script/texts';
import { heldBy } from './lib/held-memory';

const ROUNDS = Number(process.argv[2] ?? 9);
const PROSE = process.argv[3];
/** Loading takes opencc-js up to half a second. */
const LOAD_ROUNDS = 2;

type Cells = readonly (number | undefined)[];

/** A row of the table; a cell without a number is a rival that does not have the direction. */
function row(name: string, speeds: Cells, ratios: Cells, loads: Cells, helds: Cells): string {
  const cells = (numbers: Cells, width: number) =>
    numbers.map((number) => (number === undefined ? '–' : number.toFixed(1)).padStart(width)).join('');
  return `${name} ${cells(speeds, 7)} |${cells(ratios, 7)} |${cells(loads, 7)} |${cells(helds, 7)}`;
}

function benchDirection(from: Variant, to: Variant, buffer: ArrayBuffer): string {
  const text = PROSE === undefined ? wordsIn(from) : proseIn(from, PROSE);
  const makeOurs = (bytes: ArrayBuffer): Convert => {
    const convert = createConverter(loadScript(bytes), from, to);
    return (original) => convert(original).text;
  };
  const makers = [() => makeOurs(buffer), () => makeOpenCc(from, to), tongwenMaker(from, to)];
  const [ours, openCc, tongwen] = makers.map((make) => make?.());
  const charMap = makeCharMap(from, to);
  if (ours?.(text) !== openCc?.(text)) throw new Error(`${from} to ${to}: not what opencc-js gives`);
  const times = timesOf(
    ROUNDS,
    [ours, openCc, tongwen, charMap].map((convert) => convert && (() => convert(text))),
  );
  const helds = [() => makeOurs(buffer.slice(0)), ...makers.slice(1)].map(
    (make) => make && heldBy(make) / 1e6,
  );
  const [our = 0, their, another] = times;
  return row(
    `${from.padStart(3)} to ${to.padEnd(3)}`,
    times.map((time) => time && Buffer.byteLength(text) / 1000 / time),
    [their && their / our, another && another / our],
    timesOf(LOAD_ROUNDS, makers),
    helds,
  );
}

/** The least times of those that there are. */
function timesOf(rounds: number, works: readonly ((() => unknown) | undefined)[]): Cells {
  const least = leastTimes(
    rounds,
    works.map((work) => work ?? (() => undefined)),
  );
  return works.map((work, at) => work && least[at]);
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
console.log('            MB/s of UTF-8                times ours      load, ms              held, MB');
console.log(
  '             ours opencc tongwen charmap opencc tongwen  ours opencc tongwen    ours opencc tongwen',
);
for (const from of VARIANTS) {
  for (const to of VARIANTS) if (from !== to) console.log(benchDirection(from, to, file.bytes.buffer));
}
