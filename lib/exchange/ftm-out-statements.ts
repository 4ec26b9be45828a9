/** An entity's statements as FollowTheMoney's links and notes. */
import type { EntityId } from '../model/entity';
import type { Entity } from '../model/pack';
import type { Statement } from '../model/statement';
import {
  ACTING,
  ORIGIN_READ,
  SAID,
  ftmId,
  isFtmDate,
  valueRead,
  writeRole,
  type FtmEntity,
} from './ftm-rules';
import type { Loss } from './loss';

type Lose = (reason: string, field?: string) => void;

/**
 * The lines of an entity's statements.
 *
 * @param schemas - the schema of every entity that is exported
 * @param observed - the day of what each source reports
 * @param losses - takes what is lost
 */
export function statementLines(
  { id: entity, statements }: Entity,
  schemas: ReadonlyMap<EntityId, string>,
  observed: ReadonlyMap<string, string>,
  losses: Loss[],
): FtmEntity[] {
  const counts = new Map<string, number>();
  return statements.flatMap((statement) => {
    const count = (counts.get(statement.id) ?? 0) + 1;
    counts.set(statement.id, count);
    const id = `statement-${statement.id}${count === 1 ? '' : `-${count}`}`;
    const lose: Lose = (reason, field) =>
      losses.push({ entity, statement: statement.id, property: statement.property, field, reason });
    const lost = whyLost(statement, schemas);
    if (lost !== undefined) {
      lose(lost);
      return [];
    }
    loseEverywhere(statement, lose);
    if ('entity' in statement.value) return [linkOf(id, statement, statement.value.entity, schemas, lose)];
    return noteOf(id, statement, observed, lose);
  });
}

/** Why a statement cannot be exported at all: rather none than one that says something else. */
function whyLost(statement: Statement, schemas: ReadonlyMap<EntityId, string>): string | undefined {
  const { property, value, saidBy, rank } = statement;
  if (rank === 'deprecated') return 'FollowTheMoney has no ranks; without it the claim would stand again';
  if ('figure' in value) return 'FollowTheMoney has no figures with unit, approximation and what is counted';
  if (saidBy !== undefined && !schemas.has(saidBy)) return `${saidBy}, who claims it, cannot be exported`;
  if ('entity' in value) {
    if (saidBy !== undefined) {
      return 'a link cannot say whose claim it is; without that the claim would stand as fact';
    }
    return schemas.has(value.entity) ? undefined : `${value.entity} cannot be exported`;
  }
  const text = 'text' in value ? value.text : 'date' in value ? value.date : value.code;
  const back = JSON.stringify(valueRead(property, text));
  return back === JSON.stringify(value) ? undefined : 'a text that reads as a day would come back as one';
}

function loseEverywhere(statement: Statement, lose: Lose): void {
  if (statement.origin !== ORIGIN_READ) {
    lose(`FollowTheMoney has no origin of a claim; it comes back as ${ORIGIN_READ}`, 'origin');
  }
  for (const field of ['rank', 'order', 'list', 'supersedes', 'contradicts'] as const) {
    if (statement[field] !== undefined) lose('FollowTheMoney has no such field', field);
  }
}

function linkOf(
  id: string,
  statement: Statement,
  target: EntityId,
  schemas: ReadonlyMap<EntityId, string>,
  lose: Lose,
): FtmEntity {
  const { subject, property, part, acting, status, quote, source, observed } = statement;
  const [from, to] = [[ftmId(subject)], [ftmId(target)]];
  const common = {
    summary: [quote],
    proof: [`source-${source}`],
    date: [observed],
    ...(status === undefined ? {} : { status: [status] }),
    ...(acting ? { description: [ACTING] } : {}),
    ...datesOf(statement, lose),
  };
  const role = part === undefined ? {} : { role: [part] };
  if (property === 'holds') {
    if (part !== undefined) lose('an occupancy has no role', 'part');
    return { id, schema: 'Occupancy', properties: { holder: from, post: to, ...common } };
  }
  if (property === 'works-for') {
    return { id, schema: 'Employment', properties: { employee: from, employer: to, ...role, ...common } };
  }
  const isLegal = !['Address', 'Position'].includes(schemas.get(target) ?? '');
  if (property === 'party' && isLegal) {
    return {
      id,
      schema: 'ProjectParticipant',
      properties: { project: from, participant: to, ...role, ...common },
    };
  }
  const properties = { subject: from, object: to, role: [writeRole(property, part)], ...common };
  return { id, schema: 'UnknownLink', properties };
}

function datesOf({ start, end }: Statement, lose: Lose): Record<string, string[]> {
  const dates: Record<string, string[]> = {};
  for (const [field, ftm, date] of [
    ['start', 'startDate', start],
    ['end', 'endDate', end],
  ] as const) {
    if (date === undefined) continue;
    if (isFtmDate(date)) dates[ftm] = [date];
    else lose('FollowTheMoney dates are beginnings of YYYY-MM-DD', field);
  }
  return dates;
}

/** A note, and where somebody claims it, the link from them to it. */
function noteOf(
  id: string,
  statement: Statement,
  observedBy: ReadonlyMap<string, string>,
  lose: Lose,
): FtmEntity[] {
  const { subject, property, value, quote, source, saidBy, observed } = statement;
  if (observed !== observedBy.get(source)) {
    lose('a note has no day; it comes back with that of its source', 'observed');
  }
  for (const field of ['start', 'end', 'status', 'part', 'acting'] as const) {
    if (statement[field] !== undefined) lose('a note has no such field', field);
  }
  const text =
    'text' in value ? value.text : 'date' in value ? value.date : 'code' in value ? value.code : '';
  const note = {
    id,
    schema: 'Note',
    properties: {
      entity: [ftmId(subject)],
      name: [property],
      description: [text],
      summary: [quote],
      proof: [`source-${source}`],
    },
  };
  if (saidBy === undefined) return [note];
  const properties = { subject: [ftmId(saidBy)], object: [id], role: [SAID] };
  return [note, { id: `${id}-said`, schema: 'UnknownLink', properties }];
}
