/** The core pack as it ships. */
import type { Pack } from '../model/pack';
import { readPackaged } from './packaged';

const text = async (file: 'core.version' | 'core.pack.json'): Promise<string> =>
  new TextDecoder().decode(await readPackaged(file));

export const CORE_PACK = {
  id: 'core',
  version: () => text('core.version'),
  /** As the build wrote it, after validation. */
  pack: async (): Promise<Pack> => JSON.parse(await text('core.pack.json')),
};
