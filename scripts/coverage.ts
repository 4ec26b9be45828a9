/**
 * npx tsx scripts/coverage.ts [FILE]
 *
 * Lists each sentence of the core pack's source article with the statements that rest on it, sentences without any first, then what
 * is left uncovered in the others. FILE is the article's text, by default the copy in ../shared. Exit code 0: a report, not a gate.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageOf, type SentenceCoverage } from '../lib/pack/coverage';
import { readCore } from './lib/pack-files';

const PROJECT = join(import.meta.dirname, '..');
const ARTICLE = join(PROJECT, '../shared/sources/wenweipo-zhejiang-week-2023.txt');

function main(): void {
  const text = readFileSync(process.argv[2] ?? ARTICLE, 'utf8');
  const { header, entities } = readCore(join(PROJECT, 'data'));
  const coverage = coverageOf(text, entities, header.source ?? '');
  const bare = coverage.filter(({ statements }) => statements.length === 0);
  const rest = coverage.filter(({ statements }) => statements.length > 0);
  const letters = coverage.reduce((sum, { sentence }) => sum + wordUnits(sentence.text), 0);
  const uncovered = coverage.reduce((sum, { gaps }) => sum + wordUnits(gaps.join('')), 0);
  const lines = [
    `${coverage.length} sentences, ${bare.length} without a statement; ` +
      `${((100 * (letters - uncovered)) / letters).toFixed(1)} % of the characters stand in a quote`,
    ...bare.map(({ sentence }) => `\nNONE  ${sentence.text}`),
    ...rest.map(describe),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function describe({ sentence, statements, gaps }: SentenceCoverage): string {
  return [
    `\n${String(statements.length).padStart(4)}  ${sentence.text}`,
    ...(gaps.length > 0 ? [`      not quoted: ${gaps.join(' | ')}`] : []),
    ...statements.map(
      ({ subject, statement }) => `      ${subject} ${statement.property} «${statement.quote}»`,
    ),
  ].join('\n');
}

function wordUnits(text: string): number {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
