/** From a pack to what the gazetteer is compiled from. */
import type { GazetteerEntity } from '../gazetteer/compile';
import type { Day } from '../model/day';
import type { EntityId, Name } from '../model/entity';
import type { Entity, Pack } from '../model/pack';
import { relationsOf } from './relations';
import { regionOf, regionsOf, shortForms, type Region } from './short-forms';

/** Every entity of a pack with its names and the short forms that follow from them, its relations, its region and the days that its statements speak of. */
export function gazetteerEntities({ entities }: Pack): GazetteerEntity[] {
  const related = relationsOf(entities);
  const regions = regionsOf(entities);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return entities.map((entity) => {
    const { id, kind } = entity;
    const derived = shortForms(entity, regions).map((form) =>
      form.kind === 'short'
        ? { text: form.text, kind: 'short' as const }
        : { text: form.text, kind: 'weak' as const, ofRegion: true },
    );
    return {
      id,
      kind,
      names: [
        ...entity.names.map((name) => ({ ...name, ofRegion: isEveryRegions(name) })),
        ...derived,
        ...(kind === 'person' ? entity.names.flatMap(unhyphenated) : []),
      ],
      related: [...(related.get(id) ?? [])],
      days: daysOf(entity),
      region: regionThrough(entity, byId, regions),
      within: kind === 'place' ? placeAround(entity) : undefined,
      titles: titlesOf(entity, byId),
    };
  });
}

/** The region of an office or a body: its own names say it, or those of the body that it belongs to. */
function regionThrough(
  entity: Entity,
  byId: ReadonlyMap<EntityId, Entity>,
  regions: readonly Region[],
  depth = 0,
): EntityId | undefined {
  const own = regionOf(entity, regions);
  if (own !== undefined || depth === MOST_BODIES) return own;
  for (const { property, value } of entity.statements) {
    if ((property !== 'part-of' && property !== 'post-in') || !('entity' in value)) continue;
    const body = byId.get(value.entity);
    const region = body && regionThrough(body, byId, regions, depth + 1);
    if (region !== undefined) return region;
  }
  return undefined;
}

/** The place that a place lies in, as a statement says. */
const placeAround = ({ statements }: Entity): EntityId | undefined =>
  statements.flatMap(({ property, value }) =>
    (property === 'part-of' || property === 'located-in') &&
    'entity' in value &&
    value.entity.startsWith('place/')
      ? [value.entity]
      : [],
  )[0];

/** A post in a bureau of a government. */
const MOST_BODIES = 2;

/** The syllables of a given name are also written apart: Lee Ka-chiu, Lee Ka Chiu. */
const unhyphenated = ({ text, kind }: Name): Pick<Name, 'text' | 'kind'>[] =>
  kind === 'romanised' && text.includes('-') ? [{ text: text.replaceAll('-', ' '), kind }] : [];

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

/** 省委常委 and 市委書記, as packs write them. */
const isEveryRegions = ({ text, kind }: Name): boolean => kind === 'weak' && /^[省市]/u.test(text);

/** Names of a person's posts, and what else the pack says that they are. */
function titlesOf({ kind, statements }: Entity, byId: ReadonlyMap<string, Entity>): string[] {
  if (kind !== 'person') return [];
  return statements.flatMap(({ property, value, quote }) => {
    if (property === 'holds' && 'entity' in value)
      return (byId.get(value.entity)?.names ?? []).map(({ text }) => text);
    const tells = ['occupation', 'works-for', 'credited', 'described-as'].includes(property);
    return tells ? [...('text' in value ? [value.text] : []), quote] : [];
  });
}
