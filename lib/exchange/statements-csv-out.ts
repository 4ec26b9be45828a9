/** A pack as a table of statements. */
import { displayName } from '../model/display-name';
import type { EntityId } from '../model/entity';
import type { Entity, Pack, Source } from '../model/pack';
import { valueType, type Statement } from '../model/statement';
import { joinValues } from './cells';
import { writeCsv, type Cells } from './csv-table';
import type { Loss } from './loss';
import { writeNames } from './name-cell';
import {
  FIGURE_FIELDS,
  SOURCE_FIELDS,
  STATEMENT_COLUMNS,
  TEXT_FIELDS,
  type StatementColumn,
} from './statement-columns';

type Row = Cells<StatementColumn>;

/**
 * Writes a pack as CSV, one claim a row; `statementsFromCsv` reads it back.
 *
 * @returns the table, and what it cannot hold: texts that are there and empty
 */
export function statementsToCsv(pack: Pack): { readonly text: string; readonly losses: readonly Loss[] } {
  const nameOf = namer(pack);
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const used = new Set(pack.entities.flatMap(({ statements }) => statements.map(({ source }) => source)));
  const rows = [
    packRow(pack),
    ...pack.entities.flatMap((entity) =>
      entity.statements.length === 0
        ? [{ record: 'entity', ...entityCells(entity, nameOf) }]
        : entity.statements.map((statement) => ({
            record: 'statement',
            ...entityCells(entity, nameOf),
            ...statementCells(statement, nameOf),
            ...sourceCells(sources.get(statement.source)),
          })),
    ),
    ...pack.sources
      .filter(({ id }) => !used.has(id))
      .map((source) => ({ record: 'source', ...sourceCells(source) })),
    ...pack.retracted.map(({ statement, reason }) => ({ record: 'retraction', statement, reason })),
  ];
  return { text: writeCsv(STATEMENT_COLUMNS, rows), losses: pack.entities.flatMap(emptyTexts) };
}

function packRow({ header: { id, version, title, source } }: Pack): Row {
  return {
    record: 'pack',
    pack: id,
    version,
    pack_title: title,
    ...(source === undefined ? {} : { source }),
  };
}

function namer({ entities }: Pack): (id: EntityId) => string {
  const names = new Map(entities.map(({ id, names }) => [id, displayName(names, 'hk').text]));
  return (id) => names.get(id) ?? '';
}

function entityCells({ id, kind, names, note = '' }: Entity, nameOf: (id: EntityId) => string): Row {
  return { entity: id, kind, name: nameOf(id), names: writeNames(names), note };
}

function sourceCells(source: Source | undefined): Row {
  return source === undefined ? {} : { source: source.id, ...textCells(source, SOURCE_FIELDS) };
}

function statementCells(statement: Statement, nameOf: (id: EntityId) => string): Row {
  const { saidBy, contradicts, order } = statement;
  return {
    ...textCells(statement, TEXT_FIELDS),
    ...valueCells(statement, nameOf),
    statement: statement.id,
    acting: statement.acting ? 'yes' : '',
    said_by_name: saidBy === undefined ? '' : nameOf(saidBy),
    order: order === undefined ? '' : String(order),
    contradicts: joinValues(contradicts ?? []),
  };
}

function valueCells({ value }: Statement, nameOf: (id: EntityId) => string): Row {
  const type = { value_type: valueType(value) };
  if ('entity' in value) return { ...type, value: value.entity, value_name: nameOf(value.entity) };
  if ('text' in value) return { ...type, value: value.text };
  if ('date' in value) return { ...type, value: value.date };
  if ('code' in value) return { ...type, value: value.code };
  return { ...type, value: String(value.figure.number), ...textCells(value.figure, FIGURE_FIELDS) };
}

/** The fields of a record that a table names, each in its column. */
function textCells<Field extends string>(
  record: { readonly [field in NoInfer<Field>]?: string | undefined },
  columns: Readonly<Record<Field, StatementColumn>>,
): Row {
  const cells: Partial<Record<StatementColumn, string>> = {};
  for (const field in columns) cells[columns[field]] = record[field] ?? '';
  return cells;
}

/** Of all texts of a statement, only a list's name may be empty; a table cannot tell an empty cell from none. */
function emptyTexts({ id, statements }: Entity): Loss[] {
  return statements
    .filter(({ list }) => list === '')
    .map((statement) => ({
      entity: id,
      statement: statement.id,
      property: statement.property,
      field: 'list',
      reason: 'an empty list name; a cell that is empty says that there is none',
    }));
}
