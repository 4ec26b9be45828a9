/** What changed between two versions of a pack. */
import type { EntityId, Name } from '../model/entity';
import type { Entity, Pack, Source } from '../model/pack';
import type { Statement } from '../model/statement';

/** One change. `of` is the entity or the source that it belongs to. */
export type Change =
  | { readonly of: string; readonly what: 'entity' | 'source'; readonly how: 'added' | 'removed' | 'changed' }
  | { readonly of: EntityId; readonly what: 'name'; readonly how: 'added' | 'removed'; readonly name: Name }
  | {
      readonly of: EntityId;
      readonly what: 'name kind';
      readonly how: 'changed';
      readonly name: Name;
      readonly before: Name['kind'];
    }
  | {
      readonly of: EntityId;
      readonly what: 'statement';
      /** `retracted`: the new pack takes it back and says why. */
      readonly how: 'added' | 'removed' | 'retracted';
      readonly statement: Statement;
      readonly reason?: string | undefined;
    }
  | {
      readonly of: EntityId;
      readonly what: 'statement';
      /** The same subject, property and value, on another day, source or quote. */
      readonly how: 'changed';
      readonly statement: Statement;
      readonly before: Statement;
    };

/**
 * Compares two packs.
 *
 * Statements are known by their ids, which are hashes of all they claim; of a removed and an added one that say the same of the same
 * entity, the one is the other changed.
 *
 * @returns changes by entity in the order of ids, sources last; none where the packs say the same
 */
export function diffPacks(before: Pack, after: Pack): Change[] {
  const reasons = new Map(after.retracted.map(({ statement, reason }) => [statement, reason]));
  const entities = pairs(before.entities, after.entities).flatMap(([old, next]) =>
    entityChanges(old, next, reasons),
  );
  const sources = pairs(before.sources, after.sources).flatMap(([old, next]) => sourceChanges(old, next));
  return [...entities, ...sources];
}

/** What the two have of each id, by id. */
function pairs<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): (readonly [T | undefined, T | undefined])[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const next = new Map(after.map((item) => [item.id, item]));
  return [...new Set([...old.keys(), ...next.keys()])].toSorted().map((id) => [old.get(id), next.get(id)]);
}

function entityChanges(
  old: Entity | undefined,
  next: Entity | undefined,
  reasons: ReadonlyMap<string, string>,
): Change[] {
  const of = (next ?? old)?.id ?? '';
  const changes: Change[] = [];
  if (!old) changes.push({ of, what: 'entity', how: 'added' });
  else if (!next) changes.push({ of, what: 'entity', how: 'removed' });
  else if (old.note !== next.note) changes.push({ of, what: 'entity', how: 'changed' });
  changes.push(...nameChanges(of, old?.names ?? [], next?.names ?? []));
  changes.push(...statementChanges(of, old?.statements ?? [], next?.statements ?? [], reasons));
  return changes;
}

const same =
  (a: Name) =>
  (b: Name): boolean =>
    a.text === b.text && a.lang === b.lang;

function nameChanges(of: EntityId, old: readonly Name[], next: readonly Name[]): Change[] {
  const changes: Change[] = [];
  for (const name of old)
    if (!next.some(same(name))) changes.push({ of, what: 'name', how: 'removed', name });
  for (const name of next) {
    const before = old.find(same(name));
    if (!before) changes.push({ of, what: 'name', how: 'added', name });
    else if (before.kind !== name.kind)
      changes.push({ of, what: 'name kind', how: 'changed', name, before: before.kind });
  }
  return changes;
}

function statementChanges(
  of: EntityId,
  old: readonly Statement[],
  next: readonly Statement[],
  reasons: ReadonlyMap<string, string>,
): Change[] {
  const [oldIds, nextIds] = [new Set(old.map(({ id }) => id)), new Set(next.map(({ id }) => id))];
  const added = next.filter(({ id }) => !oldIds.has(id));
  const changes: Change[] = [];
  for (const before of old.filter(({ id }) => !nextIds.has(id))) {
    const reason = reasons.get(before.id);
    const at = added.findIndex((statement) => saysOf(statement) === saysOf(before));
    const [statement] = reason === undefined && at >= 0 ? added.splice(at, 1) : [];
    if (statement) changes.push({ of, what: 'statement', how: 'changed', statement, before });
    else if (reason === undefined) changes.push({ of, what: 'statement', how: 'removed', statement: before });
    else changes.push({ of, what: 'statement', how: 'retracted', statement: before, reason });
  }
  return [
    ...changes,
    ...added.map((statement): Change => ({ of, what: 'statement', how: 'added', statement })),
  ];
}

const saysOf = ({ property, value }: Statement): string => `${property} ${JSON.stringify(value)}`;

const FIELDS = [
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
  const isSame = FIELDS.every((field) => old[field] === next[field]);
  return isSame ? [] : [{ of, what: 'source', how: 'changed' }];
}

const SIGNS = { added: '+', removed: '-', retracted: '-', changed: '~' } as const;

/** A change as one line of text, such as `+ person/yi-lianhong statement holds post/zhejiang-party-secretary 「浙江省委書記」`. */
export function formatChange(change: Change): string {
  const head = `${SIGNS[change.how]} ${change.of} ${change.what}`;
  if (change.what === 'name') return `${head} ${nameText(change.name)}`;
  if (change.what === 'name kind') return `${head} ${nameText(change.name)}, was ${change.before}`;
  if (change.what !== 'statement') return head;
  const text = `${head} ${statementText(change.statement)}`;
  if (change.how === 'changed') return `${text}, was ${statementText(change.before)}`;
  return change.reason === undefined ? text : `${text}, retracted: ${change.reason}`;
}

const nameText = ({ text, lang, kind }: Name): string => `${text} (${lang} ${kind})`;

function statementText({ property, value, quote, observed, source }: Statement): string {
  const said = Object.values(value).map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
  return `${property} ${said.join(' ')} 「${quote}」 ${observed} ${source}`;
}
