/** What changed between two versions of a pack. */
import { displayName } from '../model/display-name';
import type { EntityId, Name } from '../model/entity';
import type { Entity, Pack, PackHeader, Retraction, Source } from '../model/pack';
import type { Variant } from '../model/variant';
import { canonicalJson } from './canonical-json';
import type { Change } from './change';
import { statementChanges, type StatementContext } from './diff-statements';
import { entityPairs, pairsById } from './entity-pairs';

/**
 * Compares two packs. The order of lines, names and statements is no difference, save where another name comes to be shown.
 *
 * @returns the pack's own changes, then those of its entities in the order of their ids, of its sources, of its retractions; none
 *   where the packs say the same
 */
export function diffPacks(before: Pack, after: Pack): Change[] {
  const context: StatementContext = {
    old: new Map(
      before.entities.flatMap(({ statements }) => statements.map((each) => [each.id, each] as const)),
    ),
    reasons: new Map(after.retracted.map(({ statement, reason }) => [statement, reason])),
  };
  const entities = entityPairs(before.entities, after.entities).flatMap(([old, next]) =>
    entityChanges(old, next, context),
  );
  const sources = pairsById(before.sources, after.sources).flatMap(([old, next]) => sourceChanges(old, next));
  return [
    ...fieldChanges('pack', after.header.id, PACK_FIELDS, before.header, after.header),
    ...entities,
    ...sources,
    ...retractionChanges(before, after, entities),
  ];
}

function entityChanges(
  old: Entity | undefined,
  next: Entity | undefined,
  context: StatementContext,
): Change[] {
  const of = (next ?? old)?.id ?? '';
  const changes: Change[] = [];
  if (!old) changes.push({ of, what: 'entity', how: 'added' });
  else if (!next) changes.push({ of, what: 'entity', how: 'removed' });
  else {
    if (old.id !== next.id) changes.push({ of, what: 'entity', how: 'renamed', before: old.id });
    changes.push(...fieldChanges('entity', of, ['note'], old, next));
    changes.push(...shownNameChanges(of, old.names, next.names));
  }
  changes.push(...nameChanges(of, old?.names ?? [], next?.names ?? []));
  changes.push(...statementChanges(of, old?.statements ?? [], next?.statements ?? [], context));
  return changes;
}

function shownNameChanges(of: EntityId, old: readonly Name[], next: readonly Name[]): Change[] {
  const changed = new Map<string, { variants: Variant[]; before: string; after: string }>();
  for (const variant of ['hk', 'tw', 'cn'] as const) {
    const [before, after] = [displayName(old, variant).text, displayName(next, variant).text];
    if (before === after) continue;
    const known = changed.get(canonicalJson([before, after]));
    if (known) known.variants.push(variant);
    else changed.set(canonicalJson([before, after]), { variants: [variant], before, after });
  }
  return [...changed.values()].map((change) => ({ of, what: 'shown name', how: 'changed', ...change }));
}

const nameKey = ({ lang, text }: Name): string => `${lang} ${text}`;

function nameChanges(of: EntityId, old: readonly Name[], next: readonly Name[]): Change[] {
  const oldByKey = new Map(old.map((name) => [nameKey(name), name]));
  const nextKeys = new Set(next.map(nameKey));
  return [
    ...old
      .filter((name) => !nextKeys.has(nameKey(name)))
      .map((name): Change => ({ of, what: 'name', how: 'removed', name })),
    ...next.flatMap((name): Change[] => {
      const before = oldByKey.get(nameKey(name));
      if (!before) return [{ of, what: 'name', how: 'added', name }];
      if (before.kind === name.kind) return [];
      return [{ of, what: 'name kind', how: 'changed', name, before: before.kind }];
    }),
  ];
}

const PACK_FIELDS = ['id', 'version', 'title'] as const satisfies (keyof PackHeader)[];
const SOURCE_FIELDS = [
  'publisher',
  'title',
  'issued',
  'observed',
  'read',
  'url',
] as const satisfies (keyof Source)[];

function sourceChanges(old: Source | undefined, next: Source | undefined): Change[] {
  const of = (next ?? old)?.id ?? '';
  if (!old) return [{ of, what: 'source', how: 'added' }];
  if (!next) return [{ of, what: 'source', how: 'removed' }];
  return fieldChanges('source', of, SOURCE_FIELDS, old, next);
}

function fieldChanges<F extends string>(
  what: 'pack' | 'entity' | 'source',
  of: string,
  fields: readonly F[],
  old: Readonly<Partial<Record<F, string | undefined>>>,
  next: Readonly<Partial<Record<F, string | undefined>>>,
): Change[] {
  return fields
    .filter((field) => old[field] !== next[field])
    .map((field) => ({ of, what, how: 'changed', field, before: old[field], after: next[field] }));
}

const retractionKey = ({ statement, reason }: Retraction): string => `${statement} ${reason}`;

/** Retractions of what the old pack did not state itself; of what it stated, the statement's own change tells. */
function retractionChanges(
  { retracted: old }: Pack,
  { retracted: next }: Pack,
  told: readonly Change[],
): Change[] {
  const toldOf = new Set(
    told.flatMap((change) =>
      change.what === 'statement' && change.how === 'retracted' ? [change.statement.id] : [],
    ),
  );
  const [oldKeys, nextKeys] = [new Set(old.map(retractionKey)), new Set(next.map(retractionKey))];
  const changes = [
    ...old
      .filter((each) => !nextKeys.has(retractionKey(each)))
      .map((each) => ({ ...each, how: 'removed' as const })),
    ...next
      .filter((each) => !oldKeys.has(retractionKey(each)) && !toldOf.has(each.statement))
      .map((each) => ({ ...each, how: 'added' as const })),
  ];
  return changes
    .toSorted((a, b) => (a.statement < b.statement ? -1 : a.statement > b.statement ? 1 : 0))
    .map(({ statement, reason, how }) => ({ of: statement, what: 'retraction', how, reason }));
}
