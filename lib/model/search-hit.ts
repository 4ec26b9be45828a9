/** What search returns: entities with the names that match, ready to show. */
import type { EntityId, EntityKind, NameLang } from './entity';

/** A part of a text in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A name with the parts that match. */
export interface MatchedName {
  readonly text: string;
  readonly lang: NameLang;
  readonly ranges: readonly TextRange[];
}

export interface SearchHit {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The name to show; without ranges where another name matched. */
  readonly name: MatchedName;
  /** The name that matched, where it is another than the shown one. */
  readonly alias?: MatchedName | undefined;
  readonly note?: string | undefined;
}
