/** Between packs and rows. */
import type { EntityId } from '../model/entity';
import type { Entity, Pack, Retraction, Source } from '../model/pack';
import type { EntitySummary } from '../model/facts';
import type { Statement } from '../model/statement';
import { entitiesIn } from '../pack/dossier';
import { supersedersOf } from '../pack/fact-source';
import type {
  ClaimsRow,
  EntityRow,
  Generation,
  NamingKey,
  RetractionRow,
  SourceRow,
  SupersessionRow,
} from './rows';

/** A pack's rows, made as they are asked for: a large pack is not held twice. */
export interface PackRows {
  /** How many rows there are. */
  readonly total: number;
  sources(): Iterable<SourceRow>;
  entities(): Iterable<EntityRow>;
  claims(): Iterable<ClaimsRow>;
  retractions(): Iterable<RetractionRow>;
  supersessions(): Iterable<SupersessionRow>;
}

export function rowsOf(pack: Pack, generation: Generation): PackRows {
  const subjects = pack.entities.filter(({ statements }) => statements.length > 0);
  const superseders = [...supersedersOf(pack)];
  return {
    total: [pack.sources, pack.entities, subjects, pack.retracted, superseders].reduce(
      (sum, { length }) => sum + length,
      0,
    ),
    *sources() {
      for (const source of pack.sources) yield { ...source, generation };
    },
    *entities() {
      for (const { statements: _, ...entity } of pack.entities) yield { ...entity, generation };
    },
    *claims() {
      for (const [at, { id, statements }] of subjects.entries())
        yield claimsRow(statements, id, at, generation);
    },
    *retractions() {
      for (const { statement, reason } of pack.retracted) yield { statement, reason, generation };
    },
    *supersessions() {
      for (const [statement, by] of superseders) yield { statement, by, generation };
    },
  };
}

function claimsRow(
  statements: readonly Statement[],
  subject: EntityId,
  at: number,
  generation: Generation,
): ClaimsRow {
  const named = new Set(statements.flatMap((statement) => entitiesIn(statement).slice(1)));
  return { generation, subject, at, statements, naming: [...named].map((id): NamingKey => [generation, id]) };
}

export const toSummary = ({ generation: _, ...summary }: EntityRow): EntitySummary => summary;
export const toSource = ({ generation: _, ...source }: SourceRow): Source => source;
export const toRetraction = ({ generation: _, ...retraction }: RetractionRow): Retraction => retraction;

/** The statements of several subjects. Rows come by their subjects' ids; readers want them as the pack has them. */
export function toStatements(rows: readonly ClaimsRow[]): Statement[] {
  return rows.toSorted((a, b) => a.at - b.at).flatMap(({ statements }) => statements);
}

/** Entities with the statements that are about them. */
export function toEntities(rows: readonly EntityRow[], claims: readonly ClaimsRow[]): Entity[] {
  const bySubject = new Map(claims.map(({ subject, statements }) => [subject, statements]));
  return rows.map((row) => ({ ...toSummary(row), statements: bySubject.get(row.id) ?? [] }));
}
