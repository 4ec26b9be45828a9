/**
 * What the page's day and the years in the text say of an occasion. Weeks, forums and agreements come back under one name every year: a
 * name without a year means the one that the store knows only where page and text do not speak of another.
 */
import { yearOfDay } from '../model/day';
import { NO_DAY, type Cue, type Gazetteer } from '../gazetteer/gazetteer';
import { has } from './candidate';
import { add, cuesIn, isOccasion, type BlockHypotheses, type Hypothesis } from './hypothesis';
import type { PageFacts } from './page-facts';
import { isBehind } from './spans';

/** A page this many days from what is known of an occasion speaks of that one, */
const NEAR_DAYS = 60;
/** and one this many days later may speak of the next. */
const FAR_DAYS = 120;

/** Words for a time so many code units before an occasion are said of it. */
const REACH = 16;
/** Words for another time stand directly before it. */
const BESIDE = 2;

/** Adds evidence from days and years; of events and agreements whose name holds no year. */
export function addOccasionEvidence(
  hypothesis: Hypothesis,
  block: BlockHypotheses,
  gazetteer: Gazetteer,
  { day }: PageFacts,
): void {
  const { kind, entity, nameKind, namesYear } = hypothesis;
  // A full name means one occasion whenever it is written.
  if (!isOccasion(hypothesis) || namesYear || nameKind === 'official') return;
  if (has(hypothesis, 'otherYear') || isBehind(hypothesis, cuesIn(block, 'other-time'), BESIDE))
    add(hypothesis, 'other-year');
  if (has(hypothesis, 'sameYear')) add(hypothesis, 'same-year');
  const first = gazetteer.firstDays[entity] ?? NO_DAY;
  const last = gazetteer.lastDays[entity] ?? NO_DAY;
  if (day === undefined || first === NO_DAY) return;
  const year = yearSaid(hypothesis, block, day);
  if (year !== undefined) {
    add(hypothesis, year === yearOfDay(first) ? 'same-year' : 'other-year');
    return;
  }
  if (day < first - NEAR_DAYS) add(hypothesis, 'before-its-time');
  else if (day <= last + NEAR_DAYS) add(hypothesis, 'date-near');
  else if (day > last + FAR_DAYS && kind === 'event') add(hypothesis, 'date-far');
}

/** Words for a year, and how many it is before the page's. */
const YEARS_AGO = [
  ['this-year', 0],
  ['last-year', 1],
  ['year-before-last', 2],
] as const satisfies readonly (readonly [Cue, number])[];

/** The year that words before an event say by the page's: 今年的港澳·浙江周, 去年的. */
function yearSaid(event: Hypothesis, block: BlockHypotheses, day: number): number | undefined {
  if (event.kind !== 'event') return undefined;
  const said = YEARS_AGO.find(([cue]) => isBehind(event, cuesIn(block, cue), REACH));
  return said && yearOfDay(day) - said[1];
}
