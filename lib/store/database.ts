/** The database and its tables. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  BinaryRow,
  ClaimsRow,
  EntityRow,
  Generation,
  GenerationRow,
  PackRow,
  RetractionRow,
  SourceRow,
  SupersessionRow,
} from './rows';
import type { Merge, Verdict } from './user-rows';
import { declareVersions } from './versions';

/** The key of a row in its generation. */
export type RowKey = [generation: Generation, id: string];

export class Database extends Dexie {
  readonly packs!: EntityTable<PackRow, 'id'>;
  readonly generations!: EntityTable<GenerationRow, 'id'>;
  readonly packEntities!: Table<EntityRow, RowKey>;
  readonly packClaims!: Table<ClaimsRow, RowKey>;
  readonly packSources!: Table<SourceRow, RowKey>;
  readonly retractions!: Table<RetractionRow, RowKey>;
  readonly supersessions!: Table<SupersessionRow, RowKey>;
  readonly binaries!: Table<BinaryRow, Generation>;
  readonly verdicts!: Table<Verdict, [scope: string, address: string, name: string, entity: string]>;
  readonly merges!: Table<Merge, [first: string, second: string]>;

  /**
   * Writes do not wait for the disk: they reach it whole and in their order, so a power cut loses the last seconds and mixes
   * nothing. Nothing here is watched by live queries, so Dexie keeps no cache for them.
   */
  constructor(name = 'meipi') {
    super(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    declareVersions(this);
  }
}
