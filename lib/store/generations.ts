/** Generations: the rows of one version of one pack, from their first row to their last. */
import { Dexie, type Collection, type Table } from 'dexie';
import type { Database, RowKey } from './database';
import type { Generation } from './rows';

/** Rows in one transaction: long enough to be fast, short enough that nobody waits. */
export const SLICE = 500;

/** A generation that no import has added to for so long was left behind; in milliseconds. */
const ABANDONED = 60_000;

/** All rows of a generation in a table. */
export function ofGeneration<Row>(
  table: Table<Row, RowKey>,
  generation: Generation,
): Collection<Row, RowKey> {
  return table.where(':id').between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
}

/** Begins a generation of a pack. */
export function beginGeneration(database: Database, pack: string): PromiseLike<Generation> {
  return database.generations.add({ pack, touched: Date.now() });
}

/**
 * Says, in a transaction that adds to it, that a generation is still being written.
 *
 * @throws Error where it is gone: a sweep took it for abandoned, such as after the machine slept
 */
export async function holdGeneration(database: Database, generation: Generation): Promise<void> {
  const row = await database.generations.get(generation);
  if (!row || row.condemned) throw new Error('the import was interrupted for too long; start it again');
  await database.generations.put({ ...row, touched: Date.now() });
}

/** Deletes a generation's rows, a slice at a time; its own row goes last, so that a sweep can finish what was begun. */
export async function dropGeneration(database: Database, generation: Generation): Promise<void> {
  await dropRows(database.packEntities, generation);
  await dropRows(database.packClaims, generation);
  await dropRows(database.packSources, generation);
  await dropRows(database.retractions, generation);
  await dropRows(database.supersessions, generation);
  await database.transaction('rw', [database.binaries, database.generations], async () => {
    await database.binaries.delete(generation);
    await database.generations.delete(generation);
  });
}

/** Goes on after the last row deleted: the browser steps over each deleted one again where a search begins before it. */
async function dropRows<Row>(table: Table<Row, RowKey>, generation: Generation): Promise<void> {
  const end = [generation, Dexie.maxKey];
  let from: readonly unknown[] = [generation, Dexie.minKey];
  for (;;) {
    const keys = await table.where(':id').between(from, end, false).limit(SLICE).primaryKeys();
    const last = keys.at(-1);
    if (!last) return;
    await table.where(':id').between(from, last, true, true).delete();
    from = last;
  }
}

/**
 * Deletes what imports left behind that died, were cut off, or could not delete what they replaced. Runs when the program starts.
 *
 * @param now - milliseconds since 1970
 */
export async function sweep(database: Database, now = Date.now()): Promise<void> {
  const { packs, generations } = database;
  // Condemned in the transaction that finds them: an import that wakes up meanwhile must not make live what is being deleted.
  const left = await database.transaction('rw', [packs, generations], async () => {
    const live = new Set((await packs.toArray()).map(({ generation }) => generation));
    const dead = (await generations.toArray()).filter(
      ({ id, touched, condemned }) => !live.has(id) && (condemned ?? now - touched > ABANDONED),
    );
    await generations.bulkPut(dead.map((row) => ({ ...row, condemned: true })));
    return dead;
  });
  for (const { id } of left) await dropGeneration(database, id);
}
