/** The records of a pack, one JSON object a line; docs/pack-format.md explains them to those who write packs. */
import * as v from 'valibot';
import { ENTITY_KINDS, EntityIdSchema, NameSchema, type Name } from './entity';
import { DaySchema, StatementIdSchema, StatementSchema, type Statement } from './statement';

/** The version of the line format. A reader refuses what it does not know. */
export const PACK_FORMAT = 1;

export const PackHeaderSchema = v.strictObject({
  type: v.literal('pack'),
  format: v.literal(PACK_FORMAT, `this program reads pack format ${PACK_FORMAT}`),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'a pack id has lower-case letters, digits and hyphens')),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers, such as 1.0.0')),
  title: v.pipe(v.string(), v.minLength(1)),
  /** The source of statements that name none. */
  source: v.optional(v.string()),
});
export type PackHeader = v.InferOutput<typeof PackHeaderSchema>;

/** `https://paper.example@evil.example/` leads to evil.example, and browsers read a backslash as a slash. */
const HTTPS_ADDRESS = /^https:\/\/[^\s/?#@\\]+(?:[/?#]|$)/;

export const SourceSchema = v.strictObject({
  type: v.literal('source'),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'a source id has lower-case letters, digits and hyphens')),
  publisher: v.pipe(v.string(), v.minLength(1)),
  title: v.pipe(v.string(), v.minLength(1)),
  /** The day on the document. */
  issued: DaySchema,
  /** The day of what it reports, unless a statement says otherwise. */
  observed: DaySchema,
  /** The day on which we read it. */
  read: DaySchema,
  url: v.optional(
    v.pipe(
      v.string(),
      v.regex(HTTPS_ADDRESS, 'a source address begins with https:// and a host, with no user name before it'),
    ),
  ),
});
export type Source = v.InferOutput<typeof SourceSchema>;

export const EntityLineSchema = v.strictObject({
  type: v.literal('entity'),
  id: EntityIdSchema,
  kind: v.picklist(ENTITY_KINDS),
  names: v.pipe(v.array(NameSchema), v.minLength(1, 'an entity has at least one name')),
  /** What tells it apart from others of its name, in a few words (香港文匯報記者). */
  note: v.optional(v.pipe(v.string(), v.minLength(1))),
  statements: v.array(StatementSchema),
});
export type EntityLine = v.InferOutput<typeof EntityLineSchema>;

/** Withdraws a statement that an earlier version, or another pack, made. */
export const RetractionSchema = v.strictObject({
  type: v.literal('retract'),
  statement: StatementIdSchema,
  reason: v.pipe(v.string(), v.minLength(1, 'a retraction says why')),
});
export type Retraction = Omit<v.InferOutput<typeof RetractionSchema>, 'type'>;

/** A line of a pack. docs/pack.schema.json is made of this. */
export const PackLineSchema = v.variant(
  'type',
  [PackHeaderSchema, SourceSchema, EntityLineSchema, RetractionSchema],
  'a line is an object whose "type" is "pack", "source", "entity" or "retract"',
);

/** An entity as the program uses it. */
export interface Entity extends Omit<EntityLine, 'type' | 'names' | 'statements'> {
  readonly names: readonly Name[];
  readonly statements: readonly Statement[];
}

/** A pack that was read and found whole. */
export interface Pack {
  readonly header: PackHeader;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  /** Statements that are withdrawn, by their ids. */
  readonly retracted: readonly Retraction[];
}
