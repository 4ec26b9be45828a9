/** Reads the files of a pack from the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Pack } from '../../lib/model/pack';
import { formatPackError, readPack } from '../../lib/pack/read';

/** The files of the core pack. */
export const coreFiles = (dataDir: string): string[] => filesIn(join(dataDir, 'core'));

/** The pack files of a folder, in the order of their names. */
export function filesIn(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => join(dir, name));
}

/**
 * The pack that some files make.
 *
 * @throws Error that lists every mistake as `file:line field: reason`
 */
export function readPackFiles(files: readonly string[]): Pack {
  const read = readPack(files.map((file) => ({ name: relative('', file), text: readUtf8(file) })));
  if (!read.ok) throw new Error(read.error.map(formatPackError).join('\n'));
  return read.value;
}

/**
 * The core pack.
 *
 * @param dataDir - the project's data/ folder
 * @throws Error as {@link readPackFiles} does
 */
export const readCore = (dataDir: string): Pack => readPackFiles(coreFiles(dataDir));

/** The text of a UTF-8 file, or of standard input where it is `-`; its byte order mark is left as it is. */
export function readUtf8(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(file === '-' ? 0 : file),
    );
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not UTF-8; save it as UTF-8' : String(error);
    throw new Error(`cannot read ${file === '-' ? 'standard input' : file}: ${reason}`, { cause: error });
  }
}
