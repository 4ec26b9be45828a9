/** Entities and their names: what a pack holds, checked on reading. */
import * as v from 'valibot';

export const ENTITY_KINDS = [
  'person',
  'post',
  'organisation',
  'place',
  'agreement',
  'event',
  'term',
  'area',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** `kind/slug`, stable for ever: what a user keeps refers to it. */
export type EntityId = string;

/** Entity ids: the kind, a slash, a slug of lower-case Latin letters, digits and hyphens. */
export const EntityIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is kind/slug, such as person/lee-ka-chiu'),
);

/**
 * What a written form is to its entity.
 *
 * - `official`: the full form, or a form that can mean nothing else
 * - `short`: shorter, yet still its own (貿發局 for those who write 香港貿發局 is `weak`, 香港貿發局 is `short`)
 * - `weak`: means this entity only where the page gives the context (特區政府, 聯絡處, 教育)
 * - `former`: what it was called before
 * - `romanised`: in Latin letters, as its owner spells it
 * - `typo`: a wrong form that occurs in the wild
 */
export const NAME_KINDS = ['official', 'short', 'weak', 'former', 'romanised', 'typo'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** BCP 47 tags that names carry. */
export const NAME_LANGS = ['zh-Hant-HK', 'zh-Hant-TW', 'zh-Hant', 'zh-Hans', 'en', 'pt'] as const;
export type NameLang = (typeof NAME_LANGS)[number];

export const NameSchema = v.strictObject({
  text: v.pipe(
    v.string(),
    v.check((text) => [...text].length >= 2, 'a name has at least two characters'),
    v.check(
      (text) => text === text.trim() && !/[\n\t]/.test(text),
      'a name has no space around it and no line break',
    ),
  ),
  lang: v.picklist(NAME_LANGS),
  kind: v.picklist(NAME_KINDS),
});
export type Name = v.InferOutput<typeof NameSchema>;
