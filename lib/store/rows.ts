/** What the database's rows hold. */
import type { EntityId } from '../model/entity';
import type { EntitySummary } from '../model/facts';
import type { PackHeader, Source } from '../model/pack';
import type { Statement } from '../model/statement';

/** Who brought a pack: the extension's package, or the user. */
export type Origin = 'packaged' | 'user';

/** Which rows belong together: one version of one pack. Rows whose generation no {@link PackRow} names are not part of the facts. */
export type Generation = number;

/** A pack that is wholly in the store. Written last and alone, so that it vouches for the rest. */
export interface PackRow {
  /** See `packKey`. */
  readonly id: string;
  /** Of a packaged pack, version and content hash; of a user's, the version. */
  readonly version: string;
  readonly origin: Origin;
  readonly generation: Generation;
  readonly header: PackHeader;
}

/** A generation that was begun: live, still being written, or left behind. */
export interface GenerationRow {
  readonly id: Generation;
  /** The key of its pack. */
  readonly pack: string;
  /** When rows were last added to it, in milliseconds since 1970. */
  readonly touched: number;
  /** Its rows are being deleted: nobody may add to it or make it live any more. */
  readonly condemned?: true;
}

interface Generated {
  readonly generation: Generation;
}
export type EntityRow = EntitySummary & Generated;
export type SourceRow = Source & Generated;
/** All that a pack says of one entity, in one row: the number of rows is what an import costs. */
export interface ClaimsRow extends Generated {
  readonly subject: EntityId;
  /** The subject's place in the pack. */
  readonly at: number;
  /** In the pack's order. */
  readonly statements: readonly Statement[];
  /** The entities that these statements name by value or as who said it, once each: keys of an index. */
  readonly naming: readonly NamingKey[];
}
/** What finds the claims that name an entity. */
export type NamingKey = readonly [generation: Generation, entity: EntityId];
export interface RetractionRow extends Generated {
  readonly statement: string;
  readonly reason: string;
}
/** A statement, of this pack or another, that this pack has newer ones for. */
export interface SupersessionRow extends Generated {
  readonly statement: string;
  /** The newer ones. */
  readonly by: readonly string[];
}
/** The compiled gazetteer of a pack's names. */
export interface BinaryRow extends Generated {
  readonly pack: string;
  readonly bytes: Uint8Array;
}

/** The key of a pack. A user's pack of the id `core` is another than the core pack: neither can replace the other. */
export function packKey(origin: Origin, id: string): string {
  return origin === 'packaged' ? id : `user/${id}`;
}
