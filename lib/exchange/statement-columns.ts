/**
 * The table of statements: its columns, and which field of a pack's line stands in which. One row holds one claim with all about its
 * entity and its source, so that a row can be read, sorted and cut out by itself; what has no claim has rows of its own (`record`).
 */

/** What a row is. A blank `record` is a statement. */
export const RECORDS = ['pack', 'source', 'entity', 'statement', 'retraction'] as const;
export type RecordKind = (typeof RECORDS)[number];

/** Columns that say more to a reader and are not read again. */
export const FOR_READERS = ['name', 'value_name', 'said_by_name'] as const;

export const STATEMENT_COLUMNS = [
  'record',
  'entity',
  'kind',
  'name',
  'property',
  'value_type',
  'value',
  'value_name',
  'approximation',
  'unit',
  'counted',
  'period',
  'quote',
  'origin',
  'observed',
  'start',
  'end',
  'status',
  'rank',
  'part',
  'acting',
  'said_by',
  'said_by_name',
  'order',
  'list',
  'statement',
  'supersedes',
  'contradicts',
  'source',
  'publisher',
  'title',
  'issued',
  'source_observed',
  'read',
  'url',
  'names',
  'note',
  'pack',
  'version',
  'pack_title',
  'reason',
] as const;
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

/** Fields of a statement that are one text each. */
export const TEXT_FIELDS = {
  property: 'property',
  quote: 'quote',
  origin: 'origin',
  observed: 'observed',
  start: 'start',
  end: 'end',
  status: 'status',
  rank: 'rank',
  part: 'part',
  saidBy: 'said_by',
  list: 'list',
  supersedes: 'supersedes',
  source: 'source',
} as const satisfies Readonly<Record<string, StatementColumn>>;

/** Fields of a figure that are one text each. */
export const FIGURE_FIELDS = {
  approximation: 'approximation',
  unit: 'unit',
  counted: 'counted',
  period: 'period',
} as const satisfies Readonly<Record<string, StatementColumn>>;

/** Fields of a source besides its id. */
export const SOURCE_FIELDS = {
  publisher: 'publisher',
  title: 'title',
  issued: 'issued',
  observed: 'source_observed',
  read: 'read',
  url: 'url',
} as const satisfies Readonly<Record<string, StatementColumn>>;

/** Fields of a statement that are no text: their columns, for messages. */
export const OTHER_FIELDS: Readonly<Record<string, StatementColumn>> = {
  acting: 'acting',
  order: 'order',
  contradicts: 'contradicts',
};
