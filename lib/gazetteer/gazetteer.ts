/**
 * The gazetteer: all names to look for, in flat arrays over one binary, and what deciding needs of their entities. Loading makes views;
 * nothing is parsed. Compiled by compile.ts.
 */
import { ENTITY_KINDS, NAME_KINDS, type EntityId, type EntityKind, type NameKind } from '../model/entity';
import type { FoldTable } from '../text/fold';
import { listAt, type Lists } from '../text/lists';
import { readSections } from '../text/sections';
import { stringAt, type StringTable } from '../text/string-table';
import type { Automaton } from './automaton';

export const GAZETTEER_FORMAT = 'meipi-gazetteer/1';

/**
 * Words that are no names but say something about names near them.
 *
 * - `title`: a word for an office or a profession (書記, 記者); beside a name it speaks for a person
 * - `decoy`: a longer word in which a name is only an accident (出海口, 廣東陽江); what it overlaps is no name
 */
export const CUES = ['title', 'decoy'] as const;
export type Cue = (typeof CUES)[number];

/** Number of an entity in `entityKinds` and `entityIds`; {@link NO_ENTITY} for cues. */
export type EntityIndex = number;
export const NO_ENTITY: EntityIndex = 0xffffffff;

export interface Gazetteer {
  readonly fold: FoldTable;
  /** What each code unit says about the page's script variant (text/variant.ts). */
  readonly scripts: Uint8Array;
  readonly automaton: Automaton;
  /** For each key of the automaton: the names that fold to it. */
  readonly namesOfKey: Lists;
  /** For each name: its entity, or {@link NO_ENTITY}. */
  readonly nameEntities: Uint32Array;
  /** For each name: its kind, or its cue; see {@link nameKindAt} and {@link cueAt}. */
  readonly nameKinds: Uint8Array;
  readonly entityKinds: Uint8Array;
  readonly entityIds: StringTable;
  /** For each entity: the entities that a statement ties to it. */
  readonly related: Lists;
}

/** The kind of the name at an index, or `undefined` where it is a cue. */
export const nameKindAt = (gazetteer: Gazetteer, name: number): NameKind | undefined =>
  NAME_KINDS[gazetteer.nameKinds[name] ?? -1];

/** The cue at an index, or `undefined` where it is a name. */
export const cueAt = (gazetteer: Gazetteer, name: number): Cue | undefined =>
  CUES[(gazetteer.nameKinds[name] ?? 0) - NAME_KINDS.length];

export const entityIdAt = (gazetteer: Gazetteer, entity: EntityIndex): EntityId =>
  stringAt(gazetteer.entityIds, entity);

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

/** True where a statement ties the two entities to each other. */
export function areRelated(gazetteer: Gazetteer, a: EntityIndex, b: EntityIndex): boolean {
  return listAt(gazetteer.related, a).includes(b);
}

/**
 * Opens a compiled gazetteer.
 *
 * @throws RangeError where the file is none or of another version
 */
export function loadGazetteer(buffer: ArrayBuffer): Gazetteer {
  const file = readSections(GAZETTEER_FORMAT, buffer);
  const lists = (name: string): Lists => ({ items: file.u32(name), offsets: file.u32(`${name}.offsets`) });
  return {
    fold: { units: file.u16('fold'), astral: file.u32('fold.astral'), astralTo: file.u32('fold.astralTo') },
    scripts: file.u8('scripts'),
    automaton: {
      codes: file.u16('automaton.codes'),
      base: file.i32('automaton.base'),
      check: file.i32('automaton.check'),
      fail: file.i32('automaton.fail'),
      key: file.i32('automaton.key'),
      shorter: file.i32('automaton.shorter'),
      lengths: file.u16('automaton.lengths'),
    },
    namesOfKey: lists('namesOfKey'),
    nameEntities: file.u32('nameEntities'),
    nameKinds: file.u8('nameKinds'),
    entityKinds: file.u8('entityKinds'),
    entityIds: { units: file.u16('entityIds'), offsets: file.u32('entityIds.offsets') },
    related: lists('related'),
  };
}
