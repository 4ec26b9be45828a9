/** The core pack as data/core holds it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../lib/model/pack';
import { formatPackError, readPack } from '../../lib/pack/read';

/**
 * Reads the core pack.
 *
 * @param dataDir - the project's data/ folder
 * @throws Error that lists every mistake as `file:line field: reason`
 */
export function readCore(dataDir: string): Pack {
  const dir = join(dataDir, 'core');
  const files = readdirSync(dir).filter((name) => name.endsWith('.jsonl'));
  const read = readPack(
    files.map((name) => ({ name: join('data/core', name), text: readFileSync(join(dir, name), 'utf8') })),
  );
  if (!read.ok) throw new Error(`The core pack has mistakes:\n${read.error.map(formatPackError).join('\n')}`);
  return read.value;
}
