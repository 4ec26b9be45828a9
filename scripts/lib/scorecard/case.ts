/** Texts with their gold: what a careful reader says that their words refer to. */
import * as v from 'valibot';
import type { Day } from '../../../lib/model/day';
import { ENTITY_KINDS, EntityIdSchema, type EntityId, type EntityKind } from '../../../lib/model/entity';
import { DaySchema } from '../../../lib/model/statement';

/** A mention that must be found. Offsets are UTF-16 code units into the case's text; `end` is exclusive. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  /** Without it any entity of the kind is right. */
  readonly entity?: EntityId | undefined;
  /** A careful reader could say either: finding it is neither rewarded nor punished. */
  readonly optional: boolean;
}

export interface Case {
  readonly id: string;
  readonly situation: string;
  readonly text: string;
  readonly date: Day | undefined;
  readonly mentions: readonly GoldMention[];
  /** Kinds that the gold covers, where it does not cover all: others are not counted. */
  readonly only?: readonly EntityKind[] | undefined;
}

const MarkedSchema = v.strictObject({
  id: v.string(),
  situation: v.string(),
  date: v.optional(DaySchema),
  marked: v.string(),
});

const PlainSchema = v.strictObject({
  id: v.string(),
  text: v.string(),
  date: v.optional(DaySchema),
  mentions: v.array(
    v.strictObject({
      start: v.pipe(v.number(), v.integer(), v.minValue(0)),
      end: v.pipe(v.number(), v.integer()),
      kind: v.picklist(ENTITY_KINDS),
      entity: v.optional(EntityIdSchema),
    }),
  ),
});

/**
 * Reads cases, one JSON object a line: either `{id, text, date?, mentions: [{start, end, kind, entity?}]}`, or
 * `{id, situation, date?, marked}`, where `marked` is the text with its mentions as `{易煉紅|person/yi-lianhong}` and the optional
 * ones as `{?香港|place/hong-kong}`.
 *
 * @param name - of the file, for messages
 * @throws Error with file, line and reason
 */
export function readCases(name: string, file: string): Case[] {
  return file.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      const json: unknown = JSON.parse(line);
      const marked = v.safeParse(MarkedSchema, json);
      return [marked.success ? fromMarked(marked.output) : fromPlain(v.parse(PlainSchema, json))];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`${name}:${at + 1} ${reason}`, { cause: error });
    }
  });
}

function fromMarked({ id, situation, date, marked }: v.InferOutput<typeof MarkedSchema>): Case {
  const mentions: GoldMention[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{(\??)([^{|}]+)\|([^{|}]+)\}/g)) {
    text += marked.slice(from, match.index);
    const [all, mark, surface = '', entity = ''] = match;
    mentions.push({
      start: text.length,
      end: text.length + surface.length,
      kind: kindOf(entity),
      entity,
      optional: mark === '?',
    });
    text += surface;
    from = match.index + all.length;
  }
  text += marked.slice(from);
  if (/[{|}]/.test(text)) throw new Error('a mark is written {words|kind/id} or {?words|kind/id}');
  return { id, situation, text, date, mentions };
}

function kindOf(entity: EntityId): EntityKind {
  return v.parse(v.picklist(ENTITY_KINDS), entity.slice(0, entity.indexOf('/')));
}

function fromPlain({ id, text, date, mentions }: v.InferOutput<typeof PlainSchema>): Case {
  for (const { start, end } of mentions) {
    if (end <= start || end > text.length)
      throw new Error(`a mention from ${start} to ${end} is not in the text`);
  }
  return {
    id,
    situation: 'file',
    text,
    date,
    mentions: mentions.map((each) => ({ ...each, optional: false })),
  };
}
