/** What may be asked of the background, by who may ask it, checked on arrival. The page side imports only the types of this file. */
import * as v from 'valibot';
import { ENTITY_KINDS, EntityIdSchema } from '../model/entity';
import { BANDS } from '../model/mention';
import { DaySchema } from '../model/statement';
import { LONGEST_DWELL, OPENERS } from '../model/settings';
import { SITE_RULES } from '../model/site-rule';
import { VARIANTS } from '../model/variant';
import { HK_FORMS } from '../model/wording';

/** Caps on what one message may hold: far above any page, far below what would hang the worker. UTF-16 code units, or items. */
const MAX_TEXTS = 20_000;
const MAX_TEXT = 1_000_000;
const MAX_NUMBERS = 1_000_000;
const MAX_RIVALS = 20;
const MAX_NAME = 200;

const TextsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TEXT))), v.maxLength(MAX_TEXTS));
const OrdinalSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const VariantSchema = v.picklist(VARIANTS);

const MAX_LINES = 100;
const MAX_KEY = 100;
/** Of frames in frames. */
const MAX_DEPTH = 50;

const EvidenceSchema = v.strictObject({
  rule: v.string(),
  weight: v.number(),
  detail: v.optional(v.string()),
});
const NameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME));
const RivalsSchema = v.pipe(v.array(EntityIdSchema), v.maxLength(MAX_RIVALS), v.readonly());
const EvidenceListSchema = v.pipe(v.array(EvidenceSchema), v.readonly());
const HostSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const PlaceSchema = v.pipe(v.number(), v.finite());
const PointSchema = v.strictObject({ x: PlaceSchema, y: PlaceSchema });
const RectSchema = v.strictObject({
  left: PlaceSchema,
  top: PlaceSchema,
  right: PlaceSchema,
  bottom: PlaceSchema,
});
const DismissedBySchema = v.picklist(['reader', 'page']);

const PointedSchema = v.strictObject({
  key: v.pipe(v.string(), v.maxLength(MAX_KEY)),
  entity: EntityIdSchema,
  words: NameSchema,
  band: v.picklist(BANDS),
  evidence: EvidenceListSchema,
  rivals: RivalsSchema,
  lines: v.pipe(v.array(RectSchema), v.maxLength(MAX_LINES), v.readonly()),
  isVertical: v.boolean(),
  date: v.optional(DaySchema),
  variant: v.optional(VariantSchema),
});

const PointerReportSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('under'),
    pointed: v.optional(PointedSchema),
    at: PointSchema,
    from: PointSchema,
    instant: v.optional(v.literal(true)),
  }),
  v.strictObject({ type: v.literal('press'), pointed: PointedSchema, at: v.optional(PointSchema) }),
  v.strictObject({ type: v.literal('dismiss'), by: DismissedBySchema }),
]);

/**
 * What a page may ask: any site can hold a hijacked content script, so nothing here tells about other tabs, and what is kept (a verdict)
 * holds on that site alone.
 */
export const PAGE_REQUESTS = {
  /** The sentinel has seen Chinese text: inject the page part into its frame. */
  'chinese-found': v.strictObject({}),
  /** Inject the card part into the top frame of the sender's tab. */
  'card-part': v.strictObject({}),
  /** Inject the convert part into the sender's frame. */
  'convert-part': v.strictObject({}),
  /** Tell the card part of what the pointer does in the sender's frame; `path` as `framePath` counts. */
  point: v.strictObject({
    report: PointerReportSchema,
    path: v.pipe(v.array(OrdinalSchema), v.maxLength(MAX_DEPTH), v.readonly()),
  }),
  /** The card has closed: the frame from which the keyboard opened it takes the focus back. */
  'focus-back': v.strictObject({ frame: OrdinalSchema }),
  /** What a screen reader says of a mention: the `at`th of `of`. */
  label: v.strictObject({
    name: NameSchema,
    kind: v.picklist(ENTITY_KINDS),
    at: OrdinalSchema,
    of: OrdinalSchema,
  }),
  /** The variant that the sender's page is shown in, and whether some of it is in another: what the toolbar says. */
  'page-shown': v.strictObject({ shown: v.optional(VariantSchema), mixed: v.optional(v.literal(true)) }),
  /** What is said when text was copied that is shown in another script than it was written in. */
  'copy-words': v.strictObject({}),
  /** What the reader chose for all sites. */
  settings: v.strictObject({}),
  /** The rule of the site that the sender's tab shows. */
  'own-rule': v.strictObject({}),
  /** Texts of blocks to candidates. */
  match: v.strictObject({ texts: TextsSchema }),
  /** All candidates of one article to mentions. */
  decide: v.strictObject({
    /** The page's day. */
    date: v.optional(DaySchema),
    /** The page is in another language, and is read because the user asked for it. */
    foreign: v.optional(v.literal(true)),
    blocks: v.pipe(
      v.array(
        v.strictObject({
          block: OrdinalSchema,
          length: OrdinalSchema,
          candidates: v.pipe(v.array(OrdinalSchema), v.maxLength(MAX_NUMBERS), v.readonly()),
        }),
      ),
      v.maxLength(MAX_TEXTS),
    ),
  }),
  /** An entity's card. */
  card: v.strictObject({
    entity: EntityIdSchema,
    variant: v.optional(VariantSchema),
    pageDate: v.optional(DaySchema),
    mention: v.optional(
      v.strictObject({
        band: v.picklist(BANDS),
        evidence: EvidenceListSchema,
        /** Other entities that the very same words could mean. */
        rivals: RivalsSchema,
      }),
    ),
  }),
  /** «Not this»: a name does not mean an entity on the sender's page or site; or that verdict is taken back. */
  verdict: v.strictObject({
    scope: v.picklist(['page', 'site']),
    /** The words on the page. */
    name: NameSchema,
    entity: EntityIdSchema,
    undo: v.optional(v.literal(true)),
  }),
  /** Texts to another script variant. */
  convert: v.strictObject({
    texts: TextsSchema,
    from: VariantSchema,
    to: VariantSchema,
    /** Sure names in the texts, ascending: they take their stored forms. */
    names: v.optional(
      v.pipe(
        v.array(
          v.strictObject({
            text: OrdinalSchema,
            start: OrdinalSchema,
            end: OrdinalSchema,
            entity: EntityIdSchema,
          }),
        ),
        v.maxLength(MAX_NUMBERS),
      ),
    ),
  }),
} as const;
export type PageRequestType = keyof typeof PAGE_REQUESTS;

/** What only the extension's own pages may ask. */
export const EXTENSION_REQUESTS = {
  /** Read a tab's page although it is not Chinese: the user asked for it; with `host`, every page of that site from now on. */
  'read-page': v.strictObject({ tab: OrdinalSchema, host: v.optional(HostSchema) }),
  /** Keep what the reader chose for all sites. */
  'keep-settings': v.strictObject({
    opensOn: v.optional(v.picklist(OPENERS)),
    dwell: v.optional(v.pipe(OrdinalSchema, v.maxValue(LONGEST_DWELL))),
  }),
  /** What the user chose for conversion. */
  wording: v.strictObject({}),
  /** Keep something else. */
  'keep-wording': v.strictObject({
    lines: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
    hkForms: v.picklist(HK_FORMS),
    always: v.optional(VariantSchema),
  }),
  /** Show every page of a site in a variant, from now on; left out, as they are written. */
  'site-shown': v.strictObject({ host: HostSchema, shown: v.optional(VariantSchema) }),
  /** Read or set the rule of a site; `rule` left out reads it. */
  'site-rule': v.strictObject({
    host: HostSchema,
    rule: v.optional(v.picklist(SITE_RULES)),
    /** A tab of that site, where the new rule holds at once. */
    tab: v.optional(OrdinalSchema),
  }),
} as const;
export type ExtensionRequestType = keyof typeof EXTENSION_REQUESTS;

export const REQUESTS = { ...PAGE_REQUESTS, ...EXTENSION_REQUESTS } as const;
export type RequestType = keyof typeof REQUESTS;
export type Request<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]>;
