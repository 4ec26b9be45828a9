/** A pack as documents for people read it: what still stands, with names and sources at hand. */
import { displayName } from '../model/display-name';
import type { EntityId } from '../model/entity';
import type { Entity, Pack, Source } from '../model/pack';
import type { Statement } from '../model/statement';

export interface Reading {
  /** The entities without the statements that were withdrawn, deprecated or superseded. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** The name to show; the id where the pack has no such entity. */
  readonly nameOf: (id: EntityId) => string;
  /** Publisher, title in 《》 and day of issue, in one line. */
  readonly citationOf: (statement: Statement) => string;
  readonly sourceOf: (statement: Statement) => Source | undefined;
}

/** Prepares a pack for reading. */
export function readingOf({ entities, sources, retracted }: Pack): Reading {
  const gone = new Set(retracted.map(({ statement }) => statement));
  for (const { supersedes } of entities.flatMap(({ statements }) => statements)) {
    if (supersedes !== undefined) gone.add(supersedes);
  }
  const stands = ({ id, rank }: Statement) => rank !== 'deprecated' && !gone.has(id);
  const standing = new Map(
    entities.map((entity) => [entity.id, { ...entity, statements: entity.statements.filter(stands) }]),
  );
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const sourceOf = ({ source }: Statement) => sourceById.get(source);
  return {
    entities: standing,
    nameOf: (id) => {
      const entity = standing.get(id);
      return entity ? displayName(entity.names, 'hk').text : id;
    },
    citationOf: (statement) => {
      const source = sourceOf(statement);
      return source ? `${source.publisher}《${source.title}》${source.issued}` : statement.source;
    },
    sourceOf,
  };
}

/** The statements of some entities by the entity that each points to. */
export function statementsByTarget(entities: Iterable<Entity>): ReadonlyMap<EntityId, readonly Statement[]> {
  const byTarget = new Map<EntityId, Statement[]>();
  for (const { statements } of entities) {
    for (const statement of statements) {
      if (!('entity' in statement.value)) continue;
      const known = byTarget.get(statement.value.entity);
      if (known) known.push(statement);
      else byTarget.set(statement.value.entity, [statement]);
    }
  }
  return byTarget;
}

/** A quote in quotation marks that it does not hold itself: 「…」, or 『…』 around a quote that has those. */
export function quoted(quote: string): string {
  return /[「」]/.test(quote) ? `『${quote}』` : `「${quote}」`;
}
