import type { EntityKind } from '../lib/model/entity';

/** The order in which kinds are counted to the reader: who, what was agreed, then the rest. */
export const ENTITY_KIND_ORDER: readonly EntityKind[] = [
  'person',
  'agreement',
  'event',
  'organisation',
  'post',
  'term',
  'area',
  'place',
];
