/** What may be asked of the background, by who may ask it, checked on arrival. The page side imports only the types of this file. */
import * as v from 'valibot';
import { EntityIdSchema } from '../model/entity';
import { BANDS } from '../model/mention';
import { DaySchema } from '../model/statement';
import { SITE_RULES } from '../model/site-rule';
import { VARIANTS } from '../model/variant';

/** Caps on what one message may hold: far above any page, far below what would hang the worker. UTF-16 code units, or items. */
const MAX_TEXTS = 20_000;
const MAX_TEXT = 1_000_000;
const MAX_NUMBERS = 1_000_000;
const MAX_RIVALS = 20;
const MAX_NAME = 200;

const TextsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TEXT))), v.maxLength(MAX_TEXTS));
const OrdinalSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const VariantSchema = v.picklist(VARIANTS);

const EvidenceSchema = v.strictObject({
  rule: v.string(),
  weight: v.number(),
  detail: v.optional(v.string()),
});
/**
 * What a page may ask: any site can hold a hijacked content script, so nothing here tells about other tabs, and what is kept (a verdict)
 * holds on that site alone.
 */
export const PAGE_REQUESTS = {
  /** The sentinel has seen Chinese text: inject the page part into its frame. */
  'chinese-found': v.strictObject({}),
  /** Inject the card part into the sender's frame. */
  'card-part': v.strictObject({}),
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
          candidates: v.pipe(v.array(OrdinalSchema), v.maxLength(MAX_NUMBERS)),
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
        evidence: v.array(EvidenceSchema),
        /** Other entities that the very same words could mean. */
        rivals: v.pipe(v.array(EntityIdSchema), v.maxLength(MAX_RIVALS)),
      }),
    ),
  }),
  /** «Not this»: a name does not mean an entity on the sender's page or site; or that verdict is taken back. */
  verdict: v.strictObject({
    scope: v.picklist(['page', 'site']),
    /** The words on the page. */
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME)),
    entity: EntityIdSchema,
    undo: v.optional(v.literal(true)),
  }),
  /** Texts to another script variant. */
  convert: v.strictObject({ texts: TextsSchema, from: VariantSchema, to: VariantSchema }),
} as const;
export type PageRequestType = keyof typeof PAGE_REQUESTS;

/** What only the extension's own pages may ask. */
export const EXTENSION_REQUESTS = {
  /** Read a tab's page although it is not Chinese: the user asked for it. */
  'read-page': v.strictObject({ tab: OrdinalSchema }),
  /** Read or set the rule of a site; `rule` left out reads it. */
  'site-rule': v.strictObject({
    host: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
    rule: v.optional(v.picklist(SITE_RULES)),
    /** A tab of that site, where the new rule holds at once. */
    tab: v.optional(OrdinalSchema),
  }),
} as const;
export type ExtensionRequestType = keyof typeof EXTENSION_REQUESTS;

export const REQUESTS = { ...PAGE_REQUESTS, ...EXTENSION_REQUESTS } as const;
export type RequestType = keyof typeof REQUESTS;
export type Request<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]>;
