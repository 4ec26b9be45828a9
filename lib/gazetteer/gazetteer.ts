/**
 * The gazetteer: all names to look for, in flat arrays over one binary, and what deciding needs of their entities. Loading makes views
 * (and sets of a few hundred words and hosts); no name is parsed. Compiled by compile.ts.
 */
import { ENTITY_KINDS, NAME_KINDS, type EntityId, type EntityKind, type NameKind } from '../model/entity';
import { codesOf } from '../text/double-array';
import type { FoldTable } from '../text/fold';
import type { Lists } from '../text/lists';
import { readSections } from '../text/sections';
import { allStrings, stringAt, type StringTable } from '../text/string-table';
import { findAll, type Matcher } from './matcher';

export const GAZETTEER_FORMAT = 'meipi-gazetteer/3';

/**
 * Words that are no names but say something about names near them.
 *
 * - `title`: a word for an office or a profession (書記, 記者); beside a name it speaks for a person
 * - `region`: a province or city (江蘇); before an office or its holder it says whose it is. A word by which a region speaks of itself
 *   (本港) has an entity
 * - `abroad`: a country or a city abroad (首爾), which says so of what it stands directly before
 * - `context`: a word of texts about cooperation (合作, 兩地); with it a row of area names is an agreement's list
 * - `pair`: a word for two regions together (浙港); it has an entity and stands once for each of the two
 * - `past`: a time before today's offices (民國, 1936年)
 * - `this-year`, `last-year`, `year-before-last`: a word for the page's year, and for those before it (今年, 去年, 前年)
 * - `other-time`: a word for another time that an occasion comes back (下屆)
 * - `namesake`: a word that says that people have one name (同名同姓)
 * - `special`: another special region (澳門), which has offices and bodies of the same names
 * - `area-row`: a word behind a row of areas that says that it is one (金融和航空兩個領域)
 * - `decoy`: a longer word in which a name is only an accident (出海口, 廣東陽江); what it overlaps is no name
 */
export const CUES = [
  'title',
  'decoy',
  'region',
  'context',
  'pair',
  'abroad',
  'past',
  'this-year',
  'last-year',
  'year-before-last',
  'other-time',
  'namesake',
  'special',
  'area-row',
] as const;
export type Cue = (typeof CUES)[number];

/** Number of an entity in `entityKinds` and `entityIds`; {@link NO_ENTITY} for cues. */
export type EntityIndex = number;
export const NO_ENTITY: EntityIndex = 0xffffffff;

/** Added to the kind of a name: the next name folds to the same key. */
export const MORE = 0x8000;
/** Added to the kind of a name: it holds a year, so that it means one occasion (2023港澳·浙江周). */
export const NAMES_YEAR = 0x4000;
/** Added to the kind of a name: it points back at what was named before (該備忘錄). */
export const REFERS_BACK = 0x2000;
/** Added to the kind of a name: every region has one of this name (省商務廳). */
export const OF_REGION = 0x1000;
/** Added to the kind of a name: only the special regions have an office or body of one (立法會, 貿發局). */
export const OF_SPECIAL = 0x0800;
/** Added to the kind of a title: it is an office of a government or a party (局長), no profession. */
export const OF_GOVERNMENT = 0x0400;
const KIND_MASK = 0xff;
/** In {@link Gazetteer.firstDays}: nothing dated is known. */
export const NO_DAY = -0x8000_0000;

export interface Gazetteer {
  readonly fold: FoldTable;
  /** What each code unit says about the page's script variant (text/variant.ts). */
  readonly scripts: Uint8Array;
  /** A key's value is the number of its first name, less that of its matcher's first. More than one where gazetteers are joined. */
  readonly matchers: readonly { readonly matcher: Matcher; readonly firstName: number }[];
  /** Hosts of a region's press, and the place; {@link NO_ENTITY} for a region that is not known. */
  readonly press: ReadonlyMap<string, EntityIndex>;
  /** Folded words of every day that stand beside names and are in none. */
  readonly beside: BesideNames;
  /** For each name: its entity, or {@link NO_ENTITY}. */
  readonly nameEntities: Uint32Array;
  /** For each name: its kind, or its cue (see {@link nameKindAt} and {@link cueAt}), and perhaps {@link MORE}, {@link NAMES_YEAR}, {@link REFERS_BACK}, {@link OF_REGION} and {@link OF_SPECIAL}. */
  readonly nameKinds: Uint16Array;
  /** For each name: how many code units it has without spaces and the like, however it is written in a text. */
  readonly nameLengths: Uint8Array;
  readonly entityKinds: Uint8Array;
  /** For each entity: the titles, by name number, that it is known to have had; ascending. */
  readonly ownTitles: Lists;
  /** For each entity: the place whose office or body it is, or {@link NO_ENTITY}. */
  readonly regions: Uint32Array;
  /** For each place: the one that it lies in, or {@link NO_ENTITY}. */
  readonly within: Uint32Array;
  /** For each entity: the first and the last day of what is known of it, as `dayNumber` counts, or {@link NO_DAY}. */
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  readonly entityIds: StringTable;
  /** Ids that were asked for: see {@link entityIdAt}. */
  readonly madeIds: Map<EntityIndex, EntityId>;
  /** For each entity: the entities that a statement ties to it, ascending. */
  readonly related: Lists;
}

/** Whole words, folded as `foldKey` does. */
export interface BesideNames {
  /** Words of one character before a name, */
  readonly before: ReadonlySet<string>;
  /** and words behind one. */
  readonly after: ReadonlySet<string>;
}

/** The kind of the name at an index, or `undefined` where it is a cue. */
export const nameKindAt = (gazetteer: Gazetteer, name: number): NameKind | undefined =>
  NAME_KINDS[(gazetteer.nameKinds[name] ?? KIND_MASK) & KIND_MASK];

/** The cue at an index, or `undefined` where it is a name. */
export const cueAt = (gazetteer: Gazetteer, name: number): Cue | undefined =>
  CUES[((gazetteer.nameKinds[name] ?? 0) & KIND_MASK) - NAME_KINDS.length];

/** True where the name at an index is from a pack of the user's: the first of joined gazetteers is the one that ships. */
export const isUsers = ({ matchers }: Gazetteer, name: number): boolean =>
  name >= (matchers[1]?.firstName ?? Infinity);

/** True where the name at an index holds a year. */
export const namesYear = ({ nameKinds }: Gazetteer, name: number): boolean =>
  ((nameKinds[name] ?? 0) & NAMES_YEAR) !== 0;

/** The id of the entity at an index; made once, since deciding asks for the same few again and again. */
export function entityIdAt({ entityIds, madeIds }: Gazetteer, entity: EntityIndex): EntityId {
  let id = madeIds.get(entity);
  if (id === undefined) madeIds.set(entity, (id = stringAt(entityIds, entity)));
  return id;
}

/**
 * The kind of the entity at an index.
 *
 * @throws RangeError where there is no such entity
 */
export function entityKindAt(gazetteer: Gazetteer, entity: EntityIndex): EntityKind {
  const kind = ENTITY_KINDS[gazetteer.entityKinds[entity] ?? -1];
  if (kind === undefined) throw new RangeError(`no entity ${entity}`);
  return kind;
}

/** True where the name at an index points back. */
export const refersBack = ({ nameKinds }: Gazetteer, name: number): boolean =>
  ((nameKinds[name] ?? 0) & REFERS_BACK) !== 0;

/** True where every region has one of the name at an index. */
export const isOfRegion = ({ nameKinds }: Gazetteer, name: number): boolean =>
  ((nameKinds[name] ?? 0) & OF_REGION) !== 0;

/** True where only the special regions have one of the name at an index. */
export const isOfSpecial = ({ nameKinds }: Gazetteer, name: number): boolean =>
  ((nameKinds[name] ?? 0) & OF_SPECIAL) !== 0;

/** True where the title at an index is an office of a government or a party. */
export const isOfGovernment = ({ nameKinds }: Gazetteer, name: number): boolean =>
  ((nameKinds[name] ?? 0) & OF_GOVERNMENT) !== 0;

/** Finds every name and cue in folded text. Arguments of `found`: the name's number, its start and end (exclusive) in code units. */
export function findNames(
  folded: Uint16Array,
  { matchers, nameKinds }: Gazetteer,
  found: (name: number, start: number, end: number) => void,
): void {
  for (const { matcher, firstName } of matchers) {
    findAll(folded, matcher, (first, start, end) => {
      let name = firstName + first;
      found(name, start, end);
      while (((nameKinds[name] ?? 0) & MORE) !== 0) found((name += 1), start, end);
    });
  }
}

/** A place and all that it lies in, from the inside out. */
export function* withWider({ within }: Gazetteer, place: EntityIndex): Generator<EntityIndex> {
  for (let at = place, most = MOST_WITHIN; at !== NO_ENTITY && most > 0; most -= 1) {
    yield at;
    at = within[at] ?? NO_ENTITY;
  }
}

/** A street, a town, a city, a province, a country: packs that make a ring of places end here. */
const MOST_WITHIN = 6;

/** True where a statement ties the two entities to each other. */
export function areRelated({ related }: Gazetteer, a: EntityIndex, b: EntityIndex): boolean {
  let low = related.offsets[a] ?? 0;
  let high = (related.offsets[a + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entity = related.items[middle] ?? 0;
    if (entity === b) return true;
    if (entity < b) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/**
 * Opens a compiled gazetteer.
 *
 * @throws RangeError where the file is none or of another version
 */
export function loadGazetteer(buffer: ArrayBuffer): Gazetteer {
  const file = readSections(GAZETTEER_FORMAT, buffer);
  const lists = (name: string): Lists => ({ items: file.u32(name), offsets: file.u32(`${name}.offsets`) });
  const strings = (name: string): string[] =>
    allStrings({ units: file.u16(name), offsets: file.u32(`${name}.offsets`) });
  const pressPlaces = file.u32('press.places');
  const trie = {
    alphabet: file.u16('trie.alphabet'),
    check: file.u16('trie.check'),
    nodes: file.u32('trie.nodes'),
  };
  return {
    fold: { units: file.u16('fold'), astral: file.u32('fold.astral'), astralTo: file.u32('fold.astralTo') },
    scripts: file.u8('scripts'),
    matchers: [{ matcher: { trie, codes: codesOf(trie), pairs: file.u32('pairs') }, firstName: 0 }],
    press: new Map(strings('press').map((host, at) => [host, pressPlaces[at] ?? NO_ENTITY])),
    beside: { before: new Set(strings('before')), after: new Set(strings('after')) },
    nameEntities: file.u32('nameEntities'),
    nameKinds: file.u16('nameKinds'),
    nameLengths: file.u8('nameLengths'),
    entityKinds: file.u8('entityKinds'),
    entityIds: { units: file.u16('entityIds'), offsets: file.u32('entityIds.offsets') },
    ownTitles: lists('ownTitles'),
    regions: file.u32('regions'),
    within: file.u32('within'),
    firstDays: file.i32('firstDays'),
    lastDays: file.i32('lastDays'),
    madeIds: new Map(),
    related: lists('related'),
  };
}
