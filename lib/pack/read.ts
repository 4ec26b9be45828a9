/** Reads packs: JSON lines in, a whole pack or every mistake with its place out. Nothing of a faulty pack is used. */
import { edtfRange } from '../model/edtf';
import type { Entity, EntityLine, Pack, PackHeader, Source } from '../model/pack';
import { err, ok, type Result } from '../model/result';
import type { Statement, StatementSource } from '../model/statement';
import { hash53 } from '../text/hash';
import { canonicalJson } from './canonical-json';
import { checkEntity, checkRetractions } from './check';
import { LIMITS } from './limits';
import { suggester } from './near';
import type { PackError, PackFile } from './pack-error';
import { readLines, type Read, type Records } from './read-lines';

export { formatPackError, type PackError, type PackFile } from './pack-error';

/**
 * Reads the files of one pack. The order of files and lines does not matter.
 *
 * @param files - JSON lines; blank lines and lines that begin with `//` are passed over
 * @returns the pack, or every mistake found, at most {@link LIMITS}.mistakes and one that says so: broken JSON, unknown fields, wrong types, duplicate ids, ids that lead nowhere,
 *   properties that do not go with their entity
 */
export function readPack(files: readonly PackFile[]): Result<Pack, readonly PackError[]> {
  const errors: PackError[] = [];
  const records: Records = { headers: [], sources: [], entities: [], retractions: [] };
  for (const file of files) readLines(file, records, errors);

  const header = onlyHeader(records, files, errors);
  const sources = index(records.sources, errors);
  const entities = index(records.entities, errors);
  const known = {
    sources,
    entities,
    nearSource: suggester(sources.keys()),
    nearEntity: suggester(entities.keys()),
  };
  for (const read of records.entities) {
    if (errors.length > LIMITS.mistakes) break;
    checkEntity(read, header, known, errors);
  }
  if (!header || errors.length > 0) return err(firstOf(errors));

  const whole = records.entities.map((read) => toEntity(read.record, header, sources));
  checkRetractions(records.retractions, whole, errors);
  if (errors.length > 0) return err(firstOf(errors));
  return ok({
    header,
    sources: records.sources.map((read) => read.record),
    entities: whole,
    retracted: records.retractions.map((read) => read.record),
  });
}

/** Nobody mends a million mistakes, and a file of nothing else must not fill the memory. */
function firstOf(errors: readonly PackError[]): readonly PackError[] {
  const next = errors[LIMITS.mistakes];
  if (next === undefined) return errors;
  const reason = `there are more than ${LIMITS.mistakes} mistakes, this is where the others begin; mend these first`;
  return [...errors.slice(0, LIMITS.mistakes), { ...next, field: '', reason }];
}

function onlyHeader(
  { headers }: Records,
  files: readonly PackFile[],
  errors: PackError[],
): PackHeader | undefined {
  const [first, second] = headers;
  if (!first) {
    const file = files[0]?.name ?? '(no file)';
    errors.push({ file, line: 1, field: '', reason: 'the pack has no line {"type":"pack",…}; add one' });
  }
  if (second) {
    const { file, line } = second;
    errors.push({ file, line, field: '', reason: 'a second line {"type":"pack",…}; keep one' });
  }
  return first?.record;
}

function index<T extends { readonly id: string }>(
  reads: readonly Read<T>[],
  errors: PackError[],
): ReadonlyMap<string, Read<T>> {
  const byId = new Map<string, Read<T>>();
  for (const read of reads) {
    const first = byId.get(read.record.id);
    if (first) {
      const reason = `the id ${read.record.id} is used already at ${first.file}:${first.line}; give one of them another`;
      errors.push({ file: read.file, line: read.line, field: 'id', reason });
    } else byId.set(read.record.id, read);
  }
  return byId;
}

function toEntity(
  { type: _, statements, ...rest }: EntityLine,
  header: PackHeader,
  sources: ReadonlyMap<string, Read<Source>>,
): Entity {
  return {
    ...rest,
    statements: statements.map((statement) => toStatement(rest.id, statement, header, sources)),
  };
}

function toStatement(
  subject: string,
  line: StatementSource,
  header: PackHeader,
  sources: ReadonlyMap<string, Read<Source>>,
): Statement {
  const source = line.source ?? header.source ?? '';
  const observed = line.observed ?? sources.get(source)?.record.observed;
  if (observed === undefined) throw new Error(`toStatement before checkEntity: ${subject} ${source}`);
  const claim = { ...line, subject, source, observed };
  const started = line.start === undefined ? undefined : edtfRange(line.start);
  const ended = line.end === undefined ? undefined : edtfRange(line.end);
  return {
    ...claim,
    id: hash53(canonicalJson(claim)),
    ...(started && { started }),
    ...(ended && { ended }),
  };
}
