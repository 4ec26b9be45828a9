/**
 * npm run annotate -- FILE|- [--url U] [--date YYYY-MM-DD]
 *
 * Prints what the extension finds in a text or an HTML file as one JSON object.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGazetteer } from '../lib/gazetteer/gazetteer';
import { parseDay, type Day } from '../lib/model/day';
import { annotateHtml, annotateText } from './lib/annotate-file';
import { compileCore } from './lib/compile-core';
import { readUtf8 } from './lib/pack-files';

const USAGE = 'usage: npm run annotate -- FILE|- [--url ADDRESS] [--date YYYY-MM-DD]';

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, date: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(USAGE);
  const text = readUtf8(file);
  const date = values.date === undefined ? undefined : dayOf(values.date);
  const dataDir = join(import.meta.dirname, '../data');
  const gazetteer = loadGazetteer(compileCore(dataDir).gazetteer.buffer);
  const annotation = isHtml(file, text)
    ? annotateHtml(text, values.url, date, gazetteer)
    : annotateText(text, date, gazetteer, values.url);
  process.stdout.write(`${JSON.stringify(annotation, undefined, 1)}\n`);
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`--date ${text}: a day is YYYY-MM-DD and in the calendar`);
  return day;
}

/** By its name, or by how it begins. */
function isHtml(file: string, text: string): boolean {
  return (
    /\.x?html?$/i.test(file) || /^\uFEFF?\s*<(?:!doctype|html|head|body|article|main|div|p)\b/i.test(text)
  );
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
