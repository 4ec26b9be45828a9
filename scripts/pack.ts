/**
 * npm run pack -- check [FILE…]
 * npm run pack -- build [FILE…] --out FOLDER
 * npm run pack -- diff OLD NEW
 * npm run pack -- schema
 *
 * Checks the files of a pack (data/core where none is named); compiles them to what the extension loads; tells what changed between
 * two packs, each a file or a folder; prints the JSON Schema of a line. Exit codes: 0; 1 where diff found a change; 2 on a mistake.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pack } from '../lib/model/pack';
import { formatChange } from '../lib/pack/change';
import { diffPacks } from '../lib/pack/diff';
import { compilePack } from './lib/compile-core';
import { coreFiles, filesIn, readPackFiles } from './lib/pack-files';
import { packSchemaText } from './lib/pack-schema';

const USAGE = `usage: npm run pack -- check [FILE…]
       npm run pack -- build [FILE…] --out FOLDER
       npm run pack -- diff OLD NEW
       npm run pack -- schema
Files are JSON lines (docs/pack-format.md); OLD and NEW may be folders of them. Without FILE, the core pack.
check   tells every mistake, with file, line and field
build   writes what the extension loads
diff    tells what changed, one change a line: + added, - removed, ~ changed
schema  prints the JSON Schema of a line
Exit code: 0; 1 where diff found a change; 2 on a mistake.`;
const DATA = join(import.meta.dirname, '../data');

/** @returns the exit code */
function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command, ...files] = positionals;
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if ((command === 'build') !== (values.out !== undefined)) throw new Error(USAGE);
  switch (command) {
    case 'check':
    case 'build': {
      const pack = readPackFiles(files.length > 0 ? files : coreFiles(DATA));
      if (values.out !== undefined) build(pack, values.out);
      process.stdout.write(`${summaryOf(pack)}\n`);
      return 0;
    }
    case 'diff': {
      const [old, next, ...more] = files;
      if (old === undefined || next === undefined || more.length > 0) throw new Error(USAGE);
      const changes = diffPacks(readPackFiles(filesOf(old)), readPackFiles(filesOf(next)));
      for (const change of changes) process.stdout.write(`${formatChange(change)}\n`);
      return changes.length > 0 ? 1 : 0;
    }
    case 'schema':
      process.stdout.write(packSchemaText());
      return 0;
    case undefined:
    default:
      throw new Error(USAGE);
  }
}

const filesOf = (path: string): string[] => (statSync(path).isDirectory() ? filesIn(path) : [path]);

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
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
