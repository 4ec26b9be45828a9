/** Facts straight from a pack in memory: what answers until the store is filled, and where it fails. */
import type { EntityId } from '../model/entity';
import type { Dossier, EntitySummary, FactSource } from '../model/facts';
import type { Entity, Pack, Source } from '../model/pack';
import type { Statement } from '../model/statement';

/**
 * A fact source over a pack.
 *
 * @param pack - as `readPack` returns it; not copied, so it must not change afterwards
 */
export function packFacts(pack: Pack): FactSource {
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const mentions = mentionsById(pack.entities);
  const summaries = pack.entities.map(summaryOf);
  return {
    dossier: (id) => Promise.resolve(dossierOf(id, entities, mentions, sources)),
    summaries: () => Promise.resolve(summaries),
  };
}

/** Of each entity, the statements of others that name it, as value or as who said it. */
function mentionsById(entities: readonly Entity[]): ReadonlyMap<EntityId, readonly Statement[]> {
  const mentions = new Map<EntityId, Statement[]>();
  for (const statement of entities.flatMap((entity) => entity.statements)) {
    for (const id of new Set(idsIn(statement))) {
      if (id === statement.subject) continue;
      const known = mentions.get(id);
      if (known) known.push(statement);
      else mentions.set(id, [statement]);
    }
  }
  return mentions;
}

/** The entities that a statement names besides its subject. */
function idsIn({ value, saidBy }: Statement): EntityId[] {
  const ids: EntityId[] = [];
  if ('entity' in value) ids.push(value.entity);
  if (saidBy !== undefined) ids.push(saidBy);
  return ids;
}

function dossierOf(
  id: EntityId,
  entities: ReadonlyMap<EntityId, Entity>,
  mentions: ReadonlyMap<EntityId, readonly Statement[]>,
  sources: ReadonlyMap<string, Source>,
): Dossier | undefined {
  const entity = entities.get(id);
  if (!entity) return undefined;
  const mentionedIn = mentions.get(id) ?? [];
  const otherHolders = otherHoldersOf(entity, mentions);
  const all = [...entity.statements, ...mentionedIn, ...otherHolders];
  const others = new Map<EntityId, EntitySummary>();
  for (const other of all.flatMap((statement) => [statement.subject, ...idsIn(statement)])) {
    const found = other === id ? undefined : entities.get(other);
    if (found) others.set(other, summaryOf(found));
  }
  const cited = new Map<string, Source>();
  for (const statement of all) {
    const source = sources.get(statement.source);
    if (source) cited.set(source.id, source);
  }
  return { entity, mentionedIn, otherHolders, others, sources: cited };
}

function otherHoldersOf(
  { id, statements }: Entity,
  mentions: ReadonlyMap<EntityId, readonly Statement[]>,
): Statement[] {
  const posts = new Set<EntityId>();
  for (const { property, value } of statements) {
    if (property === 'holds' && 'entity' in value) posts.add(value.entity);
  }
  return [...posts].flatMap((post) =>
    (mentions.get(post) ?? []).filter(({ property, value, subject }) => {
      return property === 'holds' && subject !== id && 'entity' in value && value.entity === post;
    }),
  );
}

function summaryOf({ id, kind, names, note }: Entity): EntitySummary {
  return note === undefined ? { id, kind, names } : { id, kind, names, note };
}
