/** Puts packs into the store: rows are staged under a generation of their own, and one small write makes them the pack's. */
import type { Table } from 'dexie';
import type { Pack } from '../model/pack';
import type { Database } from './database';
import { beginGeneration, dropGeneration, holdGeneration, SLICE } from './generations';
import { rowsOf } from './pack-rows';
import { packKey, type Origin, type PackRow } from './rows';
import { storing } from './storing';

export interface Progress {
  /** Rows written. */
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  /** Who brings it; the user where it is left out. */
  readonly origin?: Origin | undefined;
  /** What `isSeeded` is asked for later; the header's version where it is left out. */
  readonly version?: string | undefined;
  /** Compiles the names to a gazetteer, which is kept with the pack. */
  readonly compile?: ((pack: Pack) => Uint8Array) | undefined;
  /** Cancels the import, up to its last write: what it staged is deleted. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Stages a pack: its rows are in the store and not part of the facts yet. On failure what was staged is deleted, by the next
 * {@link sweep} where that fails too.
 *
 * @returns what {@link publish} takes
 * @throws StoreFullError where there is no room; the signal's reason where it is cancelled
 */
export async function stagePack(database: Database, pack: Pack, options: ImportOptions): Promise<PackRow> {
  const { header } = pack;
  const { origin = 'user', version = header.version, compile, signal, onProgress } = options;
  const id = packKey(origin, header.id);
  const what = `the pack «${header.title}»`;
  signal?.throwIfAborted();
  const bytes = compile?.(pack);
  const generation = await storing(what, () => beginGeneration(database, id));
  const write = async <Row>(table: Table<Row>, rows: readonly Row[]): Promise<void> => {
    signal?.throwIfAborted();
    await storing(what, () =>
      database.transaction('rw', [table, database.generations], async () => {
        await holdGeneration(database, generation);
        await table.bulkPut(rows);
      }),
    );
  };
  try {
    const { packSources, packEntities, packClaims, retractions, supersessions, binaries } = database;
    const rows = rowsOf(pack, generation);
    let done = 0;
    const fill = async <Row>(table: Table<Row>, rows: Iterable<Row>): Promise<void> => {
      for (const slice of inSlices(rows)) {
        await write(table, slice);
        done += slice.length;
        onProgress?.({ done, total });
      }
    };
    const { total } = rows;
    if (bytes) await write(binaries, [{ generation, pack: id, bytes }]);
    await fill(packSources, rows.sources());
    await fill(packEntities, rows.entities());
    await fill(packClaims, rows.claims());
    await fill(retractions, rows.retractions());
    await fill(supersessions, rows.supersessions());
    signal?.throwIfAborted();
  } catch (error) {
    await dropGeneration(database, generation).catch(() => {});
    throw error;
  }
  return { id, version, origin, generation, header };
}

function* inSlices<T>(items: Iterable<T>): Generator<T[]> {
  let slice: T[] = [];
  for (const item of items) {
    slice.push(item);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

/** More to write in the transaction that makes packs live. */
export interface Besides {
  /** What all of it is, in words. */
  readonly what: string;
  readonly tables: readonly Table[];
  readonly write: () => Promise<void>;
}

/**
 * Makes staged packs part of the facts, in one write, and deletes what they replace.
 *
 * @param besides - written in the same transaction: all or nothing
 * @throws as {@link stagePack}; then nothing has changed
 */
export async function publish(
  database: Database,
  staged: readonly PackRow[],
  besides?: Besides,
): Promise<void> {
  const { packs, generations } = database;
  const what = besides?.what ?? `the pack ${staged.map(({ header }) => `«${header.title}»`).join(', ')}`;
  let replaced: readonly (PackRow | undefined)[];
  try {
    replaced = await storing(what, () =>
      database.transaction('rw', [packs, generations, ...(besides?.tables ?? [])], async () => {
        const old = await packs.bulkGet(staged.map(({ id }) => id));
        for (const { generation } of staged) await holdGeneration(database, generation);
        await packs.bulkPut(staged);
        await besides?.write();
        return old;
      }),
    );
  } catch (error) {
    for (const { generation } of staged) await dropGeneration(database, generation).catch(() => {});
    throw error;
  }
  // What cannot be deleted now is no part of the facts any more, and the next sweep takes it.
  for (const row of replaced) if (row) await dropGeneration(database, row.generation).catch(() => {});
}
