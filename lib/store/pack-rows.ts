/** Between packs and rows. */
import type { EntityId } from '../model/entity';
import type { Entity, Pack, Retraction, Source } from '../model/pack';
import type { EntitySummary } from '../model/facts';
import type { Statement } from '../model/statement';
import type { EntityRow, Generation, RetractionRow, SourceRow, StatementRow } from './rows';

/** A pack's rows, made as they are asked for: a large pack is not held twice. */
export interface PackRows {
  /** How many rows there are. */
  readonly total: number;
  sources(): Iterable<SourceRow>;
  entities(): Iterable<EntityRow>;
  statements(): Iterable<StatementRow>;
  retractions(): Iterable<RetractionRow>;
}

export function rowsOf(pack: Pack, generation: Generation): PackRows {
  const claims = pack.entities.reduce((sum, { statements }) => sum + statements.length, 0);
  return {
    total: pack.sources.length + pack.entities.length + claims + pack.retracted.length,
    *sources() {
      for (const source of pack.sources) yield { ...source, generation };
    },
    *entities() {
      for (const { statements: _, ...entity } of pack.entities) yield { ...entity, generation };
    },
    *statements() {
      let at = 0;
      for (const { statements } of pack.entities) {
        for (const statement of statements) yield toRow(statement, at++, generation);
      }
    },
    *retractions() {
      for (const { statement, reason } of pack.retracted) yield { statement, reason, generation };
    },
  };
}

function toRow(statement: Statement, at: number, generation: Generation): StatementRow {
  const object = 'entity' in statement.value ? { object: statement.value.entity } : {};
  return { ...statement, ...object, at, generation };
}

export const toSummary = ({ generation: _, ...summary }: EntityRow): EntitySummary => summary;
export const toSource = ({ generation: _, ...source }: SourceRow): Source => source;
export const toRetraction = ({ generation: _, ...retraction }: RetractionRow): Retraction => retraction;

/** An index returns rows by their ids, which are hashes; readers want them as the pack has them. */
export function toStatements(rows: readonly StatementRow[]): Statement[] {
  return rows
    .toSorted((a, b) => a.at - b.at)
    .map(({ generation: _, object: __, at: ___, ...statement }) => statement);
}

/** Entities with the statements that are about them. */
export function toEntities(rows: readonly EntityRow[], statements: readonly StatementRow[]): Entity[] {
  const bySubject = new Map<EntityId, Statement[]>();
  for (const statement of toStatements(statements)) {
    const known = bySubject.get(statement.subject);
    if (known) known.push(statement);
    else bySubject.set(statement.subject, [statement]);
  }
  return rows.map((row) => ({ ...toSummary(row), statements: bySubject.get(row.id) ?? [] }));
}
