/**
 * How fast names are found: this matcher (folding counted in), modern-ahocorasick, one alternation RegExp and a bare pass over the
 * text's code units take turns on the same text in one process; the least CPU time of each counts. Trust the ratios, not the figures.
 *
 * The text is a million bytes and more of Chinese: `text` of the JSON lines of the files given, else the core pack's quotes and names
 * in a shuffle. Names are made by a fixed generator from the text's own characters, as often as they stand there: harder than names
 * of random characters, since their beginnings occur all over the text.
 *
 *     npx tsx scripts/bench-match.ts [FILE.jsonl…]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AhoCorasick from 'modern-ahocorasick';
import FastAhoCorasick from 'modern-ahocorasick/fast';
import { compileGazetteer } from '../lib/gazetteer/compile';
import { findNames, loadGazetteer } from '../lib/gazetteer/gazetteer';
import { decide } from '../lib/spotting/decide';
import { matchBlock } from '../lib/spotting/match';
import { isHan } from '../lib/text/han';
import { fold, foldKey } from '../lib/text/fold';
import { leastTimes, randomNumbers, timeOf } from './lib/bench';
import { compileCore, foldTable } from './lib/compile-core';
import { readCore } from './lib/pack-files';
import { PROJECT_DIR } from './lib/project';

const SIZES = [1_000, 100_000, 1_000_000];
/** The others are not asked for more names: their tries of objects would take gigabytes. */
const MOST_FOR_OTHERS = 100_000;
const ROUNDS = 9;
/** The others are thousands of times slower: a short sample and few rounds are enough to see it. */
const SAMPLE = 20_000;
const FEW_ROUNDS = 2;
/** Spotting a few articles takes milliseconds: the first rounds are spent before the code is compiled. */
const MANY_ROUNDS = 100;
const BARE = 'bare pass';
const OURS = 'this matcher';
const UNITS = 400_000;
/** How many of a hundred names have 2, 3, 4, … characters: 4 in the mean, as most names of people have 3. */
const LENGTHS = [10, 40, 22, 10, 8, 5, 3, 2];

const DATA_DIR = join(PROJECT_DIR, 'data');
const table = foldTable(DATA_DIR);
const text = textOf(process.argv.slice(2));
const sample = foldedString(text.slice(0, SAMPLE));
const first = text.slice(0, 200);

benchSpotting(process.argv.slice(2));

console.log(`${text.length} characters, ${Buffer.byteLength(text)} bytes`);
console.log('ns a character; in brackets, times the bare pass');
const ours: number[] = [];
let bare = 1;
for (const size of SIZES) bench(namesOf(size));
console.log(
  `a million names are ${((ours[2] ?? 0) / (ours[0] ?? 1)).toFixed(1)} times as slow as a thousand`,
);

/** The two steps of spotting with the core pack, over the files' articles: folding, finding, matching (with surroundings), deciding. */
function benchSpotting(files: readonly string[]): void {
  const articles = files.flatMap(articlesOf).map((article) => article.split('\n'));
  if (articles.length === 0) return;
  const units = articles.flat().reduce((sum, block) => sum + block.length, 0);
  const names = loadGazetteer(compileCore(DATA_DIR).gazetteer.buffer);
  const match = () =>
    articles.map((blocks) =>
      blocks.map((text, block) => ({ block, length: text.length, candidates: matchBlock(text, names) })),
    );
  const matched = match();
  const works: Record<string, () => unknown> = {
    'fold and find': () =>
      articles.flat().forEach((block) => findNames(fold(block, names.fold), names, () => {})),
    'match (fold, find, surroundings)': () => withoutSegmenter(match),
    'match, with the segmenter': match,
    decide: () => matched.map((blocks) => decide(blocks, names)),
  };
  const least = leastTimes(MANY_ROUNDS, Object.values(works));
  console.log(`core pack, ${articles.length} articles of ${units} characters, ns a character`);
  Object.keys(works).forEach((name, at) => {
    console.log(`${name.padEnd(44)}${(((least[at] ?? 0) * 1e6) / units).toFixed(1).padStart(8)}`);
  });
  console.log();
}

/** Asks no segmenter, as deciding asks none: what is left of matching is what deciding is compared with. */
function withoutSegmenter(work: () => unknown): void {
  const { prototype } = Intl.Segmenter;
  const own = Object.getOwnPropertyDescriptor(prototype, 'segment');
  if (!own) throw new Error('Intl.Segmenter has no segment()');
  Object.defineProperty(prototype, 'segment', { ...own, value: () => ({ containing: () => undefined }) });
  work();
  Object.defineProperty(prototype, 'segment', own);
}

function articlesOf(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): string => JSON.parse(line).text);
}

function textOf(files: readonly string[]): string {
  const parts = files.flatMap(articlesOf);
  if (parts.length > 0) return repeated(parts, () => 0);
  const { entities } = readCore(DATA_DIR);
  const words = entities.flatMap(({ names, statements }) => [
    ...names.map((name) => name.text),
    ...statements.map(({ quote }) => quote),
  ]);
  return repeated(words, randomNumbers(1));
}

/** The parts in order, or as numbers say, until there is enough text. */
function repeated(parts: readonly string[], random: () => number): string {
  let text = '';
  for (let at = 0; text.length < UNITS; at += 1) {
    text += `${parts[(at + Math.floor(random() * parts.length)) % parts.length]}，`;
  }
  return text;
}

function namesOf(count: number): string[] {
  const random = randomNumbers(2);
  const han = [...text].filter((character) => isHan(character.charCodeAt(0)));
  const pick = () => han[Math.floor(random() * han.length)] ?? '';
  const names = new Map<string, string>();
  while (names.size < count) {
    const name = Array.from({ length: lengthOf(random() * 100) }, pick).join('');
    names.set(foldKey(name, table), name);
  }
  return [...names.values()];
}

function lengthOf(percent: number): number {
  let sum = 0;
  return LENGTHS.findIndex((share) => (sum += share) > percent) + 2;
}

function foldedString(text: string): string {
  return new TextDecoder('utf-16le').decode(fold(text, table)).replaceAll('\0', '');
}

function bench(names: readonly string[]): void {
  const characters = names.reduce((sum, name) => sum + name.length, 0);
  const start = performance.now();
  const bytes = compileGazetteer({
    entities: names.map((text, at) => ({
      id: `person/n-${at}`,
      kind: 'person',
      names: [{ text, kind: 'official' }],
      related: [],
    })),
    cues: [],
    fold: table,
    scripts: new Uint8Array(0x10000),
  });
  const built = (performance.now() - start) / 1000;
  let hits = 0;
  const load = timeOf(() => {
    const gazetteer = loadGazetteer(bytes.buffer);
    findNames(fold(first, table), gazetteer, () => (hits += 1));
  });
  const gazetteer = loadGazetteer(bytes.buffer);
  const [own] = gazetteer.matchers;
  if (!own) throw new Error('no matcher');
  const { trie, pairs } = own.matcher;
  const sizes = [
    trie.check,
    trie.nodes,
    pairs,
    gazetteer.nameEntities,
    gazetteer.nameKinds,
    gazetteer.nameLengths,
  ];
  const held = sizes.reduce((sum, { byteLength }) => sum + byteLength, 0);
  console.log(
    `\n${names.length} names of ${(characters / names.length).toFixed(1)} characters: compiled in ${built.toFixed(1)} s, ` +
      `${(held / characters).toFixed(1)} bytes a character of name, first match ${load.toFixed(1)} ms after the bytes`,
  );

  const works: Record<string, () => number> = {
    [BARE]: () => {
      let sum = 0;
      for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
      return sum;
    },
    [OURS]: () => {
      let found = 0;
      findNames(fold(text, table), gazetteer, () => (found += 1));
      return found;
    },
  };
  const others: Record<string, () => number> = {};
  if (names.length <= MOST_FOR_OTHERS) {
    const keys = names.map((name) => foldKey(name, table));
    const plain = new AhoCorasick(keys);
    const fast = new FastAhoCorasick(keys);
    others['modern-ahocorasick'] = () => plain.search(sample).length;
    others['modern-ahocorasick/fast'] = () => fast.search(sample).length;
    const pattern = new RegExp(keys.toSorted((a, b) => b.length - a.length).join('|'), 'g');
    others['RegExp, longest only'] = () => sample.match(pattern)?.length ?? 0;
  }
  report(works, text.length, ROUNDS);
  report(others, sample.length, FEW_ROUNDS);
}

/** Prints what each contender takes a unit; the first that was ever measured is the bare pass. */
function report(works: Readonly<Record<string, () => number>>, units: number, rounds: number): void {
  const least = leastTimes(rounds, Object.values(works));
  Object.entries(works).forEach(([name, work], at) => {
    const each = ((least[at] ?? 0) * 1e6) / units;
    if (name === BARE) bare = each;
    if (name === OURS) ours.push(each);
    const cells = [each.toFixed(1).padStart(9), `(${(each / bare).toFixed(1)})`.padStart(10)];
    console.log(`${name.padEnd(26)}${cells.join('')}${name === BARE ? '' : `   ${work()} found`}`);
  });
}
