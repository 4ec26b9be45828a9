/** Everything that only the user has, as one JSON document: their packs, verdicts and judgements. */
import * as v from 'valibot';
import type { Pack } from '../model/pack';
import { err, ok, type Result } from '../model/result';
import { packToText } from '../pack/pack-text';
import { formatPackError, readPack } from '../pack/read';
import type { Database } from './database';
import { dropGeneration } from './generations';
import { readUserPack, userPacks } from './import-pack';
import { contradictions } from './merges';
import type { PackRow } from './rows';
import { publish, stagePack, type ImportOptions } from './stage';
import { MergeSchema, VerdictSchema, type Merge } from './user-rows';

/** The version of the document. A reader refuses what it does not know. */
export const BACKUP_VERSION = 1;

const BackupSchema = v.strictObject({
  format: v.literal('meipi-user-data', 'this is no backup of Meipi'),
  version: v.literal(BACKUP_VERSION, `this program reads backups of version ${BACKUP_VERSION}`),
  /** Each pack as the lines of its format. */
  packs: v.array(v.string()),
  verdicts: v.array(VerdictSchema),
  merges: v.array(MergeSchema),
});
type Backup = v.InferOutput<typeof BackupSchema>;

/** The user's data as JSON. */
export async function exportUserData(database: Database): Promise<string> {
  const packs: string[] = [];
  for (const { header } of await userPacks(database)) {
    const pack = await readUserPack(database, header.id);
    if (pack) packs.push(packToText(pack));
  }
  const [verdicts, merges] = await database.transaction(
    'r',
    [database.verdicts, database.merges],
    async () => [await database.verdicts.toArray(), await database.merges.toArray()] as const,
  );
  const backup: Backup = {
    format: 'meipi-user-data',
    version: BACKUP_VERSION,
    packs,
    verdicts: [...verdicts],
    merges: [...merges],
  };
  return JSON.stringify(backup);
}

/**
 * Adds a backup to what the user has: a pack replaces the one of its id, a judgement that on the same two. All of it or nothing.
 *
 * @param json - as {@link exportUserData} wrote it; nothing of it is believed before it is checked
 * @returns every mistake in words, each with its place; then nothing has changed
 * @throws as {@link importPack}
 */
export async function importUserData(
  database: Database,
  json: string,
  { compile, signal }: Pick<ImportOptions, 'compile' | 'signal'> = {},
): Promise<Result<void, readonly string[]>> {
  const read = readBackup(json);
  if (!read.ok) return read;
  const { packs, verdicts, merges } = read.value;
  const staged: PackRow[] = [];
  try {
    for (const pack of packs) staged.push(await stagePack(database, pack, { compile, signal }));
  } catch (error) {
    for (const { generation } of staged) await dropGeneration(database, generation).catch(() => {});
    throw error;
  }
  const tables = [database.verdicts, database.merges];
  const write = async (): Promise<void> => {
    await database.verdicts.bulkPut(verdicts);
    // All are kept before any is judged by the others: of two that contradict, one may be replaced by the backup.
    await database.merges.bulkPut(merges);
    for (const [at, merge] of merges.entries()) {
      const against = await contradictions(database, merge);
      if (against.length > 0) throw new ContradictionError(`merges.${at}: ${contradiction(merge, against)}`);
    }
  };
  try {
    await publish(database, staged, { what: 'the backup', tables, write });
  } catch (error) {
    if (error instanceof ContradictionError) return err([error.message]);
    throw error;
  }
  return ok(undefined);
}

class ContradictionError extends Error {}

function contradiction({ first, second, verdict }: Merge, against: readonly Merge[]): string {
  const others = against.map((other) => `${other.first} and ${other.second} ${other.verdict}`);
  return `${first} and ${second} cannot be ${verdict} beside ${others.join(', ')}; undo one of them`;
}

interface Checked extends Omit<Backup, 'packs'> {
  readonly packs: readonly Pack[];
}

function readBackup(json: string): Result<Checked, readonly string[]> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return err([`not JSON: ${error instanceof Error ? error.message : ''}`]);
  }
  const parsed = v.safeParse(BackupSchema, data);
  if (!parsed.success) {
    return err(parsed.issues.map((issue) => [v.getDotPath(issue), issue.message].filter(Boolean).join(': ')));
  }
  const packs: Pack[] = [];
  const mistakes: string[] = [];
  parsed.output.packs.forEach((text, at) => {
    const pack = readPack([{ name: `packs.${at}`, text }]);
    if (!pack.ok) mistakes.push(...pack.error.map(formatPackError));
    else if (packs.some(({ header }) => header.id === pack.value.header.id))
      mistakes.push(`packs.${at}: a second pack of the id ${pack.value.header.id}; keep one`);
    else packs.push(pack.value);
  });
  return mistakes.length > 0 ? err(mistakes) : ok({ ...parsed.output, packs });
}
