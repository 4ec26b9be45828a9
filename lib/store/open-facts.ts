/**
 * Which fact source answers: the store while it holds the packaged version; else the packaged files, with what the store holds of
 * the user. A reader never waits for a repair.
 */
import { packFacts } from '../pack/fact-source';
import type { FactSource } from '../model/facts';
import type { Pack } from '../model/pack';
import type { Database } from './database';
import { storedFacts } from './fact-source';
import { sweep } from './generations';
import { inTime } from './in-time';
import { isSeeded, seed } from './seed';

/** The pack that ships. */
export interface PackagedPack {
  readonly id: string;
  /** Version and content of the pack: short to read. */
  readonly version: () => Promise<string>;
  readonly pack: () => Promise<Pack>;
}

export interface OpenFacts {
  readonly facts: FactSource;
  /**
   * - `store`: IndexedDB answers
   * - `filling`: the package answers, and the store for the user's packs; it is empty or of another version
   * - `broken`: the package answers; IndexedDB cannot be used, for `reason`
   */
  readonly state:
    { readonly name: 'store' | 'filling' } | { readonly name: 'broken'; readonly reason: string };
}

/** How long IndexedDB may take to say which version it holds, in milliseconds. */
const PATIENCE = 2000;

/** Opens the facts. Never fails for the store's sake. */
export async function openFacts(database: Database, packaged: PackagedPack): Promise<OpenFacts> {
  const version = await packaged.version();
  try {
    if (await inTime(isSeeded(database, packaged.id, version), PATIENCE)) {
      return { facts: storedFacts(database), state: { name: 'store' } };
    }
    return { facts: fillingFacts(database, await packaged.pack()), state: { name: 'filling' } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { facts: packFacts(await packaged.pack()), state: { name: 'broken', reason } };
  }
}

/** The package with what the store holds of the user; where the store fails now, the package alone. */
function fillingFacts(database: Database, pack: Pack): FactSource {
  const [both, alone] = [storedFacts(database, pack), packFacts(pack)];
  return {
    dossier: (id) => inTime(both.dossier(id), PATIENCE).catch(() => alone.dossier(id)),
    summaries: () => inTime(both.summaries(), PATIENCE).catch(() => alone.summaries()),
  };
}

/**
 * Seeds the packaged pack unless the store holds it, and deletes what imports left behind that died. To be called when the program
 * starts. Fails where IndexedDB does.
 */
export async function fillStore(database: Database, packaged: PackagedPack): Promise<void> {
  const version = await packaged.version();
  if (!(await isSeeded(database, packaged.id, version))) await seed(database, await packaged.pack(), version);
  await sweep(database);
}
