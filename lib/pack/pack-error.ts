/** Mistakes in packs, each with its place. */
import { printable } from './limits';

/** A file of a pack: its name, for messages, and what it holds. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
}

/** One mistake: where it is and what to do about it. `line` counts from 1; `field` is a path such as `statements.2.quote`. */
export interface PackError {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

/** A mistake as one line of text: `file:line field: reason`. Hidden characters of a faulty line are spelt out, so it may be printed. */
export function formatPackError({ file, line, field, reason }: PackError): string {
  return printable(`${file}:${line} ${field ? `${field}: ` : ''}${reason}`);
}
