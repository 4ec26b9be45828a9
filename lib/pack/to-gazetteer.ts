/** From a pack to what the gazetteer is compiled from. */
import type { GazetteerEntity } from '../gazetteer/compile';
import type { Pack } from '../model/pack';
import { relationsOf } from './relations';

/** Every entity of a pack with its names and relations. */
export function gazetteerEntities({ entities }: Pack): GazetteerEntity[] {
  const related = relationsOf(entities);
  return entities.map(({ id, kind, names }) => ({ id, kind, names, related: [...(related.get(id) ?? [])] }));
}
