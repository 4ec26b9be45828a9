/** One row of the table of statements: its cells as a statement's fields, and the column of each field. */
import { splitValues } from './cells';
import type { CsvRow } from './csv-table';
import { FIGURE_FIELDS, OTHER_FIELDS, TEXT_FIELDS, type StatementColumn } from './statement-columns';

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const VALUE_TYPES = ['entity', 'text', 'date', 'code', 'figure'];

type Report = (column: StatementColumn, reason: string) => void;

/** The value of a row, by its `value_type`. */
export function readValue({ cells }: CsvRow, report: Report): unknown {
  const type = cells.get('value_type') ?? '';
  const value = cells.get('value') ?? '';
  if (!VALUE_TYPES.includes(type)) report('value_type', `«${type}» is none of ${VALUE_TYPES.join(', ')}`);
  if (type !== 'figure') return { [type]: value };
  if (!NUMBER.test(value)) {
    report('value', `«${value}» is no number; write digits without separators, such as 8000000000`);
  }
  return { figure: { number: Number(value), ...fieldsOf(cells, FIGURE_FIELDS) } };
}

/** The fields of a row that are no text. */
export function readOtherFields({ cells }: CsvRow, report: Report): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const [acting, order, contradicts] = ['acting', 'order', 'contradicts'].map((column) => cells.get(column));
  if (acting === 'yes') fields['acting'] = true;
  else if (acting !== undefined) report('acting', `«${acting}»: write yes, or leave it empty`);
  if (order !== undefined) {
    if (/^\d+$/.test(order)) fields['order'] = Number(order);
    else report('order', `«${order}» is no place in a list; write a whole number from 1`);
  }
  if (contradicts !== undefined) fields['contradicts'] = splitValues(contradicts);
  return fields;
}

/** The cells that are filled, by the field that each column stands for. */
export function fieldsOf<Field extends string>(
  cells: ReadonlyMap<string, string>,
  columns: Readonly<Record<Field, StatementColumn>>,
): Partial<Record<Field, string>> {
  const fields: Partial<Record<Field, string>> = {};
  for (const field in columns) {
    const cell = cells.get(columns[field]);
    if (cell !== undefined) fields[field] = cell;
  }
  return fields;
}

/** The column of a field, where the table of columns has it. */
export function columnIn(
  columns: Readonly<Record<string, string>>,
  field: string,
  otherwise: string,
): string {
  return Object.hasOwn(columns, field) ? (columns[field] ?? otherwise) : otherwise;
}

/** The column of a statement's field, such as `value.figure.unit`. */
export function columnOfStatement(field: string): string {
  const last = field.split('.').at(-1) ?? '';
  if (field.startsWith('value')) return columnIn(FIGURE_FIELDS, last, 'value');
  return columnIn({ ...TEXT_FIELDS, ...OTHER_FIELDS }, field.split('.')[0] ?? '', '');
}
