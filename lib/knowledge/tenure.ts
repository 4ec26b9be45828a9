/** Who held a post when, as lines of a card: 本頁當日, 其後 and 現況 stand apart, and a line says 「截至 DATE」 and never «is». */
import type { CardLine } from '../model/card';
import { dayNumber, type Day } from '../model/day';
import type { Statement } from '../model/statement';
import { stateOn, successorsOf, tenuresOf, type Tenure, type TenureState } from './as-of';
import { evidenceOf, nameOf, type Scribe } from './scribe';

/** A newspaper reports yesterday and prints titles of today: so far may issue and report lie apart for the title to hold on both. */
const REPORT_DAYS = 2;
const DAYS_PER_YEAR = 365.25;

/**
 * The posts of a person.
 *
 * @returns one line for each post, then who was seen in it later, then how each stands today
 */
export function roleLines(scribe: Scribe): CardLine[] {
  const { dossier, context, words } = scribe;
  const all = tenures(scribe, [...dossier.entity.statements, ...dossier.otherHolders]);
  const own = all.filter(({ holder }) => holder === dossier.entity.id);
  if (own.length === 0) return [];
  const lines = own.map((tenure) => tenureLine(scribe, tenure, 'post'));
  if (context.mention && context.pageDate === undefined) {
    lines.unshift({ label: words.card.onPageDay, text: words.card.pageDayUnknown, evidence: [] });
  }
  const followed = own.flatMap((tenure) =>
    successorsOf(tenure, all).map((next) => successorLine(scribe, tenure, next)),
  );
  return [...lines, ...followed, ...todayLines(scribe, own, 'post')];
}

/** The holders of a post: who held it on the page's day first, then who was seen last. */
export function holderLines(scribe: Scribe): CardLine[] {
  const { context, dossier } = scribe;
  const rank = (tenure: Tenure) => (isHeldOn(tenure, context.pageDate) ? 0 : 1);
  const holders = tenures(scribe, dossier.mentionedIn).toSorted(
    (a, b) => rank(a) - rank(b) || dayNumber(b.last) - dayNumber(a.last),
  );
  const lines = holders.map((tenure) => tenureLine(scribe, tenure, 'holder'));
  return [...lines, ...todayLines(scribe, holders, 'holder')];
}

const isHeldOn = (tenure: Tenure, day: Day | undefined): boolean =>
  day !== undefined && stateOn(tenure, day).state === 'held';

function tenures(scribe: Scribe, statements: readonly Statement[]): Tenure[] {
  const { heldByOne } = scribe.dossier;
  return tenuresOf({ statements, heldByOne, printedOn: (statement) => printedOn(scribe, statement) });
}

function printedOn({ dossier }: Scribe, { observed, source }: Statement): Day {
  const issued = dossier.sources.get(source)?.issued;
  if (issued === undefined) return observed;
  const gap = dayNumber(issued) - dayNumber(observed);
  return gap > 0 && gap <= REPORT_DAYS ? issued : observed;
}

/** What stands at the other end: the post on a person's card, the person on a post's. */
type OtherEnd = 'post' | 'holder';

function tenureLine(scribe: Scribe, tenure: Tenure, end: OtherEnd): CardLine {
  const { words, context } = scribe;
  const name = nameOf(scribe, tenure[end]);
  const when = context.pageDate && stateLabel(scribe, stateOn(tenure, context.pageDate));
  const acting = tenure.acting ? words.labels.acting : undefined;
  // 時任 is said only of who has left since.
  const isFormer = isHeldOn(tenure, context.pageDate) && stateOn(tenure, context.today).state === 'left';
  const asides = [
    when === undefined ? undefined : acting,
    isFormer ? words.card.inOfficeThen : undefined,
    tenure.isSeen ? words.card.asOf(tenure.last) : undefined,
  ];
  return {
    label: when ?? acting,
    text: name?.text ?? tenure[end],
    lang: name?.lang,
    aside: asides.filter((text) => text !== undefined).join('，'),
    evidence: tenure.statements.map((statement) => evidenceOf(scribe, statement)),
    entity: tenure[end],
  };
}

function stateLabel({ words }: Scribe, { state }: TenureState): string {
  if (state === 'held') return words.card.onPageDay;
  if (state === 'left') return words.card.former;
  return state === 'not-yet' ? words.card.later : words.card.earlier;
}

/** Another who was seen in the post later. */
function successorLine(scribe: Scribe, { post }: Tenure, next: Tenure): CardLine {
  const { words } = scribe;
  const name = nameOf(scribe, next.holder);
  return {
    label: words.card.later,
    text: name?.text ?? next.holder,
    lang: name?.lang,
    aside: words.card.otherHolder(nameOf(scribe, post)?.text ?? post, next.first),
    evidence: next.statements.map((statement) => evidenceOf(scribe, statement)),
    entity: next.holder,
  };
}

/** How the tenures stand today: who is known to have left, who is in office by a report of today, and since when nobody has looked. */
function todayLines(scribe: Scribe, all: readonly Tenure[], end: OtherEnd): CardLine[] {
  const { words, context } = scribe;
  const left: CardLine[] = [];
  const unchecked: { readonly tenure: Tenure; readonly state: TenureState & { state: 'unknown' } }[] = [];
  for (const tenure of all) {
    const state = stateOn(tenure, context.today);
    if (state.state === 'unknown') unchecked.push({ tenure, state });
    if (state.state === 'left') left.push(leftLine(scribe, tenure, state.left, end));
  }
  const [last] = unchecked.toSorted((a, b) => a.state.daysSince - b.state.daysSince);
  if (!last) return left;
  const day = last.tenure.last;
  const years = Math.floor(last.state.daysSince / DAYS_PER_YEAR);
  const since = years >= 1 ? words.card.uncheckedYears(day, years) : words.card.unchecked(day);
  const acting = unchecked.some(({ tenure, state }) => tenure.acting && state.isStale);
  const text = acting ? `${since}；${words.card.actingStale}` : since;
  return [...left, { label: words.card.now, text, evidence: [] }];
}

function leftLine(
  scribe: Scribe,
  tenure: Tenure,
  { out, how, statement }: NonNullable<Tenure['left']>,
  end: OtherEnd,
): CardLine {
  const { words } = scribe;
  const name = nameOf(scribe, tenure[end])?.text ?? tenure[end];
  return {
    label: words.card.now,
    text: how === 'stated' ? words.card.left(name, out) : words.card.succeeded(name, out),
    evidence: [evidenceOf(scribe, statement)],
  };
}
