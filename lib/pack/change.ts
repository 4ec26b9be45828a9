/** What can change between two versions of a pack, and how it reads. */
import type { EntityId, Name } from '../model/entity';
import type { Statement } from '../model/statement';
import type { Variant } from '../model/variant';
import { canonicalJson } from './canonical-json';

/** One change. `of` is the id of the entity, the source, the pack or (of a retraction) the statement that it belongs to. */
export type Change =
  | { readonly of: string; readonly what: 'entity' | 'source'; readonly how: 'added' | 'removed' }
  /** The same thing under another id. */
  | { readonly of: EntityId; readonly what: 'entity'; readonly how: 'renamed'; readonly before: EntityId }
  | {
      readonly of: string;
      readonly what: 'pack' | 'entity' | 'source';
      readonly how: 'changed';
      readonly field: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | { readonly of: EntityId; readonly what: 'name'; readonly how: 'added' | 'removed'; readonly name: Name }
  | {
      readonly of: EntityId;
      readonly what: 'name kind';
      readonly how: 'changed';
      readonly name: Name;
      readonly before: Name['kind'];
    }
  /** The name that stands at the head of the card, for some script variants. */
  | {
      readonly of: EntityId;
      readonly what: 'shown name';
      readonly how: 'changed';
      readonly variants: readonly Variant[];
      readonly before: string;
      readonly after: string;
    }
  | StatementChange
  | {
      readonly of: string;
      readonly what: 'retraction';
      readonly how: 'added' | 'removed';
      readonly reason: string;
    };

export type StatementChange = { readonly of: EntityId; readonly what: 'statement' } & (
  | { readonly how: 'removed'; readonly statement: Statement }
  /** `supersedes`: what the old pack says and the new one takes the place of and still has, or takes back. */
  | { readonly how: 'added'; readonly statement: Statement; readonly supersedes?: Statement | undefined }
  /** The new pack takes it back and says why. */
  | { readonly how: 'retracted'; readonly statement: Statement; readonly reason: string }
  /** `changed`: the same claim otherwise put. `superseded`: the new one says that it takes the place of `before`. */
  | { readonly how: 'changed' | 'superseded'; readonly statement: Statement; readonly before: Statement }
);

const SIGNS = {
  added: '+',
  removed: '-',
  retracted: '-',
  changed: '~',
  superseded: '~',
  renamed: '~',
} as const;

/** A change as one line of text, such as `+ person/yi-lianhong statement holds post/zhejiang-party-secretary 「浙江省委書記」 …`. */
export function formatChange(change: Change): string {
  const line = `${SIGNS[change.how]} ${change.of} ${change.what}${detailsOf(change)}`;
  return line.replaceAll(/[\n\r\t]+/g, ' ');
}

function detailsOf(change: Change): string {
  switch (change.what) {
    case 'name':
      return ` ${nameText(change.name)}`;
    case 'name kind':
      return ` ${nameText(change.name)}, was ${change.before}`;
    case 'shown name':
      return ` ${change.after}, was ${change.before} (${change.variants.join(', ')})`;
    case 'statement':
      return ` ${statementDetails(change)}`;
    case 'retraction':
      return `: ${change.reason}`;
    case 'pack':
    case 'entity':
    case 'source':
      if (change.how === 'renamed') return `, was ${change.before}`;
      return change.how === 'changed'
        ? ` ${change.field} ${change.after ?? 'none'}, was ${change.before ?? 'none'}`
        : '';
    default:
      return change satisfies never;
  }
}

const nameText = ({ text, lang, kind }: Name): string => `${text} (${lang} ${kind})`;

function statementDetails(change: StatementChange): string {
  const text = statementText(change.statement);
  if (change.how === 'retracted') return `${text}, retracted: ${change.reason}`;
  if (change.how === 'changed') return [text, ...fieldsBefore(change.statement, change.before)].join(', ');
  const superseded =
    change.how === 'superseded' ? change.before : change.how === 'added' && change.supersedes;
  return superseded ? `${text}, supersedes ${statementText(superseded)}` : text;
}

function statementText({ property, value, quote, observed, source }: Statement): string {
  return `${property} ${plain(value)} 「${quote}」 ${observed} ${source}`;
}

/** What follows from the others. */
const DERIVED: readonly string[] = ['id', 'started', 'ended'] satisfies (keyof Statement)[];

function fieldsBefore(statement: Statement, before: Statement): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const next = new Map<string, unknown>(Object.entries(statement));
  return [...new Set([...next.keys(), ...old.keys()])]
    .filter((field) => !DERIVED.includes(field) && textOf(old.get(field)) !== textOf(next.get(field)))
    .map((field) => `${field} was ${plain(old.get(field))}`);
}

const textOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value));

/** A field's value without the punctuation of JSON where it is but one text. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return 'none';
  const [only, ...more] = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return typeof only === 'string' && more.length === 0 && !Array.isArray(value) ? only : canonicalJson(value);
}
