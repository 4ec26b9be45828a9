/** From the files of a pack to its records, each line by itself. */
import * as v from 'valibot';
import {
  PackLineSchema,
  type EntityLine,
  type PackHeader,
  type Retraction,
  type Source,
} from '../model/pack';
import { LIMITS, textFaults } from './limits';
import type { PackError, PackFile } from './pack-error';

/** A record and where it was read. */
export interface Read<T> {
  readonly record: T;
  readonly file: string;
  readonly line: number;
}

export interface Records {
  readonly headers: Read<PackHeader>[];
  readonly sources: Read<Source>[];
  readonly entities: Read<EntityLine>[];
  readonly retractions: Read<Retraction>[];
}

/** Reads a file's lines into records; the mistakes of each are told with its place. */
export function readLines(file: PackFile, records: Records, errors: PackError[]): void {
  if (file.text.length > LIMITS.file) {
    const reason = `the file is ${file.text.length} characters long; at most ${LIMITS.file}: split it`;
    errors.push({ file: file.name, line: 1, field: '', reason });
    return;
  }
  for (const { text, line } of linesOf(file.text)) {
    if (errors.length > LIMITS.mistakes) return;
    if (text.trim() === '' || text.startsWith('//')) continue;
    const place = { file: file.name, line };
    if (text.length > LIMITS.line) {
      const reason = `the line is ${text.length} characters long; at most ${LIMITS.line}: is the line break missing?`;
      errors.push({ ...place, field: '', reason });
      continue;
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      errors.push({
        ...place,
        field: '',
        reason: `not JSON: ${error instanceof Error ? error.message : ''}`,
      });
      continue;
    }
    const faults = textFaults(json);
    if (faults.length > 0) {
      errors.push(...faults.map((fault) => ({ ...place, ...fault })));
      continue;
    }
    const parsed = v.safeParse(PackLineSchema, json);
    if (!parsed.success) {
      for (const issue of parsed.issues) {
        errors.push({ ...place, field: v.getDotPath(issue) ?? '', reason: reasonOf(issue) });
      }
      continue;
    }
    const record = parsed.output;
    if (record.type === 'pack') records.headers.push({ record, ...place });
    else if (record.type === 'source') records.sources.push({ record, ...place });
    else if (record.type === 'entity') records.entities.push({ record, ...place });
    else
      records.retractions.push({ record: { statement: record.statement, reason: record.reason }, ...place });
  }
}

/** One line after the other: a file of nothing but line breaks would make a list larger than the file. */
function* linesOf(text: string): Generator<{ readonly text: string; readonly line: number }> {
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { text: text.slice(start, end), line };
    start = end + 1;
  }
}

/** valibot reports an unknown key as «expected never» and a missing one as «invalid key»; say what they mean to the writer of a pack. */
function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return 'there is no field of this name; remove or rename it';
  if (issue.type === 'strict_object' && issue.received === 'undefined') return 'the field is missing; add it';
  return issue.message;
}
