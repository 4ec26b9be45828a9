/**
 * Who held a post when, as far as reports carry, and what can be said of a given day. A report shows that somebody was in office on its
 * day; it never shows when that ended. So a role without an end is never held beyond the day on which it was last observed.
 */
import { dayAfter, dayNumber, type Day } from '../model/day';
import type { EntityId } from '../model/entity';
import type { Statement } from '../model/statement';

/** Without a new report for so many days, a role is stale: acting ones soonest; others after the usual term between reshuffles. */
export const STALE_AFTER = { acting: 183, other: 730 } as const;

/** One time in a post: what reports and stated dates say of it. */
export interface Tenure {
  readonly holder: EntityId;
  readonly post: EntityId;
  /** Held only for the time being (署理). */
  readonly acting: boolean;
  /** What it rests on, by day of observation. */
  readonly statements: readonly Statement[];
  /** The first and last day for which it is known; where `isSeen` is false, the day on which it was known to be over. */
  readonly first: Day;
  readonly last: Day;
  /** False where all that is known is that it is over (前書記). */
  readonly isSeen: boolean;
  /** As `last`; and until the day on which a report was printed that speaks of the day before. */
  readonly lastPrinted: Day;
  /** It had begun by `first` and not before this day, where a beginning is stated. */
  readonly notBefore?: Day | undefined;
  /** Where an end is known. */
  readonly left?: Leaving | undefined;
}

export interface Leaving {
  /** The first day for which it is known to be over. */
  readonly out: Day;
  /** `stated`: a statement says so. `succeeded`: another was seen in a post that one person holds. */
  readonly how: 'stated' | 'succeeded';
  /** The statement that shows it. */
  readonly statement: Statement;
}

/** What can be said of a tenure on a day. */
export type TenureState =
  | { readonly state: 'held' }
  | { readonly state: 'left'; readonly left: Leaving }
  | { readonly state: 'not-yet' }
  /** Seen before and not since; or the day lies before a tenure whose beginning is not known. */
  | { readonly state: 'unknown'; readonly daysSince: number; readonly isStale: boolean };

/** What tenures are read from. */
export interface TenureSource {
  /** `holds` statements; others are passed over. */
  readonly statements: readonly Statement[];
  /** Posts that one person holds at a time. */
  readonly heldByOne: ReadonlySet<EntityId>;
  /** The day on which a statement was printed, at most a few days after the day it speaks of. */
  readonly printedOn: (statement: Statement) => Day;
}

/**
 * Puts `holds` statements together to tenures.
 *
 * Reports of one person in one post are one tenure, unless an end is stated between them. In a post that one person holds, somebody who
 * was seen in it later, and not only acting, shows that the one before has left; acting for somebody shows nothing of the kind.
 *
 * @returns by first day, then by the order of statements
 */
export function tenuresOf({ statements, heldByOne, printedOn }: TenureSource): Tenure[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { property, subject, value, acting } = statement;
    if (property !== 'holds' || !('entity' in value)) continue;
    const key = `${subject} ${value.entity} ${acting === true}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  const tenures = [...groups.values()].flatMap((group) => termsOf(group, printedOn));
  return tenures
    .map((tenure) => withSuccession(tenure, tenures, heldByOne))
    .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}

/** The times in office that the statements of one person in one post speak of. */
function termsOf(group: readonly Statement[], printedOn: TenureSource['printedOn']): Tenure[] {
  const terms: Tenure[] = [];
  for (const statement of group.toSorted((a, b) => compare(knownDays(a).first, knownDays(b).first))) {
    const term = termOf(statement, printedOn);
    const before = terms.at(-1);
    if (before && !isOver(before, term)) terms[terms.length - 1] = joined(before, term);
    else terms.push(term);
  }
  return terms;
}

/** An end is stated between the two: they are two times in one post. */
const isOver = ({ left }: Tenure, next: Tenure): boolean =>
  left !== undefined && next.isSeen && left.out <= next.first;

function termOf(statement: Statement, printedOn: TenureSource['printedOn']): Tenure {
  const { subject, value, acting, started, status, observed, ended } = statement;
  const { first, last } = knownDays(statement);
  const out = ended ? dayAfter(ended.last) : status === 'ended' ? observed : undefined;
  return {
    holder: subject,
    post: 'entity' in value ? value.entity : '',
    acting: acting === true,
    statements: [statement],
    first,
    last,
    lastPrinted: out === undefined ? later(last, printedOn(statement)) : last,
    isSeen: status !== 'ended' || started !== undefined || ended !== undefined,
    notBefore: started?.first,
    left: out === undefined ? undefined : { out, how: 'stated', statement },
  };
}

/** The days for which one statement vouches: from a stated beginning, or the day observed, to that day or a stated end. */
function knownDays({ observed, started, ended, status }: Statement): { first: Day; last: Day } {
  const seen = ended ? earlier(ended.first, observed) : observed;
  const first = started ? earlier(started.last, seen) : seen;
  return { first, last: status === 'ended' && !ended ? first : seen };
}

function joined(a: Tenure, b: Tenure): Tenure {
  const seen = [a, b].filter(({ isSeen }) => isSeen);
  const [one = a, other = one] = seen;
  const notBefore =
    a.notBefore && b.notBefore ? later(a.notBefore, b.notBefore) : (a.notBefore ?? b.notBefore);
  const left = a.left && b.left ? (a.left.out <= b.left.out ? a.left : b.left) : (a.left ?? b.left);
  return {
    ...a,
    statements: [...a.statements, ...b.statements],
    first: earlier(one.first, other.first),
    last: later(one.last, other.last),
    lastPrinted: later(one.lastPrinted, other.lastPrinted),
    isSeen: seen.length > 0,
    notBefore,
    left,
  };
}

function withSuccession(tenure: Tenure, all: readonly Tenure[], heldByOne: ReadonlySet<EntityId>): Tenure {
  if (tenure.left || !heldByOne.has(tenure.post)) return tenure;
  const next = successorsOf(tenure, all).find(({ acting }) => !acting);
  const statement = next?.statements[0];
  return next && statement ? { ...tenure, left: { out: next.first, how: 'succeeded', statement } } : tenure;
}

/** Others who were first seen in the post after this one was last seen in it, by first day. That alone does not say that this one left. */
export function successorsOf(tenure: Tenure, all: readonly Tenure[]): Tenure[] {
  return all
    .filter(
      ({ holder, post, first, isSeen }) =>
        isSeen && post === tenure.post && holder !== tenure.holder && first > tenure.lastPrinted,
    )
    .toSorted((a, b) => compare(a.first, b.first));
}

/** What can be said of a tenure on a day. */
export function stateOn(tenure: Tenure, day: Day): TenureState {
  const { first, lastPrinted, isSeen, notBefore, left } = tenure;
  if (left && day >= left.out) return { state: 'left', left };
  if (!isSeen) return unknown(tenure, day);
  if (day < first) {
    return notBefore === undefined || day < notBefore ? { state: 'not-yet' } : unknown(tenure, day);
  }
  return day <= lastPrinted ? { state: 'held' } : unknown(tenure, day);
}

function unknown({ lastPrinted, acting }: Pick<Tenure, 'lastPrinted' | 'acting'>, day: Day): TenureState {
  const daysSince = Math.max(0, dayNumber(day) - dayNumber(lastPrinted));
  const limit = acting ? STALE_AFTER.acting : STALE_AFTER.other;
  return { state: 'unknown', daysSince, isStale: daysSince > limit };
}

/** The tenures that held on a day. */
export function heldOn(tenures: readonly Tenure[], day: Day): Tenure[] {
  return tenures.filter((tenure) => stateOn(tenure, day).state === 'held');
}

const compare = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);
