/** Facts from the database: the packs that ship and the user's, together. */
import type { FactSource } from '../model/facts';
import type { Pack } from '../model/pack';
import { assembleDossier } from '../pack/dossier';
import type { Database } from './database';
import { layeredLookups, layeredSummaries } from './layered-facts';
import { packagedLayer, storedLayer, type Layer } from './layers';
import { Sameness } from './merges';
import type { Origin } from './rows';

/**
 * The facts of a store that `isSeeded` vouches for; or, while it does not, of a packaged pack and what the store holds of the user.
 *
 * @param packaged - stands in for the packaged packs in the store
 */
export function storedFacts(database: Database, packaged?: Pack): FactSource {
  const { packs, packEntities, packClaims, packSources, retractions, supersessions, merges } = database;
  const tables = [packs, packEntities, packClaims, packSources, retractions, supersessions, merges];
  const shipped = packaged && packagedLayer(packaged);
  // One transaction: no look-up sees a pack half replaced.
  const read = <T>(work: (layers: readonly Layer[]) => Promise<T>) =>
    database.transaction('r', tables, async () => {
      const first = shipped ? [shipped] : await layersFrom(database, 'packaged');
      return work([...first, ...(await layersFrom(database, 'user'))]);
    });
  return {
    dossier: (id) =>
      read((layers) => assembleDossier(id, layeredLookups(id, layers, new Sameness(database)))),
    summaries: () => read(layeredSummaries),
  };
}

/** The live packs of an origin, by id. */
async function layersFrom(database: Database, origin: Origin): Promise<Layer[]> {
  const rows = await database.packs.where('origin').equals(origin).toArray();
  return rows.map((row) => storedLayer(database, row));
}
