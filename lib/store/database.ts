/** The database's tables. A change of them is a new version here, with its own upgrade and a test that comes from the old one. */
import { Dexie, type EntityTable } from 'dexie';
import type { EntitySummary } from '../model/facts';
import type { Source } from '../model/pack';
import type { Statement } from '../model/statement';

/** A pack that is wholly in the store: written last, so that it vouches for the rest. */
export interface PackRow {
  readonly id: string;
  /** Version and content hash of what was seeded. */
  readonly version: string;
}
interface Packed {
  /** The pack that a row came with; rows go with it. */
  readonly pack: string;
}
export type EntityRow = EntitySummary & Packed;
export interface StatementRow extends Statement, Packed {
  /** The entity that the value points to, for its index. */
  readonly object?: string;
  /** Its place in the pack. */
  readonly at: number;
}
export type SourceRow = Source & Packed;

export class Database extends Dexie {
  readonly packs!: EntityTable<PackRow, 'id'>;
  readonly entities!: EntityTable<EntityRow, 'id'>;
  readonly statements!: EntityTable<StatementRow, 'id'>;
  readonly sources!: EntityTable<SourceRow, 'id'>;

  constructor(name = 'meipi') {
    super(name);
    this.version(1).stores({
      packs: 'id',
      entities: 'id, pack',
      statements: 'id, subject, object, saidBy, pack',
      sources: 'id, pack',
    });
  }
}
