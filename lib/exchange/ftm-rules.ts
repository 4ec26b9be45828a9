/**
 * How the model and FollowTheMoney (https://followthemoney.tech, model 4) stand to each other. Both directions go by these rules, so
 * that what an import makes of an export can be known, and every difference reported, when exporting.
 */
import { isDay } from '../model/day';
import type { EntityId, EntityKind, Name, NameKind, NameLang } from '../model/entity';
import { PARTS, propertyRule, type Origin, type Part, type Value } from '../model/statement';
import { hash53 } from '../text/hash';

/** A line of a FollowTheMoney file. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Kinds by schema. FollowTheMoney has nothing for terms and areas. */
export const KIND_BY_SCHEMA: Readonly<Record<string, EntityKind>> = {
  Person: 'person',
  Position: 'post',
  Organization: 'organisation',
  PublicBody: 'organisation',
  Company: 'organisation',
  LegalEntity: 'organisation',
  Address: 'place',
  Project: 'agreement',
  Event: 'event',
};

/** The schema of an organisation by its form; others are `Organization`. */
export const SCHEMA_BY_FORM: Readonly<Record<string, string>> = {
  government: 'PublicBody',
  legislature: 'PublicBody',
  'public-body': 'PublicBody',
  company: 'Company',
};
export const SCHEMA_BY_KIND: Readonly<Partial<Record<EntityKind, string>>> = {
  person: 'Person',
  post: 'Position',
  place: 'Address',
  agreement: 'Project',
  event: 'Event',
};

/** FollowTheMoney does not say how a claim stands to its source: what is read is taken for concluded, the weakest of the three. */
export const ORIGIN_READ: Origin = 'inferred';
/** Written as `description` of a link: held only for the time being. */
export const ACTING = 'acting';
/** The `role` of a link from a speaker to the note of what they claim. */
export const SAID = 'said';

/** An entity's id there: a slash would part a web address, and a full stop is a signature's. A kind has no hyphen. */
export function ftmId(id: EntityId): string {
  return id.replace('/', '-');
}

/** Undoes {@link ftmId}; a foreign id becomes a slug of its own, and Wikidata's numbers stay. */
export function entityIdOf(id: string, kind: EntityKind): EntityId {
  const own = id.startsWith(`${kind}-`) ? id.slice(kind.length + 1) : id;
  const slug = own
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (slug === own || /^Q\d+$/.test(own)) return `${kind}/${slug}`;
  return `${kind}/${slug === '' ? '' : `${slug}-`}${hash53(id)}`;
}

/** The language of a name that was read, since FollowTheMoney has none. */
export function langRead(text: string, han: NameLang): NameLang {
  return /\p{Script=Han}/u.test(text) ? han : 'en';
}

/** Where names of a kind stand; `typo` stands nowhere. The order is that in which an import lists names. */
export const NAME_PROPERTIES = ['name', 'alias', 'weakAlias', 'previousName'] as const;
export type NameProperty = (typeof NAME_PROPERTIES)[number];
export const PROPERTY_BY_NAME_KIND: Readonly<Partial<Record<NameKind, NameProperty>>> = {
  official: 'name',
  short: 'alias',
  romanised: 'alias',
  weak: 'weakAlias',
  former: 'previousName',
};

/** The kind of a name that was read from a property: an alias in Latin letters is a romanised name. */
export function kindRead(property: NameProperty, text: string): NameKind {
  if (property === 'name') return 'official';
  if (property === 'weakAlias') return 'weak';
  if (property === 'previousName') return 'former';
  return langRead(text, 'zh-Hant') === 'en' ? 'romanised' : 'short';
}

/** A name as an import makes it. */
export function nameRead(property: NameProperty, text: string, han: NameLang): Name {
  return { text, lang: langRead(text, han), kind: kindRead(property, text) };
}

/** The value of a note, by what its property takes. */
export function valueRead(property: string, text: string): Value {
  const takes = propertyRule(property)?.takes ?? [];
  if (takes.includes('code')) return { code: text };
  return takes.includes('date') && isDay(text) ? { date: text } : { text };
}

/** FollowTheMoney's dates are beginnings of `YYYY-MM-DD`; EDTF that says more has no place there. */
export function isFtmDate(text: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text);
}

/** The role of a link that stands for a statement: `attends`, or `attends (guest)`. */
export function writeRole(property: string, part: Part | undefined): string {
  return part === undefined ? property : `${property} (${part})`;
}

/** Undoes {@link writeRole}; `undefined` where the role is no property of ours. */
export function readRole(role: string): { readonly property: string; readonly part?: Part } | undefined {
  const [, property = '', partText] = /^([a-z-]+)(?: \(([a-z]+)\))?$/.exec(role) ?? [];
  if (!propertyRule(property)) return undefined;
  const part = PARTS.find((word) => word === partText);
  if (partText !== undefined && part === undefined) return undefined;
  return part === undefined ? { property } : { property, part };
}

/** Properties that users of FollowTheMoney look for on the thing itself. They repeat a note or link and are read where there is none. */
export const DIRECT: readonly {
  readonly schema: string;
  readonly ftm: string;
  readonly property: string;
}[] = [
  { schema: 'Position', ftm: 'organization', property: 'post-in' },
  { schema: 'Event', ftm: 'date', property: 'date' },
  { schema: 'Project', ftm: 'date', property: 'date' },
  { schema: 'Project', ftm: 'status', property: 'stage' },
];
