/** Importing, listing, reading back and removing packs. */
import type { Pack } from '../model/pack';
import type { Database } from './database';
import { dropGeneration, ofGeneration } from './generations';
import { toEntities, toRetraction, toSource } from './pack-rows';
import { packKey, type PackRow } from './rows';
import { publish, stagePack, type ImportOptions } from './stage';

/**
 * Puts a pack in place of its older version, whole or not at all, in short transactions. What did not come with this pack is not
 * touched. Facts that the user adds take the same way: a pack of theirs, read back, changed and imported again.
 *
 * @param pack - as `readPack` returns it
 * @throws StoreFullError where there is no room; the signal's reason where it is cancelled; then nothing has changed
 */
export async function importPack(database: Database, pack: Pack, options: ImportOptions = {}): Promise<void> {
  await publish(database, [await stagePack(database, pack, options)]);
}

/** The packs that the user brought, by id. */
export function userPacks(database: Database): PromiseLike<PackRow[]> {
  return database.packs.where('origin').equals('user').toArray();
}

/** A pack of the user's as it was imported, its entities in the order of their ids; `undefined` where there is none. */
export async function readUserPack(database: Database, id: string): Promise<Pack | undefined> {
  const { packs, packEntities, packClaims, packSources, retractions } = database;
  const tables = [packs, packEntities, packClaims, packSources, retractions];
  return database.transaction('r', tables, async () => {
    const row = await packs.get(packKey('user', id));
    if (!row) return undefined;
    const { generation } = row;
    const entities = await ofGeneration(packEntities, generation).toArray();
    const claims = await ofGeneration(packClaims, generation).toArray();
    const sources = await ofGeneration(packSources, generation).toArray();
    const retracted = await ofGeneration(retractions, generation).toArray();
    return {
      header: row.header,
      sources: sources.map(toSource),
      entities: toEntities(entities, claims),
      retracted: retracted.map(toRetraction),
    };
  });
}

/** Removes a pack of the user's, with its gazetteer. */
export async function removeUserPack(database: Database, id: string): Promise<void> {
  const { packs } = database;
  const row = await database.transaction('rw', packs, async () => {
    const row = await packs.get(packKey('user', id));
    if (row) await packs.delete(row.id);
    return row;
  });
  if (row) await dropGeneration(database, row.generation);
}

/** The compiled gazetteers of the user's packs, by pack id. */
export async function userGazetteers(database: Database): Promise<ReadonlyMap<string, Uint8Array>> {
  const { packs, binaries } = database;
  return database.transaction('r', [packs, binaries], async () => {
    const rows = await userPacks(database);
    const found = await binaries.bulkGet(rows.map(({ generation }) => generation));
    return new Map(
      rows.flatMap(({ header }, at) => {
        const bytes = found[at]?.bytes;
        return bytes ? [[header.id, bytes] as const] : [];
      }),
    );
  });
}
