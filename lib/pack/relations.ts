/** Which entities speak for each other when both stand on a page: those that a statement ties together. */
import type { EntityId } from '../model/entity';
import type { Entity } from '../model/pack';

/**
 * For each entity, the entities that a statement ties to it, in both directions; and through a post, its holder to its body
 * (a person who holds 商務廳廳長 goes with 商務廳).
 */
export function relationsOf(entities: readonly Entity[]): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const related = new Map<EntityId, Set<EntityId>>(entities.map(({ id }) => [id, new Set()]));
  const tie = (a: EntityId, b: EntityId) => {
    if (a === b) return;
    related.get(a)?.add(b);
    related.get(b)?.add(a);
  };
  const bodyOfPost = new Map<EntityId, EntityId[]>();
  for (const { statements } of entities) {
    for (const { subject, property, value, saidBy } of statements) {
      if (saidBy !== undefined) tie(subject, saidBy);
      if (!('entity' in value)) continue;
      tie(subject, value.entity);
      if (property === 'post-in') bodyOfPost.set(subject, [...(bodyOfPost.get(subject) ?? []), value.entity]);
    }
  }
  for (const { statements } of entities) {
    for (const { subject, property, value } of statements) {
      if (property !== 'holds' || !('entity' in value)) continue;
      for (const body of bodyOfPost.get(value.entity) ?? []) tie(subject, body);
    }
  }
  return related;
}
