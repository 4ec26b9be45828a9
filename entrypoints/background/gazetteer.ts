/** The gazetteer in the background, loaded from the package when first asked for. */
import { loadGazetteer, type Gazetteer } from '@/lib/gazetteer/gazetteer';
import { readPackaged } from '@/lib/platform/packaged';

let gazetteer: Promise<Gazetteer> | undefined;

/** The core gazetteer; read again at the next call where it could not be read. */
export function coreGazetteer(): Promise<Gazetteer> {
  gazetteer ??= readPackaged('core.gazetteer').then(loadGazetteer);
  gazetteer.catch(() => (gazetteer = undefined));
  return gazetteer;
}
