/**
 * npm run exchange -- export FORMAT [--entity ID]… [FILE…]
 * npm run exchange -- import FORMAT FILE
 *
 * Writes a pack in another format, or reads one and writes the lines of a pack. The result goes to stdout; what the format cannot hold,
 * and every mistake, to stderr. Without files the core pack is exported. docs/exchange.md describes the formats.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatExchangeError } from '../lib/exchange/exchange-error';
import { formatLoss } from '../lib/exchange/loss';
import { packToText } from '../lib/exchange/pack-text';
import { EXPORTS, IMPORTS } from './lib/exchange-formats';
import { coreFiles, readPackFiles, readUtf8 } from './lib/pack-files';

const USAGE = `usage: npm run exchange -- export FORMAT [--entity ID]… [FILE…]
       npm run exchange -- import FORMAT FILE
formats out: ${Object.keys(EXPORTS).join(', ')}
formats in: ${Object.keys(IMPORTS).join(', ')}`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { entity: { type: 'string', multiple: true } },
  });
  const [direction, format = '', ...files] = positionals;
  if (direction === 'export') exportPack(format, files, values.entity);
  else if (direction === 'import') importFile(format, files);
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

function importFile(format: string, files: readonly string[]): void {
  const read = Object.hasOwn(IMPORTS, format) ? IMPORTS[format] : undefined;
  const [file, ...more] = files;
  if (!read || file === undefined || more.length > 0) throw new Error(USAGE);
  const result = read({ name: file, text: readUtf8(file) });
  if (!result.ok) throw new Error(result.error.map(formatExchangeError).join('\n'));
  process.stdout.write(packToText(result.value));
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
