import type { EntityKind } from './entity';

/** The kinds as a reader asks for them: who, what was agreed, then the rest. */
export const KINDS_BY_INTEREST: readonly EntityKind[] = [
  'person',
  'agreement',
  'event',
  'organisation',
  'post',
  'term',
  'area',
  'place',
];
