/** Agreements as analysts tabulate them: region × field × date × stage × parties, one agreement a row. */
import type { EntityId } from '../model/entity';
import type { Entity, Pack } from '../model/pack';
import { PARTS, STAGES, type Statement } from '../model/statement';
import { joinValues } from './cells';
import { writeCsv, type Cells } from './csv-table';
import { readingOf, statementsByTarget, type Reading } from './reading';

export const AGREEMENT_COLUMNS = [
  'agreement',
  'form',
  'region',
  'field',
  'date',
  'stage',
  'parties',
  'others',
  'signed_at',
  'part_of',
  'figures',
  'id',
  'quotes',
  'sources',
] as const;
type Column = (typeof AGREEMENT_COLUMNS)[number];

/** Those who are bound; witnesses and hosts are not. */
const PARTY_PARTS: ReadonlySet<string | undefined> = new Set([undefined, 'party', 'signatory']);
/** What leads from a body to where it is. */
const LEADS_TO_PLACE: ReadonlySet<string> = new Set(['located-in', 'part-of', 'post-in']);

/**
 * Writes the table of a pack's agreements. Several values of one cell stand with 「；」 between them; rival ones stand side by side, and
 * figures are never added up. Withdrawn, deprecated and superseded statements are left out.
 *
 * - `region`: the places among the parties, those that hold the parties' bodies, and the places around these, as far as the pack says
 * - `field`: fields that the agreement states, and areas that belong to it
 * - `others`: who took part without being bound, each with their part
 * - `quotes`: every phrase that the row rests on
 */
export function agreementsToCsv(pack: Pack): string {
  const reading = readingOf(pack);
  const byTarget = statementsByTarget(reading.entities.values());
  const agreements = [...reading.entities.values()].filter(({ kind }) => kind === 'agreement');
  return writeCsv(
    AGREEMENT_COLUMNS,
    agreements.map((agreement) => rowOf(agreement, reading, byTarget.get(agreement.id) ?? [])),
  );
}

function rowOf(agreement: Entity, reading: Reading, pointing: readonly Statement[]): Cells<Column> {
  const { nameOf } = reading;
  const of = (property: string) =>
    agreement.statements.filter((statement) => statement.property === property);
  const parties = of('party').filter(({ part }) => PARTY_PARTS.has(part));
  const others = of('party').filter(({ part }) => !PARTY_PARTS.has(part));
  const areas = pointing.filter(({ property }) => property === 'area-of');
  const places = placesOf(parties, reading);
  const used = [
    ...['form', 'field', 'date', 'stage', 'party', 'signed-at', 'part-of', 'figure'].flatMap(of),
    ...areas,
    ...places.statements,
  ];
  const texts = (statements: readonly Statement[]) =>
    statements.map((statement) => textOf(statement, nameOf));
  return {
    agreement: nameOf(agreement.id),
    form: cell(texts(of('form'))),
    region: cell(places.ids.map(nameOf)),
    field: cell([...texts(of('field')), ...areas.map(({ subject }) => nameOf(subject))]),
    date: cell(texts(of('date')).toSorted()),
    stage: cell(texts(of('stage')).toSorted((a, b) => rungOf(a) - rungOf(b))),
    parties: cell(texts(parties)),
    others: cell(partNames(others, nameOf)),
    signed_at: cell(texts(of('signed-at'))),
    part_of: cell(texts(of('part-of'))),
    figures: cell(texts(of('figure'))),
    id: agreement.id,
    quotes: cell(used.map(({ quote }) => quote)),
    sources: cell(used.map(reading.citationOf)),
  };
}

/** Each value once. */
function cell(values: readonly string[]): string {
  return joinValues([...new Set(values)]);
}

function rungOf(stage: string): number {
  return STAGES.findIndex((rung) => rung === stage);
}

function partNames(statements: readonly Statement[], nameOf: Reading['nameOf']): string[] {
  return PARTS.flatMap((part) =>
    statements
      .filter((statement) => statement.part === part)
      .map((statement) => `${part} ${textOf(statement, nameOf)}`),
  );
}

/** A value in one line: `about 8000000000 美元 (總投資)`. */
function textOf({ value }: Statement, nameOf: Reading['nameOf']): string {
  if ('entity' in value) return nameOf(value.entity);
  if ('text' in value) return value.text;
  if ('date' in value) return value.date;
  if ('code' in value) return value.code;
  const { approximation, number, unit, counted, period } = value.figure;
  const amount = [approximation, String(number), unit].filter((word) => word !== undefined).join(' ');
  return `${amount} (${[counted, period].filter((word) => word !== undefined).join('，')})`;
}

/** The places of some parties, nearest first, and the statements that lead there. */
function placesOf(
  parties: readonly Statement[],
  { entities }: Reading,
): { readonly ids: readonly EntityId[]; readonly statements: readonly Statement[] } {
  const reached = new Set(parties.flatMap(({ value }) => ('entity' in value ? [value.entity] : [])));
  const statements: Statement[] = [];
  // A set hands out what is added while it is walked.
  for (const id of reached) {
    for (const statement of entities.get(id)?.statements ?? []) {
      if (!LEADS_TO_PLACE.has(statement.property) || !('entity' in statement.value)) continue;
      reached.add(statement.value.entity);
      statements.push(statement);
    }
  }
  return { ids: [...reached].filter((id) => entities.get(id)?.kind === 'place'), statements };
}
