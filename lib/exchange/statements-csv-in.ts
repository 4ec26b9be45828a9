/** A table of statements as a pack. */
import { err, type Result } from '../model/result';
import type { Pack } from '../model/pack';
import { readCsv, type CsvRow, type TextFile } from './csv-table';
import type { ExchangeError } from './exchange-error';
import { readNames } from './name-cell';
import { readLines, type Line } from './pack-lines';
import { Merged } from './merged-rows';
import {
  RECORDS,
  SOURCE_FIELDS,
  STATEMENT_COLUMNS,
  TEXT_FIELDS,
  type StatementColumn,
} from './statement-columns';
import { columnIn, columnOfStatement, fieldsOf, readOtherFields, readValue } from './statement-row';

/** Where a statement was read, and what. */
interface ReadStatement {
  readonly row: CsvRow;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Reads a table of statements, as `statementsToCsv` or a spreadsheet writes it. What stands in several rows (names, a publisher) may
 * be left out in all but one, and must not differ.
 *
 * @returns the pack, or every mistake with its line and column; nothing of a faulty file is used
 */
export function statementsFromCsv(file: TextFile): Result<Pack, readonly ExchangeError[]> {
  const table = readCsv(file, STATEMENT_COLUMNS, [
    'entity',
    'property',
    'value_type',
    'value',
    'quote',
    'origin',
  ]);
  if (!table.ok) return table;
  const reader = new TableReader(file.name);
  for (const row of table.value) reader.read(row);
  return reader.finish();
}

class TableReader {
  readonly #file: string;
  readonly #errors: ExchangeError[] = [];
  readonly #lines: Line[] = [];
  readonly #sources: Merged;
  readonly #entities: Merged;
  readonly #statements = new Map<string, ReadStatement[]>();

  constructor(file: string) {
    this.#file = file;
    const report = (error: ExchangeError) => this.#errors.push(error);
    this.#sources = new Merged(file, Object.values(SOURCE_FIELDS), report);
    this.#entities = new Merged(file, ['kind', 'names', 'note'], report);
  }

  read(row: CsvRow): void {
    const record = row.cells.get('record') ?? 'statement';
    if (record === 'pack') this.#readPack(row);
    else if (record === 'retraction') this.#readRetraction(row);
    else if (record === 'source') this.#need(row, 'source', (id) => this.#sources.add(id, row));
    else if (record === 'entity') this.#need(row, 'entity', (id) => this.#entities.add(id, row));
    else if (record === 'statement') this.#readStatement(row);
    else this.#report(row, 'record', `«${record}» is none of ${RECORDS.join(', ')}`);
  }

  finish(): Result<Pack, readonly ExchangeError[]> {
    if (!this.#lines.some(({ record }) => record['type'] === 'pack')) {
      const reason =
        'no row says which pack this is; add one with record «pack» and pack, version and pack_title filled in';
      this.#errors.push({ file: this.#file, line: 1, column: '', reason });
    }
    for (const [id, { cells, row }] of this.#sources.all) {
      const fields = fieldsOf(cells, SOURCE_FIELDS);
      for (const field of ['publisher', 'title', 'issued', 'observed', 'read'] as const) {
        if (!(field in fields)) this.#empty(row, SOURCE_FIELDS[field], `of the source ${id}`);
      }
      this.#push({ type: 'source', id, ...fields }, row, (field) => columnIn(SOURCE_FIELDS, field, 'source'));
    }
    for (const [id, { cells, row }] of this.#entities.all) this.#finishEntity(id, cells, row);
    return this.#errors.length > 0 ? err(this.#errors) : readLines(this.#file, this.#lines);
  }

  #readPack(row: CsvRow): void {
    const fields = fieldsOf(row.cells, {
      id: 'pack',
      version: 'version',
      title: 'pack_title',
      source: 'source',
    });
    this.#push({ type: 'pack', format: 1, ...fields }, row, (field) =>
      columnIn({ id: 'pack', version: 'version', title: 'pack_title', source: 'source' }, field, 'pack'),
    );
    for (const column of ['pack', 'version', 'pack_title'] as const) {
      if (!row.cells.has(column)) this.#empty(row, column, 'of the pack');
    }
  }

  #readRetraction(row: CsvRow): void {
    const fields = fieldsOf(row.cells, { statement: 'statement', reason: 'reason' });
    for (const column of ['statement', 'reason'] as const) {
      if (!row.cells.has(column)) this.#empty(row, column, 'of the retraction');
    }
    this.#push({ type: 'retract', ...fields }, row, (field) => field);
  }

  #readStatement(row: CsvRow): void {
    this.#need(row, 'entity', (id) => {
      this.#entities.add(id, row);
      const source = row.cells.get('source');
      if (source !== undefined) this.#sources.add(source, row);
      for (const column of ['property', 'value', 'quote', 'origin'] as const) {
        if (!row.cells.has(column)) this.#empty(row, column, 'of the statement');
      }
      const report = (column: StatementColumn, reason: string) => this.#report(row, column, reason);
      const fields = {
        ...fieldsOf(row.cells, TEXT_FIELDS),
        value: readValue(row, report),
        ...readOtherFields(row, report),
      };
      const known = this.#statements.get(id);
      if (known) known.push({ row, fields });
      else this.#statements.set(id, [{ row, fields }]);
    });
  }

  #finishEntity(id: string, cells: ReadonlyMap<string, string>, row: CsvRow): void {
    const names = cells.get('names');
    if (!cells.has('kind')) this.#empty(row, 'kind', `of ${id}`);
    if (names === undefined) this.#empty(row, 'names', `of ${id}`);
    const read = readNames(names ?? '');
    if (typeof read === 'string') this.#report(row, 'names', read);
    const statements = this.#statements.get(id) ?? [];
    this.#lines.push({
      record: {
        type: 'entity',
        id,
        names: read,
        ...fieldsOf(cells, { kind: 'kind', note: 'note' }),
        statements: statements.map(({ fields }) => fields),
      },
      placeOf: (field) => {
        const [, at, part = ''] = /^statements\.(\d+)\.?(.*)$/.exec(field) ?? [];
        const statement = at === undefined ? undefined : statements[Number(at)];
        if (statement) return { line: statement.row.line, column: columnOfStatement(part) };
        return { line: row.line, column: field === 'id' ? 'entity' : (field.split('.')[0] ?? '') };
      },
    });
  }

  #push(
    record: Readonly<Record<string, unknown>>,
    { line }: CsvRow,
    columnOf: (field: string) => string,
  ): void {
    this.#lines.push({ record, placeOf: (field) => ({ line, column: columnOf(field) }) });
  }

  #need(row: CsvRow, column: StatementColumn, use: (cell: string) => void): void {
    const cell = row.cells.get(column);
    if (cell === undefined) this.#empty(row, column, `of the ${row.cells.get('record') ?? 'statement'}`);
    else use(cell);
  }

  #empty(row: CsvRow, column: StatementColumn, of: string): void {
    this.#report(row, column, `this cell ${of} is empty; fill it in`);
  }

  #report({ line }: CsvRow, column: StatementColumn, reason: string): void {
    this.#errors.push({ file: this.#file, line, column, reason });
  }
}
