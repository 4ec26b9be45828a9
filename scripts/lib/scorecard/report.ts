/** The scorecard as text. */
import { rates, type ScoredError, type Tally } from './score';
import { SCOPES, type Scope, type Scorecard } from './run';

/** Characters of the text shown on either side of an error. */
const CONTEXT = 14;

/** Tables of rates, one for each scope. */
export function ratesText({ cases, tallies }: Scorecard): string {
  const scopes = Object.keys(SCOPES).filter((name): name is Scope => name in SCOPES);
  const groups = [...new Set(scopes.flatMap((scope) => [...tallies[scope].keys()]))].toSorted(byGroup);
  const head = `${cases} cases`.padEnd(30) + scopes.map((scope) => heading(scope)).join('');
  const rows = groups.map(
    (group) => group.padEnd(30) + scopes.map((scope) => cells(tallies[scope].get(group))).join(''),
  );
  return [head, ...rows].join('\n');
}

const heading = (scope: Scope): string =>
  ` | ${scope.padEnd(9)} precision  recall      F1  right wrong missed`;

const share = (rate: number): string => rate.toFixed(4).padStart(8);

function cells(tally: Tally = { right: 0, wrong: 0, missed: 0 }): string {
  const { precision, recall, f1 } = rates(tally);
  const counts = [tally.right, tally.wrong, tally.missed].map((count) => String(count).padStart(6));
  return ` | ${' '.repeat(9)}  ${share(precision)}${share(recall)}${share(f1)} ${counts.join('')}`;
}

const rank = (group: string): number =>
  ['all', 'kind', 'variant', 'situation'].indexOf(group.split(' ')[0] ?? '');

function byGroup(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** One error a line: class, band, the words in their place, what was found or missed, and the case. */
export function errorText({
  case: { id, text, situation },
  errorClass,
  band,
  start,
  end,
  kind,
  entity,
}: ScoredError): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const place = `${before}【${text.slice(start, end)}】${after}`.replaceAll('\n', '⏎');
  return `${errorClass.padEnd(12)} ${(band ?? '-').padEnd(6)} ${place}  ${entity ?? kind}  (${id}, ${situation})`;
}
