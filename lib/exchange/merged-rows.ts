/** What several rows say of one thing: filled cells must agree, and empty ones say nothing. */
import type { CsvRow } from './csv-table';
import type { ExchangeError } from './exchange-error';

interface MergedRow {
  /** The first row that names the thing. */
  readonly row: CsvRow;
  readonly cells: ReadonlyMap<string, string>;
}

export class Merged {
  readonly #file: string;
  readonly #columns: readonly string[];
  readonly #report: (error: ExchangeError) => void;
  readonly #things = new Map<
    string,
    { row: CsvRow; cells: Map<string, string>; lines: Map<string, number> }
  >();

  /**
   * @param columns - those whose cells belong to the thing
   * @param report - hears of two cells that differ
   */
  constructor(file: string, columns: readonly string[], report: (error: ExchangeError) => void) {
    this.#file = file;
    this.#columns = columns;
    this.#report = report;
  }

  /** Adds what a row says of the thing with this id. */
  add(id: string, row: CsvRow): void {
    const thing = this.#things.get(id) ?? { row, cells: new Map(), lines: new Map() };
    this.#things.set(id, thing);
    for (const column of this.#columns) {
      const cell = row.cells.get(column);
      if (cell === undefined) continue;
      const known = thing.cells.get(column);
      if (known === undefined) {
        thing.cells.set(column, cell);
        thing.lines.set(column, row.line);
      } else if (known !== cell) {
        const reason = `${id} has «${cell}» here and «${known}» in line ${thing.lines.get(column)}; make them equal, or leave one empty`;
        this.#report({ file: this.#file, line: row.line, column, reason });
      }
    }
  }

  /** The things by id, in the order in which they were first named. */
  get all(): ReadonlyMap<string, MergedRow> {
    return this.#things;
  }
}
