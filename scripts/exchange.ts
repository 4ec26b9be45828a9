/**
 * npm run exchange -- export FORMAT [--entity ID]… [FILE…]
 * npm run exchange -- import FORMAT FILE [--day YYYY-MM-DD --pack ID --title TEXT --publisher TEXT --han LANG]
 *
 * Writes a pack in another format, or reads one and writes the lines of a pack. The result goes to stdout; what the format cannot hold,
 * and every mistake, to stderr. Without files the core pack is exported. docs/exchange.md describes the formats.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatExchangeError } from '../lib/exchange/exchange-error';
import { formatLoss } from '../lib/exchange/loss';
import type { ImportOptions } from '../lib/exchange/imported';
import { packToText } from '../lib/pack/pack-text';
import { parseDay } from '../lib/model/day';
import { NAME_LANGS } from '../lib/model/entity';
import { EXPORTS, IMPORTS } from './lib/exchange-formats';
import { coreFiles, readPackFiles, readUtf8 } from './lib/pack-files';

const USAGE = `usage: npm run exchange -- export FORMAT [--entity ID]… [FILE…]
       npm run exchange -- import csv FILE
       npm run exchange -- import wikidata|ftm FILE --day YYYY-MM-DD [--pack ID] [--title TEXT] [--publisher TEXT] [--han LANG]
formats out: ${Object.keys(EXPORTS).join(', ')}
formats in: ${Object.keys(IMPORTS).join(', ')}`;

const OPTIONS = {
  entity: { type: 'string', multiple: true },
  day: { type: 'string' },
  pack: { type: 'string', default: 'imported' },
  title: { type: 'string', default: 'Imported' },
  publisher: { type: 'string', default: 'unknown' },
  han: { type: 'string', default: 'zh-Hant' },
} as const;
type Values = ReturnType<typeof parseCommand>['values'];

function parseCommand() {
  return parseArgs({ allowPositionals: true, options: OPTIONS });
}

function main(): void {
  const { values, positionals } = parseCommand();
  const [direction, format = '', ...files] = positionals;
  if (direction === 'export') exportPack(format, files, values.entity);
  else if (direction === 'import') importFile(format, files, values);
  else throw new Error(USAGE);
}

function exportPack(format: string, files: readonly string[], entities: readonly string[] | undefined): void {
  const write = Object.hasOwn(EXPORTS, format) ? EXPORTS[format] : undefined;
  if (!write) throw new Error(USAGE);
  const pack = readPackFiles(files.length > 0 ? files : coreFiles(join(import.meta.dirname, '../data')));
  const known = new Set(pack.entities.map(({ id }) => id));
  for (const id of entities ?? []) if (!known.has(id)) throw new Error(`--entity ${id}: the pack has none`);
  const { text, losses } = write(pack, entities ?? [...known]);
  process.stdout.write(text);
  for (const loss of losses) process.stderr.write(`${formatLoss(loss)}\n`);
}

function importFile(format: string, files: readonly string[], values: Values): void {
  const read = Object.hasOwn(IMPORTS, format) ? IMPORTS[format] : undefined;
  const [file, ...more] = files;
  if (!read || file === undefined || more.length > 0) throw new Error(USAGE);
  const result = read({ name: file, text: readUtf8(file) }, () => importOptions(values));
  if (!result.ok) throw new Error(result.error.map(formatExchangeError).join('\n'));
  process.stdout.write(packToText(result.value.pack));
  for (const loss of result.value.losses) process.stderr.write(`${formatLoss(loss)}\n`);
}

/** What the file does not say of itself, from the command line. */
function importOptions({ day: text = '', pack: id, title, publisher, han: tag }: Values): ImportOptions {
  const day = parseDay(text);
  if (day === undefined) throw new Error('--day YYYY-MM-DD: say on which day the file was made');
  const han = NAME_LANGS.find((lang) => lang === tag);
  if (han === undefined) throw new Error(`--han ${tag}: none of ${NAME_LANGS.join(', ')}`);
  const days = { issued: day, observed: day, read: day };
  return {
    header: { id, version: '1.0.0', title },
    source: { type: 'source', id: `${id}-file`, publisher, title, ...days },
    han,
  };
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
