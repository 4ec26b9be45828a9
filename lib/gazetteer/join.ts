/**
 * Gazetteers joined without rebuilding any: each keeps its own matcher, walked one after the other, and its tables are put behind those
 * of the first. The first is the one that ships; the others are the user's.
 */
import { ENTITY_KINDS } from '../model/entity';
import { packLists, listAt, type Lists } from '../text/lists';
import { packStrings, stringAt } from '../text/string-table';
import { NO_ENTITY, type EntityIndex, type Gazetteer } from './gazetteer';

/**
 * Joins gazetteers.
 *
 * An entity that several know is one: its names, relations and titles come together, its kind and its dates are the first one's. Fold and
 * script tables are the first one's; all are compiled with the same.
 */
export function joinGazetteers(first: Gazetteer, others: readonly Gazetteer[]): Gazetteer {
  return others.reduce(join, first);
}

function join(a: Gazetteer, b: Gazetteer): Gazetteer {
  const ids = entityIdsOf(a);
  const indexOf = new Map(ids.map((id, at) => [id, at]));
  const added: number[] = [];
  /** What each entity of the second is called in the whole. */
  const renamed = Uint32Array.from(entityIdsOf(b), (id, at) => {
    const known = indexOf.get(id);
    if (known !== undefined) return known;
    added.push(at);
    ids.push(id);
    return ids.length - 1;
  });
  const moved = (entity: EntityIndex): EntityIndex =>
    entity === NO_ENTITY ? NO_ENTITY : (renamed[entity] ?? NO_ENTITY);
  const names = a.nameKinds.length;
  const { units: idUnits, offsets } = packStrings(ids);
  const placeOf = new Map([...renamed].map((entity, at) => [entity, at]));
  const lists = (of: (gazetteer: Gazetteer) => Lists, move: (item: number) => number) =>
    packLists(
      ids.map((_, entity) => {
        const own = entity < a.entityKinds.length ? [...listAt(of(a), entity)] : [];
        const at = placeOf.get(entity);
        const more = at === undefined ? [] : [...listAt(of(b), at)].map(move);
        return [...new Set([...own, ...more])].toSorted((x, y) => x - y);
      }),
    );
  const pick = <T extends Uint8Array | Uint32Array | Int32Array>(own: T, other: T): number[] => [
    ...own,
    ...added.map((at) => other[at] ?? 0),
  ];
  return {
    ...a,
    matchers: [...a.matchers, ...b.matchers.map((each) => ({ ...each, firstName: each.firstName + names }))],
    nameEntities: Uint32Array.from([...a.nameEntities, ...[...b.nameEntities].map(moved)]),
    nameKinds: Uint16Array.from([...a.nameKinds, ...b.nameKinds]),
    nameLengths: Uint8Array.from([...a.nameLengths, ...b.nameLengths]),
    entityKinds: Uint8Array.from(pick(a.entityKinds, b.entityKinds)),
    regions: Uint32Array.from([...a.regions, ...added.map((at) => moved(b.regions[at] ?? NO_ENTITY))]),
    within: Uint32Array.from([...a.within, ...added.map((at) => moved(b.within[at] ?? NO_ENTITY))]),
    firstDays: Int32Array.from(pick(a.firstDays, b.firstDays)),
    lastDays: Int32Array.from(pick(a.lastDays, b.lastDays)),
    entityIds: { units: idUnits, offsets },
    madeIds: new Map(),
    related: lists(({ related }) => related, moved),
    ownTitles: lists(
      ({ ownTitles }) => ownTitles,
      (name) => name + names,
    ),
  };
}

function entityIdsOf({ entityIds, entityKinds }: Gazetteer): string[] {
  return Array.from(entityKinds, (kind, at) => {
    if (ENTITY_KINDS[kind] === undefined) throw new RangeError(`entity ${at} is of no kind`);
    return stringAt(entityIds, at);
  });
}
