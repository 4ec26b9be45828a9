/** From a pack to what the gazetteer is compiled from. */
import type { GazetteerEntity } from '../gazetteer/compile';
import type { Day } from '../model/day';
import type { Entity, Pack } from '../model/pack';
import { relationsOf } from './relations';

/** Every entity of a pack with its names, its relations and the days that its statements speak of. */
export function gazetteerEntities({ entities }: Pack): GazetteerEntity[] {
  const related = relationsOf(entities);
  return entities.map((entity) => {
    const { id, kind, names } = entity;
    return { id, kind, names, related: [...(related.get(id) ?? [])], days: daysOf(entity) };
  });
}

function daysOf({ statements }: Entity): GazetteerEntity['days'] {
  let first: Day | undefined;
  let last: Day | undefined;
  for (const { value, observed } of statements) {
    const day = 'date' in value ? value.date : observed;
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  return first === undefined || last === undefined ? undefined : { first, last };
}
