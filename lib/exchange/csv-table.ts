/** Tables as CSV (RFC 4180) that Excel opens: UTF-8 with a byte order mark, CRLF, every cell guarded against formulas. */
import Papa from 'papaparse';
import { err, ok, type Result } from '../model/result';
import { guardCell, unguardCell } from './cells';
import type { ExchangeError } from './exchange-error';

const BYTE_ORDER_MARK = '\uFEFF';
/** Spreadsheets of some countries write these in place of the comma. */
const DELIMITERS = [',', ';', '\t'] as const;

/** Cells with another program's delimiter in them are quoted as well, so that it does not part them and begin a cell with the rest. */
const UNPARSE = { newline: '\r\n', quotes: (cell: unknown) => /[;\t]/.test(String(cell)) };

/** A row by column; a column that is absent is an empty cell. */
export type Cells<Column extends string> = Readonly<Partial<Record<Column, string>>>;

/** A row and the line of the file on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A file of text: its name, for messages, and what it holds. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The CSV of some rows, with a line of column names before them. */
export function writeCsv<Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Cells<Column>>,
): string {
  const lines = Array.from(rows, (row) => columns.map((column) => guardCell(row[column] ?? '')));
  return `${BYTE_ORDER_MARK}${Papa.unparse([[...columns], ...lines], UNPARSE)}\r\n`;
}

/**
 * Reads CSV, as {@link writeCsv} or a spreadsheet writes it: with or without byte order mark, with commas, semicolons or tabs.
 *
 * @param columns - the columns that may occur; they may stand in any order
 * @param required - those that must
 * @returns the rows that are not empty, their empty cells left out; or every mistake in the file's form
 */
export function readCsv(
  { name: file, text }: TextFile,
  columns: readonly string[],
  required: readonly string[],
): Result<readonly CsvRow[], readonly ExchangeError[]> {
  const errors: ExchangeError[] = [];
  const [head, ...body] = parseRows(file, text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text, errors);
  const names = head?.cells.map((cell) => cell.trim()) ?? [];
  checkHead(file, names, columns, required, errors);
  const rows = body.map(({ line, cells }): CsvRow => {
    const filled = new Map<string, string>();
    cells.forEach((cell, at) => {
      if (cell === '') return;
      const column = names[at];
      if (column) filled.set(column, unguardCell(cell));
      else
        errors.push({
          file,
          line,
          column: '',
          reason: `a cell more than there are columns: ${cell}; put it under one`,
        });
    });
    return { line, cells: filled };
  });
  return errors.length > 0 ? err(errors) : ok(rows.filter(({ cells }) => cells.size > 0));
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

function parseRows(file: string, text: string, errors: ExchangeError[]): RawRow[] {
  const rows: RawRow[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, meta, errors: mistakes }) => {
      if (mistakes.length > 0) {
        const reason =
          'a quotation mark opens a cell and none closes it; close it, and double those inside the cell';
        errors.push({ file, line, column: '', reason });
      }
      rows.push({ line, cells: data });
      line += lineBreaks(text, read, meta.cursor);
      read = meta.cursor;
    },
  });
  return rows;
}

/** The delimiter that the first line has most of; the comma where it has none. */
function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Line breaks as editors count them: CRLF is one. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

function checkHead(
  file: string,
  names: readonly string[],
  columns: readonly string[],
  required: readonly string[],
  errors: ExchangeError[],
): void {
  const report = (column: string, reason: string) => errors.push({ file, line: 1, column, reason });
  names.forEach((column, at) => {
    if (column === '') return;
    if (!columns.includes(column)) {
      report(
        column,
        `there is no column of this name; remove or rename it. There are: ${columns.join(', ')}`,
      );
    } else if (names.indexOf(column) !== at) report(column, 'this column stands twice; remove one');
  });
  for (const column of required) {
    if (!names.includes(column)) report(column, 'this column is missing from the first line; add it');
  }
}
