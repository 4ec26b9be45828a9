/** Cells of tables: safe to open in a spreadsheet, and several values in one. */

/**
 * What makes a spreadsheet take a cell for a formula: OWASP's list (https://owasp.org/www-community/attacks/CSV_Injection) with the
 * full-width forms that East Asian versions of Excel accept. The apostrophe is among them, so that undoing has one answer.
 */
const GUARDED = /^[=+\-@\t\r\n＝＋－＠']/;

/** The cell that shows `text` and computes nothing: an apostrophe before what could begin a formula. */
export function guardCell(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** Undoes {@link guardCell}. An apostrophe before anything else was written by hand and stays. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell.slice(1)) ? cell.slice(1) : cell;
}

const SEPARATOR = '；';

/** Several values in one cell, with 「；」 between them; a backslash stands before a 「；」 or a backslash of a value's own. */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[\\；]/g, String.raw`\$&`)).join(SEPARATOR);
}

/** Undoes {@link joinValues}. An empty cell has no values. */
export function splitValues(cell: string): string[] {
  if (cell === '') return [];
  const values: string[] = [];
  let value = '';
  for (let at = 0; at < cell.length; at += 1) {
    const unit = cell.charAt(at);
    if (unit === '\\' && at + 1 < cell.length) {
      at += 1;
      value += cell.charAt(at);
    } else if (unit === SEPARATOR) {
      values.push(value);
      value = '';
    } else value += unit;
  }
  return [...values, value];
}
