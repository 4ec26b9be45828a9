/** A mistake in a file that is imported: where it is and how to mend it. */
export interface ExchangeError {
  readonly file: string;
  /** From 1; where a record spans several lines, its first. */
  readonly line: number;
  /** The column or field; empty where the whole line is wrong. */
  readonly column: string;
  readonly reason: string;
}

/** A mistake as one line of text: `file:line column: reason`. */
export function formatExchangeError({ file, line, column, reason }: ExchangeError): string {
  return `${file}:${line} ${column === '' ? '' : `${column}: `}${reason}`;
}
