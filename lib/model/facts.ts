/** What cards and search ask of the facts, wherever they are kept (IndexedDB, or the packaged file when that fails). */
import type { EntityId, EntityKind, Name } from './entity';
import type { Entity, Source } from './pack';
import type { Statement } from './statement';

/** An entity without its statements. */
export interface EntitySummary {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly names: readonly Name[];
  readonly note?: string | undefined;
}

/** All that is known of one entity, complete for a card. */
export interface Dossier {
  readonly entity: Entity;
  /** Statements of other entities that point to this one, by value or as who said it. */
  readonly mentionedIn: readonly Statement[];
  /**
   * Of a person: who else holds or held the posts that this person holds (others' `holds` statements), so that a card can say who
   * came after. Empty for other kinds.
   */
  readonly otherHolders: readonly Statement[];
  /** Of the posts that these statements are about, those that one person holds at a time. */
  readonly heldByOne: ReadonlySet<EntityId>;
  /** Every entity that these statements name. */
  readonly others: ReadonlyMap<EntityId, EntitySummary>;
  /** Every source that these statements cite. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** Where facts are read from. Two implementations, one contract test (tests/store/fact-source.test.ts). */
export interface FactSource {
  /** All about one entity, or `undefined` where it is not known. */
  dossier(id: EntityId): Promise<Dossier | undefined>;
  /** Every entity, for search. */
  summaries(): Promise<readonly EntitySummary[]>;
}
