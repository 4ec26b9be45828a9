/** What a line cannot tell of itself: that its ids lead somewhere, and that what it says goes with what it is said of. */
import { edtfRange, isEdtf } from '../model/edtf';
import type { Entity, EntityLine, PackHeader, Retraction, Source } from '../model/pack';
import { PROPERTIES, propertyRule, valueType, type StatementSource } from '../model/statement';
import { suggester } from './near';
import type { PackError } from './pack-error';
import type { Read } from './read-lines';

/** What a pack has by id, and what somebody may have meant who names an id that it has not. */
export interface Known {
  readonly sources: ReadonlyMap<string, Read<Source>>;
  readonly entities: ReadonlyMap<string, Read<EntityLine>>;
  readonly nearSource: (id: string) => string;
  readonly nearEntity: (id: string) => string;
}

/** Checks an entity's line against the rest of its pack. */
export function checkEntity(
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
export function checkRetractions(
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
