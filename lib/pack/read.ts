/** Reads packs: JSON lines in, a whole pack or every mistake with its place out. Nothing of a faulty pack is used. */
import * as v from 'valibot';
import { err, ok, type Result } from '../model/result';
import {
  PackLineSchema,
  type Entity,
  type EntityLine,
  type Pack,
  type PackHeader,
  type Retraction,
  type Source,
} from '../model/pack';
import { edtfRange, isEdtf } from '../model/edtf';
import {
  PROPERTIES,
  propertyRule,
  valueType,
  type Statement,
  type StatementSource,
} from '../model/statement';
import { hash53 } from '../text/hash';
import { canonicalJson } from './canonical-json';
import { LIMITS, printable, textFaults } from './limits';
import { suggester } from './near';

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

/** A record and where it was read. */
interface Read<T> {
  readonly record: T;
  readonly file: string;
  readonly line: number;
}

interface Records {
  readonly headers: Read<PackHeader>[];
  readonly sources: Read<Source>[];
  readonly entities: Read<EntityLine>[];
  readonly retractions: Read<Retraction>[];
}

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

function readLines(file: PackFile, records: Records, errors: PackError[]): void {
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

/** What a pack has by id, and what somebody may have meant who names an id that it has not. */
interface Known {
  readonly sources: ReadonlyMap<string, Read<Source>>;
  readonly entities: ReadonlyMap<string, Read<EntityLine>>;
  readonly nearSource: (id: string) => string;
  readonly nearEntity: (id: string) => string;
}

function checkEntity(
  { record: entity, file, line }: Read<EntityLine>,
  header: PackHeader | undefined,
  { sources, entities, nearSource, nearEntity }: Known,
  errors: PackError[],
): void {
  const report = (field: string, reason: string) => errors.push({ file, line, field, reason });
  if (!entity.id.startsWith(`${entity.kind}/`)) {
    report('id', `the id of a ${entity.kind} begins with ${entity.kind}/`);
  }
  const names = new Set<string>();
  entity.names.forEach((name, at) => {
    const key = `${name.lang} ${name.text}`;
    if (names.has(key)) report(`names.${at}`, `the name ${name.text} stands here twice; remove one`);
    names.add(key);
  });
  const lookUp = (id: string) => entities.get(id)?.record;
  const noEntity = (id: string) => `there is no entity ${id} in this pack${nearEntity(id)}`;
  entity.statements.forEach((statement, at) => {
    const field = `statements.${at}`;
    checkValue(entity, statement, lookUp, noEntity, (part, reason) => report(`${field}.${part}`, reason));
    const source = statement.source ?? header?.source;
    // Without a header its default source is not known, and the missing header is the mistake to mend.
    if (source === undefined && header)
      report(`${field}.source`, 'no source: name one here, or a default in the line {"type":"pack"}');
    else if (source !== undefined && !sources.has(source))
      report(`${field}.source`, `there is no source ${source} in this pack${nearSource(source)}`);
    checkTimes(statement, (part, reason) => report(`${field}.${part}`, reason));
    if (statement.saidBy !== undefined && !entities.has(statement.saidBy)) {
      report(`${field}.saidBy`, noEntity(statement.saidBy));
    }
  });
}

function checkTimes({ start, end }: StatementSource, report: (part: string, reason: string) => void): void {
  for (const [part, date] of Object.entries({ start, end })) {
    if (date !== undefined && !isEdtf(date)) {
      report(part, `${date} is no EDTF date; write 2023-06-26, 2023-06, 2023~ or the like`);
    }
  }
  const started = start === undefined ? undefined : edtfRange(start);
  const ended = end === undefined ? undefined : edtfRange(end);
  if (started && ended && ended.last < started.first) report('end', `${end} lies before the start ${start}`);
}

/** A pack that withdraws a statement and still makes it does not know what it wants. */
function checkRetractions(
  retractions: readonly Read<Retraction>[],
  entities: readonly Entity[],
  errors: PackError[],
): void {
  const made = new Map(
    entities.flatMap(({ statements }) => statements.map(({ id, subject }) => [id, subject] as const)),
  );
  for (const { record, file, line } of retractions) {
    const subject = made.get(record.statement);
    if (subject === undefined) continue;
    const reason = `this pack still makes the statement, of ${subject}; remove it there`;
    errors.push({ file, line, field: 'statement', reason });
  }
}

function checkValue(
  entity: EntityLine,
  statement: StatementSource,
  lookUp: (id: string) => EntityLine | undefined,
  noEntity: (id: string) => string,
  report: (part: string, reason: string) => void,
): void {
  const { property, value } = statement;
  const rule = propertyRule(property);
  if (!rule) {
    const near = suggester(Object.keys(PROPERTIES))(property);
    report('property', `there is no property ${property}${near}; lib/model/statement.ts lists them`);
    return;
  }
  if (rule.of !== 'any' && !rule.of.includes(entity.kind)) {
    report('property', `${property} is said of ${rule.of.join(', ')}, not of a ${entity.kind}`);
  }
  if (!rule.takes.includes(valueType(value))) {
    report('value', `${property} takes ${rule.takes.join(' or ')}, not ${valueType(value)}`);
  } else if ('code' in value && !rule.codes?.includes(value.code)) {
    const codes = rule.codes ?? [];
    report('value.code', `${value.code} is none of ${codes.join(', ')}${suggester(codes)(value.code)}`);
  } else if ('entity' in value) {
    const target = lookUp(value.entity);
    if (!target) report('value.entity', noEntity(value.entity));
    else if (rule.to && !rule.to.includes(target.kind)) {
      report('value.entity', `${property} points to ${rule.to.join(', ')}, not to a ${target.kind}`);
    }
  }
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
