/**
 * Statements: one claim each, with the phrase that states it (FollowTheMoney's statements with a Web Annotation quote).
 * Claims are never edited; a newer one is added.
 */
import * as v from 'valibot';
import { isDay, type Day, type DayRange } from './day';
import { EntityIdSchema, type EntityKind } from './entity';

/** Longest evidence quote, in UTF-16 code units: the shortest phrase that carries a fact fits. */
export const MAX_QUOTE = 40;

export const DaySchema = v.pipe(
  v.string(),
  v.custom<Day>((text) => typeof text === 'string' && isDay(text), 'a day is YYYY-MM-DD and in the calendar'),
);

/** What an agreement is. */
export const AGREEMENT_FORMS = [
  'agreement',
  'memorandum',
  'framework',
  'intent',
  'project',
  'consensus',
  'mechanism',
] as const;
/** How far an agreement has come, in this order. */
export const STAGES = ['announced', 'intent', 'signed', 'in-force', 'implemented', 'lapsed'] as const;
/** What a term is. */
export const TERM_FORMS = ['slogan', 'policy', 'plan', 'brand', 'nickname', 'project', 'concept'] as const;
/** What an organisation is. */
export const ORGANISATION_FORMS = [
  'government',
  'party',
  'legislature',
  'public-body',
  'company',
  'association',
  'media',
  'delegation',
] as const;
/** What somebody or something did in an agreement or at an event. */
export const PARTS = [
  'party',
  'signatory',
  'witness',
  'host',
  'organiser',
  'speaker',
  'guest',
  'participant',
] as const;
export type Part = (typeof PARTS)[number];

/** How many hold a post at once. */
export const HOLDERS = ['one', 'several'] as const;

/** How exact a number is: as written (約 近 逾 餘), never rounded away. */
export const APPROXIMATIONS = ['about', 'nearly', 'over', 'at-least', 'at-most'] as const;

export const FigureSchema = v.strictObject({
  number: v.pipe(v.number(), v.finite()),
  approximation: v.optional(v.picklist(APPROXIMATIONS)),
  /** The counter or currency as printed: 家, 個, 億美元 is unit 美元 with the number multiplied out. */
  unit: v.pipe(v.string(), v.minLength(1)),
  /** What is counted, in the source's words. */
  counted: v.pipe(v.string(), v.minLength(1)),
  /** The time it counts over, in the source's words (每年, 連續三年). */
  period: v.optional(v.pipe(v.string(), v.minLength(1))),
});
export type Figure = v.InferOutput<typeof FigureSchema>;

export const ValueSchema = v.union(
  [
    v.strictObject({ entity: EntityIdSchema }),
    v.strictObject({ text: v.pipe(v.string(), v.minLength(1)) }),
    v.strictObject({ date: DaySchema }),
    v.strictObject({ code: v.string() }),
    v.strictObject({ figure: FigureSchema }),
  ],
  'a value is one of {"entity":…}, {"text":…}, {"date":…}, {"code":…}, {"figure":{…}}',
);
export type Value = v.InferOutput<typeof ValueSchema>;
export type ValueType = 'entity' | 'text' | 'date' | 'code' | 'figure';

/** Where a claim comes from in its source: word for word, in our order or spelling, or concluded from it. */
export const ORIGINS = ['verbatim', 'normalised', 'inferred'] as const;
export type Origin = (typeof ORIGINS)[number];

export const STATUSES = ['stated', 'current', 'ended', 'unknown'] as const;
export const RANKS = ['preferred', 'normal', 'deprecated'] as const;

/** A statement's id, as {@link Statement} has it. */
export const StatementIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-z]{1,13}$/, 'a statement id is its hash, digits and lower-case letters'),
);

export const StatementSchema = v.strictObject({
  property: v.string(),
  value: ValueSchema,
  /** The day on which the source says it was so; without it, the source's own. */
  observed: v.optional(DaySchema),
  /** Without it, the pack's default source. */
  source: v.optional(v.string()),
  quote: v.pipe(
    v.string(),
    v.minLength(2, 'the evidence quote is missing'),
    v.maxLength(
      MAX_QUOTE,
      `an evidence quote has at most ${MAX_QUOTE} characters: quote the shortest phrase that states it`,
    ),
  ),
  origin: v.picklist(ORIGINS),
  part: v.optional(v.picklist(PARTS)),
  /** Held only for the time being (署理). */
  acting: v.optional(v.literal(true)),
  /** Who made the claim, where the source reports it as theirs. */
  saidBy: v.optional(EntityIdSchema),
  /** Place in a printed list, from 1, and which list. */
  order: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  list: v.optional(v.string()),
  /** Since when and until when it was so, as EDTF writes dates (2023-06, 2023-06-26~, 2023?); without them only `observed` is known. */
  start: v.optional(v.string()),
  end: v.optional(v.string()),
  /** What the source says of its lasting, beyond that it was so when observed. */
  status: v.optional(v.picklist(STATUSES)),
  /** Which of rival claims to show first; a deprecated one is kept and not shown. */
  rank: v.optional(v.picklist(RANKS)),
  /** The older claim that this one takes the place of. */
  supersedes: v.optional(StatementIdSchema),
  /** Claims that cannot be true together with this one; both are kept. */
  contradicts: v.optional(v.array(StatementIdSchema)),
});
/** A statement as a pack's line holds it. */
export type StatementSource = v.InferOutput<typeof StatementSchema>;

/** A statement as the program uses it: all that the line left to defaults is filled in. */
export interface Statement extends Omit<StatementSource, 'observed' | 'source'> {
  /** A hash of all it claims: the same claim keeps its id through pack versions. */
  readonly id: string;
  readonly subject: string;
  readonly observed: Day;
  readonly source: string;
  /** `start` and `end` as days, read once: the EDTF library is too large to be where cards are made. */
  readonly started?: DayRange | undefined;
  readonly ended?: DayRange | undefined;
}

export interface Property {
  /** The kinds of entity that it may be said of. */
  readonly of: readonly EntityKind[] | 'any';
  readonly takes: readonly ValueType[];
  /** The kinds of entity that it may point to. */
  readonly to?: readonly EntityKind[];
  /** The codes that it may take. */
  readonly codes?: readonly string[];
}

const bodies = ['organisation', 'place', 'person', 'post'] as const;

/** Every property there is. A pack that uses another fails. */
export const PROPERTIES = {
  holds: { of: ['person'], takes: ['entity'], to: ['post'] },
  'works-for': { of: ['person'], takes: ['entity'], to: ['organisation'] },
  occupation: { of: ['person'], takes: ['text'] },
  attends: { of: ['person', 'organisation'], takes: ['entity'], to: ['event'] },
  meets: { of: ['person'], takes: ['entity'], to: ['person'] },
  credited: { of: ['person'], takes: ['text'] },
  /** How many hold a post at once: of one that several hold (副主任), a later holder says nothing of an earlier one. */
  holders: { of: ['post'], takes: ['code'], codes: HOLDERS },
  'post-in': { of: ['post'], takes: ['entity'], to: ['organisation', 'place'] },
  form: {
    of: ['organisation', 'agreement', 'term'],
    takes: ['code'],
    codes: [...AGREEMENT_FORMS, ...TERM_FORMS, ...ORGANISATION_FORMS],
  },
  'part-of': { of: 'any', takes: ['entity'] },
  'located-in': { of: ['organisation', 'place', 'event'], takes: ['entity'], to: ['place', 'organisation'] },
  founded: { of: ['organisation'], takes: ['date', 'text'] },
  stage: { of: ['agreement'], takes: ['code'], codes: STAGES },
  party: { of: ['agreement'], takes: ['entity', 'text'], to: bodies },
  field: { of: ['agreement', 'event'], takes: ['entity', 'text'], to: ['area', 'term'] },
  purpose: { of: ['agreement', 'organisation', 'event', 'term'], takes: ['text'] },
  'signed-at': { of: ['agreement'], takes: ['entity'], to: ['event'] },
  date: { of: ['event', 'agreement'], takes: ['date'] },
  organiser: { of: ['event'], takes: ['entity'], to: bodies },
  listed: { of: ['area'], takes: ['text'] },
  content: { of: ['area', 'agreement', 'term', 'event'], takes: ['text'] },
  'area-of': { of: ['area'], takes: ['entity'], to: ['agreement'] },
  'used-by': { of: ['term'], takes: ['entity', 'text'], to: bodies },
  owner: { of: ['term', 'event'], takes: ['entity'], to: bodies },
  about: { of: ['term', 'event', 'agreement'], takes: ['entity'] },
  'described-as': { of: 'any', takes: ['text'] },
  ranks: { of: 'any', takes: ['text'] },
  says: { of: ['person', 'organisation', 'place'], takes: ['text'] },
  figure: { of: 'any', takes: ['figure'] },
} as const satisfies Record<string, Property>;
export type PropertyName = keyof typeof PROPERTIES;

/** The rule of a property, or `undefined` where there is none of that name. */
export function propertyRule(name: string): Property | undefined {
  const rules: Readonly<Record<string, Property>> = PROPERTIES;
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}

/** Which of the five a value is. */
export function valueType(value: Value): ValueType {
  if ('entity' in value) return 'entity';
  if ('text' in value) return 'text';
  if ('date' in value) return 'date';
  return 'code' in value ? 'code' : 'figure';
}
