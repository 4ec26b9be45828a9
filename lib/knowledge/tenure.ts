/**
 * Who held a post when, as far as reports carry. A report shows that somebody was in office on its day; it never shows when that
 * ended. So a line says 「截至 DATE」, and 本頁當日, 其後 and 現況 stand in lines of their own.
 */
import type { CardLine } from '../model/card';
import type { Day } from '../model/day';
import type { EntityId } from '../model/entity';
import type { Statement } from '../model/statement';
import { evidenceOf, nameOf, type Scribe } from './scribe';

const MS_PER_DAY = 86_400_000;
/** A newspaper reports yesterday and prints titles of today: so far may issue and report lie apart for the title to hold on both. */
const REPORT_DAYS = 2;

/** Whole days from `a` to `b`; negative where `b` is earlier. */
function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / MS_PER_DAY);
}

interface Tenure {
  /** The other end: the post on a person's card, the person on a post's. */
  readonly entity: EntityId;
  readonly acting: boolean;
  readonly statements: readonly Statement[];
  readonly first: Day;
  /** The last day of which a report speaks. */
  readonly last: Day;
  /** The last day on which such a report was printed, at most `REPORT_DAYS` after `last`. */
  readonly printed: Day;
}

/**
 * The posts of a person.
 *
 * @returns one line for each post, then who was seen in it later, then since when nobody has checked
 */
export function roleLines(scribe: Scribe): CardLine[] {
  const { dossier, context, words } = scribe;
  const tenures = tenuresOf(scribe, dossier.entity.statements, 'value');
  if (tenures.length === 0) return [];
  const lines = tenures.map((tenure) => tenureLine(scribe, tenure, whenLabel(scribe, tenure)));
  if (context.mention && context.pageDate === undefined) {
    lines.unshift({ label: words.card.onPageDay, text: words.card.pageDayUnknown, evidence: [] });
  }
  return [
    ...lines,
    ...tenures.flatMap((tenure) => laterHolderLines(scribe, tenure)),
    ...statusLines(scribe, tenures),
  ];
}

/** The holders of a post, last seen first. */
export function holderLines(scribe: Scribe): CardLine[] {
  const tenures = tenuresOf(scribe, scribe.dossier.mentionedIn, 'subject').toSorted((a, b) =>
    a.last < b.last ? 1 : a.last > b.last ? -1 : 0,
  );
  return [...tenures.map((tenure) => tenureLine(scribe, tenure, undefined)), ...statusLines(scribe, tenures)];
}

function tenuresOf(scribe: Scribe, statements: readonly Statement[], end: 'value' | 'subject'): Tenure[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.property !== 'holds' || !('entity' in statement.value)) continue;
    const key = `${end === 'value' ? statement.value.entity : statement.subject} ${statement.acting === true}`;
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups].map(([key, group]): Tenure => {
    const statements = group.toSorted((a, b) => (a.observed < b.observed ? -1 : 1));
    const printed = statements.map((statement) => printedOn(scribe, statement));
    return {
      entity: key.slice(0, key.indexOf(' ')),
      acting: key.endsWith('true'),
      statements,
      first: statements.map((statement) => statement.observed).reduce(earlier),
      last: statements.map((statement) => statement.observed).reduce(later),
      printed: printed.reduce(later),
    };
  });
}

function printedOn({ dossier }: Scribe, { observed, source }: Statement): Day {
  const issued = dossier.sources.get(source)?.issued;
  if (issued === undefined) return observed;
  const gap = daysBetween(observed, issued);
  return gap > 0 && gap <= REPORT_DAYS ? issued : observed;
}

function whenLabel({ context, words }: Scribe, { first, printed }: Tenure): string | undefined {
  const { pageDate } = context;
  if (pageDate === undefined) return undefined;
  if (pageDate < first) return words.card.later;
  return pageDate <= printed ? words.card.onPageDay : words.card.earlier;
}

function tenureLine(scribe: Scribe, tenure: Tenure, when: string | undefined): CardLine {
  const { words } = scribe;
  const name = nameOf(scribe, tenure.entity);
  const acting = tenure.acting ? words.labels.acting : undefined;
  return {
    label: when ?? acting,
    text: name?.text ?? tenure.entity,
    lang: name?.lang,
    aside: [when === undefined ? undefined : acting, words.card.asOf(tenure.last)].filter(Boolean).join('，'),
    evidence: tenure.statements.map((statement) => evidenceOf(scribe, statement)),
    entity: tenure.entity,
  };
}

/** Others seen in the post later. That does not say that this one has left: posts such as 副主任 have several holders. */
function laterHolderLines(scribe: Scribe, tenure: Tenure): CardLine[] {
  const { dossier, words } = scribe;
  const later = dossier.otherHolders.filter(
    ({ value, observed }) => 'entity' in value && value.entity === tenure.entity && observed > tenure.last,
  );
  const post = nameOf(scribe, tenure.entity)?.text ?? tenure.entity;
  return tenuresOf(scribe, later, 'subject').map((holder): CardLine => ({
    label: words.card.later,
    text: nameOf(scribe, holder.entity)?.text ?? holder.entity,
    lang: nameOf(scribe, holder.entity)?.lang,
    aside: words.card.otherHolder(post, holder.first),
    evidence: holder.statements.map((statement) => evidenceOf(scribe, statement)),
    entity: holder.entity,
  }));
}

function statusLines({ context, words }: Scribe, tenures: readonly Tenure[]): CardLine[] {
  if (tenures.length === 0) return [];
  const last = tenures.map((tenure) => tenure.last).reduce(later);
  if (last >= context.today) return [];
  const years = Math.floor(daysBetween(last, context.today) / 365.25);
  const text = years >= 1 ? words.card.uncheckedYears(last, years) : words.card.unchecked(last);
  return [{ label: words.card.now, text, evidence: [] }];
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);
