/** The gazetteer in the background: the packaged one, with the user's own joined to it as soon as the store gives them. */
import { loadGazetteer, type Gazetteer } from '@/lib/gazetteer/gazetteer';
import { joinGazetteers } from '@/lib/gazetteer/join';
import { readPackaged } from '@/lib/platform/packaged';
import { Database } from '@/lib/store/database';
import { inTime } from '@/lib/store/in-time';
import { userGazetteers } from '@/lib/store/import-pack';

/** How long the first page waits for the user's own names, in milliseconds: the store may hang, and the packaged names must not. */
const PATIENCE = 100;

let loading: Promise<void> | undefined;
let names: Gazetteer | undefined;

/** All names to look for; read again at the next call where they could not be read. */
export async function allNames(): Promise<Gazetteer> {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  await loading;
  if (!names) throw new Error('no gazetteer was loaded');
  return names;
}

async function load(): Promise<void> {
  const own = ownGazetteers();
  const core = loadGazetteer(await readPackaged('core.gazetteer'));
  names = core;
  const joined = own.then((others) => {
    names = joinGazetteers(core, others);
  });
  await inTime(joined, PATIENCE).catch(() => {});
}

/** The gazetteers of the user's packs; none where the store cannot be read. */
async function ownGazetteers(): Promise<Gazetteer[]> {
  const database = new Database();
  try {
    const files = await userGazetteers(database);
    return [...files.values()].map((bytes) => loadGazetteer(bytes.slice().buffer));
  } catch {
    return [];
  } finally {
    database.close();
  }
}
