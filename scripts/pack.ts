/**
 * npm run pack -- check [FILE…]
 * npm run pack -- build [FILE…] --out FOLDER
 *
 * Checks the files of a pack (data/core where none is named), or compiles them to what the extension loads.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pack } from '../lib/model/pack';
import { compilePack } from './lib/compile-core';
import { coreFiles, readPackFiles } from './lib/pack-files';

const USAGE = `usage: npm run pack -- check [FILE…]
       npm run pack -- build [FILE…] --out FOLDER`;
const DATA = join(import.meta.dirname, '../data');

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const [command, ...files] = positionals;
  if (command !== 'check' && command !== 'build') throw new Error(USAGE);
  if ((command === 'build') !== (values.out !== undefined)) throw new Error(USAGE);
  const pack = readPackFiles(files.length > 0 ? files : coreFiles(DATA));
  if (values.out !== undefined) build(pack, values.out);
  process.stdout.write(`${summaryOf(pack)}\n`);
}

function build(pack: Pack, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${pack.header.id}.gazetteer`), compilePack(pack, DATA).gazetteer);
  writeFileSync(join(folder, `${pack.header.id}.pack.json`), JSON.stringify(pack));
}

function summaryOf({ header, sources, entities }: Pack): string {
  const names = entities.reduce((sum, entity) => sum + entity.names.length, 0);
  const statements = entities.reduce((sum, entity) => sum + entity.statements.length, 0);
  return `${header.id} ${header.version}: ${entities.length} entities, ${names} names, ${statements} statements, ${sources.length} sources`;
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
