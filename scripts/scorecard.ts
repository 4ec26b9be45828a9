/**
 * npm run scorecard -- [FILE.jsonl…] [--rates]
 *
 * Scores spotting on texts with their gold: the project's own scored cases, or any files of lines
 * `{id, text, date?, mentions: [{start, end, kind, entity?}]}` or `{id, situation, date?, marked}`. The people of the source article count,
 * too, in four scripts and mangled, where the article is at hand. Prints precision, recall and F1 by
 * kind, variant, situation and confidence, then every error with its class; with --rates only the former.
 *
 * tests/scorecard/scored is what the program is judged by: nothing is tuned to it. What is tuned, is tuned on
 * tests/scorecard/development.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../lib/gazetteer/gazetteer';
import { compileCore } from './lib/compile-core';
import { readCore, readUtf8 } from './lib/pack-files';
import { PROJECT_DIR } from './lib/project';
import { articleCases } from './lib/scorecard/article';
import { articleConverters } from './lib/scorecard/converters';
import { readCases, type Case } from './lib/scorecard/case';
import { errorText, ratesText } from './lib/scorecard/report';
import { scoreCases } from './lib/scorecard/run';

const SOURCE = join(PROJECT_DIR, '../shared/sources/wenweipo-zhejiang-week-2023.txt');
const DATA_DIR = join(PROJECT_DIR, 'data');
const SCORED_DIR = join(PROJECT_DIR, 'tests/scorecard/scored');

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rates: { type: 'boolean', default: false } },
  });
  const files =
    positionals.length > 0 ? positionals : readdirSync(SCORED_DIR).map((name) => join(SCORED_DIR, name));
  const cases = files.flatMap((file) => readCases(file, readUtf8(file)));
  if (positionals.length === 0) cases.push(...sourceCases());
  const gazetteer = loadGazetteer(compileCore(DATA_DIR).gazetteer.buffer);
  const scorecard = scoreCases(cases, gazetteer);
  console.log(ratesText(scorecard));
  if (!values.rates) for (const error of scorecard.errors) console.log(errorText(error));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function sourceCases(): Case[] {
  if (!existsSync(SOURCE)) {
    process.stderr.write('the source article is not here: its cases are left out\n');
    return [];
  }
  return articleCases(readUtf8(SOURCE), readCore(DATA_DIR), articleConverters());
}
