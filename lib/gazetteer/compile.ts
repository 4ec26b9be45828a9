/** Compiles names to the gazetteer's binary; done at build, and by the commands that run the engine in Node. */
import { ENTITY_KINDS, NAME_KINDS, type EntityId, type EntityKind, type NameKind } from '../model/entity';
import { dayNumber, type Day } from '../model/day';
import { foldKey, type FoldTable } from '../text/fold';
import { packLists } from '../text/lists';
import { writeSections } from '../text/sections';
import { packStrings } from '../text/string-table';
import { buildMatcher } from './matcher-build';
import {
  CUES,
  GAZETTEER_FORMAT,
  MORE,
  NAMES_YEAR,
  NO_DAY,
  NO_ENTITY,
  OF_GOVERNMENT,
  OF_REGION,
  OF_SPECIAL,
  REFERS_BACK,
  type Cue,
} from './gazetteer';

export interface GazetteerName {
  readonly text: string;
  readonly kind: NameKind;
  /** Every region has one of this name (省商務廳). */
  readonly ofRegion?: boolean | undefined;
}

export interface GazetteerEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly names: readonly GazetteerName[];
  /** Ids of the entities that a statement ties to it; those that are not in the gazetteer are left out. */
  readonly related: readonly EntityId[];
  /** First and last day of what is known of it. */
  /** Words that tell what a person is or was: names of posts, an occupation. Titles in them are the person's own. */
  readonly titles?: readonly string[] | undefined;
  /** The place whose office or body it is. */
  readonly region?: EntityId | undefined;
  /** Of a place: the one that it lies in. */
  readonly within?: EntityId | undefined;
  readonly days?: { readonly first: Day; readonly last: Day } | undefined;
}

export interface GazetteerCue {
  readonly text: string;
  readonly cue: Cue;
  /** Of a title: it is an office of a government or a party. */
  readonly ofGovernment?: boolean | undefined;
  /** The region that the cue names, of a pair or a self-name. One that is not in the gazetteer leaves the cue out. */
  readonly region?: EntityId | undefined;
}

export interface GazetteerSource {
  readonly entities: readonly GazetteerEntity[];
  readonly cues: readonly GazetteerCue[];
  /** Hosts of a region's press, with the place; without one, of a region that is not known. */
  readonly press?: readonly { readonly host: string; readonly place: EntityId | undefined }[] | undefined;
  /** Words in the names of offices and bodies that only the special regions have. */
  readonly specialOffices?: readonly string[] | undefined;
  /** Words of every day that stand beside names and are in none: of one character before them, of any length behind them. */
  readonly beside?: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined;
  readonly fold: FoldTable;
  readonly scripts: Uint8Array;
}

/** A year in a name; names are folded, so its digits are ASCII. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Words that point back. */
const POINTERS = ['該', '上述'];

/** A name or cue, ready for the arrays. */
interface Row {
  readonly key: string;
  readonly entity: number;
  readonly kind: number;
}

/**
 * Compiles a gazetteer.
 *
 * Forms of one entity that fold to one key (its Traditional and its Simplified form) become one name, of the strongest kind.
 *
 * @returns the file that `loadGazetteer` opens
 */
export function compileGazetteer({
  entities,
  cues,
  beside = { before: [], after: [] },
  specialOffices = [],
  press = [],
  fold,
  scripts,
}: GazetteerSource): Uint8Array<ArrayBuffer> {
  const indexOf = new Map(entities.map(({ id }, at) => [id, at]));
  const specials = specialOffices.map((word) => foldKey(word, fold));
  const rows = [
    ...entities.flatMap((entity, at) => nameRows(entity, at, specials, fold)),
    ...cues.flatMap((cue) => cueRows(cue, indexOf, fold)),
  ];
  const rowsOfKey = new Map<string, Row[]>();
  for (const row of rows) {
    const others = rowsOfKey.get(row.key);
    if (others) others.push(row);
    else rowsOfKey.set(row.key, [row]);
  }
  const keys = [...rowsOfKey.keys()].toSorted();
  const ordered: Row[] = [];
  const kinds: number[] = [];
  const firstNames = keys.map((key) => {
    const first = ordered.length;
    const rows = rowsOfKey.get(key) ?? [];
    ordered.push(...rows);
    rows.forEach(({ kind }, at) => kinds.push(at < rows.length - 1 ? kind | MORE : kind));
    return first;
  });
  const { trie, pairs } = buildMatcher(keys, firstNames);
  const related = packLists(
    entities.map((entity) => entity.related.flatMap((id) => indexOf.get(id) ?? []).toSorted((a, b) => a - b)),
  );
  const ownTitles = packLists(entities.map((entity) => titleNumbers(entity, ordered, fold)));
  const foldedWords = (words: readonly string[]) =>
    packStrings([...new Set(words.map((word) => foldKey(word, fold)))]);
  const pressHosts = packStrings(press.map(({ host }) => host));
  const before = foldedWords(beside.before);
  const after = foldedWords(beside.after);
  const ids = packStrings(entities.map(({ id }) => id));
  return writeSections(GAZETTEER_FORMAT, {
    fold: fold.units,
    'fold.astral': fold.astral,
    'fold.astralTo': fold.astralTo,
    scripts,
    'trie.alphabet': trie.alphabet,
    'trie.check': trie.check,
    'trie.nodes': trie.nodes,
    pairs,
    press: pressHosts.units,
    'press.offsets': pressHosts.offsets,
    'press.places': Uint32Array.from(press, ({ place }) => indexOf.get(place ?? '') ?? NO_ENTITY),
    before: before.units,
    'before.offsets': before.offsets,
    after: after.units,
    'after.offsets': after.offsets,
    nameEntities: Uint32Array.from(ordered, ({ entity }) => entity),
    nameKinds: Uint16Array.from(kinds),
    nameLengths: Uint8Array.from(ordered, ({ key }) => key.length),
    entityKinds: Uint8Array.from(entities, ({ kind }) => ENTITY_KINDS.indexOf(kind)),
    ownTitles: ownTitles.items,
    'ownTitles.offsets': ownTitles.offsets,
    regions: Uint32Array.from(entities, ({ region }) => indexOf.get(region ?? '') ?? NO_ENTITY),
    within: Uint32Array.from(entities, ({ within }) => indexOf.get(within ?? '') ?? NO_ENTITY),
    firstDays: Int32Array.from(entities, ({ days }) => (days ? dayNumber(days.first) : NO_DAY)),
    lastDays: Int32Array.from(entities, ({ days }) => (days ? dayNumber(days.last) : NO_DAY)),
    entityIds: ids.units,
    'entityIds.offsets': ids.offsets,
    related: related.items,
    'related.offsets': related.offsets,
  });
}

function cueRows(
  { text, cue, region, ofGovernment }: GazetteerCue,
  indexOf: ReadonlyMap<EntityId, number>,
  fold: FoldTable,
): Row[] {
  const entity = region === undefined ? NO_ENTITY : indexOf.get(region);
  if (entity === undefined) return [];
  return [
    {
      key: foldKey(text, fold),
      entity,
      kind: (NAME_KINDS.length + CUES.indexOf(cue)) | (ofGovernment === true ? OF_GOVERNMENT : 0),
    },
  ];
}

const TITLE = NAME_KINDS.length + CUES.indexOf('title');

/** The numbers of the title cues that stand in a person's own words. */
function titleNumbers({ titles = [] }: GazetteerEntity, rows: readonly Row[], fold: FoldTable): number[] {
  if (titles.length === 0) return [];
  const words = titles.map((text) => foldKey(text, fold));
  return rows.flatMap(({ key, kind }, name) =>
    (kind & ~OF_GOVERNMENT) === TITLE && words.some((word) => word.includes(key)) ? [name] : [],
  );
}

function nameRows(entity: GazetteerEntity, at: number, specials: readonly string[], fold: FoldTable): Row[] {
  const kindOf = new Map<string, number>();
  for (const { text, kind, ofRegion } of entity.names) {
    const key = foldKey(text, fold);
    const strength = NAME_KINDS.indexOf(kind) | (ofRegion === true ? OF_REGION : 0);
    kindOf.set(key, Math.min(strength, kindOf.get(key) ?? strength));
  }
  const isOffice = entity.kind === 'organisation' || entity.kind === 'post';
  const specialOf = (key: string) =>
    isOffice && specials.some((word) => key.includes(word)) ? OF_SPECIAL : 0;
  return [...kindOf].map(([key, kind]) => ({
    key,
    entity: at,
    kind: kind | flagsOf(key, fold) | specialOf(key),
  }));
}

function flagsOf(key: string, fold: FoldTable): number {
  const pointsBack = POINTERS.some((word) => key.startsWith(foldKey(word, fold)));
  return (YEAR.test(key) ? NAMES_YEAR : 0) | (pointsBack ? REFERS_BACK : 0);
}
