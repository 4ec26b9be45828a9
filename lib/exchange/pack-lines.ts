/** Records that an import has made, checked by the one reader of packs, with its mistakes put where the import found them. */
import type { Pack } from '../model/pack';
import { err, type Result } from '../model/result';
import { readPack } from '../pack/read';
import type { ExchangeError } from './exchange-error';

/** A record as a pack's line holds it, and where each of its fields (`statements.2.quote`) was read. */
export interface Line {
  readonly record: Readonly<Record<string, unknown>>;
  placeOf(field: string): { readonly line: number; readonly column: string };
}

/**
 * The pack of some lines.
 *
 * @param file - the imported file, for messages
 */
export function readLines(file: string, lines: readonly Line[]): Result<Pack, readonly ExchangeError[]> {
  const read = readPack([{ name: file, text: lines.map(({ record }) => JSON.stringify(record)).join('\n') }]);
  if (read.ok) return read;
  return err(
    read.error.map(({ line, field, reason }) => {
      const place = lines[line - 1]?.placeOf(field) ?? { line: 1, column: field };
      return { file, ...place, reason };
    }),
  );
}
