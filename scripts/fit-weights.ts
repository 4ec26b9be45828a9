/**
 * npm run fit -- [FILE.jsonl…]
 *
 * Fits the weights of the evidence (lib/spotting/weights.ts) on the development cases, by coordinate descent from the weights that
 * ship: each is moved by steps while that lowers the loss. Prints what would change; a person decides and edits the table. Weights may
 * not change sign, and moving far from what ships costs something: a few hundred cases must not overrule what is known.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../lib/gazetteer/gazetteer';
import type { Band } from '../lib/model/mention';
import { decide, type MatchedBlock } from '../lib/spotting/decide';
import { matchBlock } from '../lib/spotting/match';
import { pageFacts, type PageFacts } from '../lib/spotting/page-facts';
import { WEIGHTS, type Rule, type Weights } from '../lib/spotting/weights';
import { compileCore } from './lib/compile-core';
import { readUtf8 } from './lib/pack-files';
import { PROJECT_DIR } from './lib/project';
import { readCases, type Case } from './lib/scorecard/case';
import { scoreCase, type Found } from './lib/scorecard/score';

const DEVELOPMENT_DIR = join(PROJECT_DIR, 'tests/scorecard/development');
const STEPS = [1, 0.5, 0.25];
/** What an error costs. A wrong person is the worst that can happen; a missed place hardly matters. */
const COST = { wrongSolidPerson: 30, wrongSolid: 6, wrongDotted: 2, missed: 2, notSolid: 0.5 } as const;
/** What it costs to move a weight by one from what ships. */
const DISTANCE = 0.2;

interface Prepared {
  readonly gold: Case;
  readonly blocks: readonly MatchedBlock[];
  readonly starts: readonly number[];
  readonly page: PageFacts;
}

const files = process.argv.slice(2);
const paths =
  files.length > 0 ? files : readdirSync(DEVELOPMENT_DIR).map((name) => join(DEVELOPMENT_DIR, name));
const gazetteer = loadGazetteer(compileCore(join(PROJECT_DIR, 'data')).gazetteer.buffer);
const prepared = paths.flatMap((path) => readCases(path, readUtf8(path))).map(prepare);

function prepare(gold: Case): Prepared {
  const lines = gold.text.split('\n');
  let at = 0;
  const starts = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
  const blocks = lines.map((line, block) => ({
    block,
    length: line.length,
    candidates: matchBlock(line, gazetteer),
  }));
  return { gold, blocks, starts, page: pageFacts({ date: gold.date }, gazetteer) };
}

function lossOf(weights: Weights): number {
  let loss = 0;
  for (const { gold, blocks, starts, page } of prepared) {
    const found = decide(blocks, gazetteer, page, weights).map((mention): Found => {
      const offset = starts[mention.block] ?? 0;
      return { ...mention, start: mention.start + offset, end: mention.end + offset };
    });
    loss += lossOfCase(gold, found);
  }
  for (const [rule, weight] of entries(weights)) loss += DISTANCE * Math.abs(weight - WEIGHTS[rule]);
  return loss;
}

const isLikely = ({ band }: Found): boolean => band !== 'unsure';

function lossOfCase(gold: Case, found: readonly Found[]): number {
  const { right, errors } = scoreCase(gold, found.filter(isLikely));
  const wrong = errors.reduce((sum, { errorClass, band, kind }) => sum + costOf(errorClass, band, kind), 0);
  return wrong + right.filter(({ band }) => band !== 'solid').length * COST.notSolid;
}

function costOf(errorClass: string, band: Band | undefined, kind: string): number {
  if (errorClass === 'missed') return COST.missed;
  if (band !== 'solid') return COST.wrongDotted;
  return kind === 'person' ? COST.wrongSolidPerson : COST.wrongSolid;
}

const isRule = (key: string): key is Rule => Object.hasOwn(WEIGHTS, key);

function entries(weights: Weights): [Rule, number][] {
  return Object.entries(weights).flatMap(([key, weight]): [Rule, number][] =>
    isRule(key) ? [[key, weight]] : [],
  );
}

let weights: Weights = WEIGHTS;
let loss = lossOf(weights);
console.log(`${prepared.length} cases, loss ${loss.toFixed(2)} with the weights that ship`);
for (const step of STEPS) {
  for (let changed = true; changed;) {
    changed = false;
    for (const [rule] of entries(WEIGHTS)) {
      for (const by of [step, -step]) {
        const next = weights[rule] + by;
        if (Math.sign(next) !== Math.sign(WEIGHTS[rule])) continue;
        const tried = { ...weights, [rule]: next };
        const lower = lossOf(tried);
        if (lower >= loss - 1e-9) continue;
        [weights, loss, changed] = [tried, lower, true];
      }
    }
  }
}
console.log(`loss ${loss.toFixed(2)} with these:`);
for (const [rule, weight] of entries(weights)) {
  if (weight !== WEIGHTS[rule]) console.log(`  '${rule}': ${weight}, // was ${WEIGHTS[rule]}`);
}
