/** The packaged pack in the store. */
import type { Pack } from '../model/pack';
import type { Database } from './database';
import { importPack } from './import-pack';
import { packKey } from './rows';

/** True where the store holds this very version of the packaged pack. */
export async function isSeeded(database: Database, packId: string, version: string): Promise<boolean> {
  return (await database.packs.get(packKey('packaged', packId)))?.version === version;
}

/**
 * Puts the packaged pack in place of its older version.
 *
 * @param version - what {@link isSeeded} is asked for later: the pack's version and content
 */
export function seed(database: Database, pack: Pack, version: string): Promise<void> {
  return importPack(database, pack, { origin: 'packaged', version });
}
