/** Words for offices and professions beside the names of people. */
import {
  areRelated,
  entityIdAt,
  isOfGovernment,
  NO_ENTITY,
  type EntityIndex,
  type Gazetteer,
} from '../gazetteer/gazetteer';
import { listAt } from '../text/lists';
import { has, type Candidate } from './candidate';
import { add, cuesIn, hasRule, type BlockHypotheses, type Hypothesis } from './hypothesis';
import { lastBefore, regionsNamed } from './regions-named';
import { isBeside } from './spans';

/**
 * Adds what the titles of a block say of the people in it. To be called after related entities have spoken.
 *
 * @param isSpokenOf - whether the article names a place, or is of its press
 */
export function addTitleEvidence(
  block: BlockHypotheses,
  gazetteer: Gazetteer,
  isSpokenOf: (place: EntityIndex) => boolean,
): void {
  const { hypotheses } = block;
  const titles = cuesIn(block, 'title');
  for (const person of hypotheses) {
    if (person.kind !== 'person') continue;
    addTitleBeside(
      person,
      titles,
      hypotheses,
      (title) => mayHaveHeld(person, title, block, isSpokenOf, gazetteer),
      gazetteer,
    );
    addConflictingPost(person, hypotheses, gazetteer);
    if (!hasRule(person, 'related-beside') && cuesIn(block, 'namesake').length > 0) add(person, 'namesake');
  }
  addSharedTitles(hypotheses);
}

/** A title beside a name: one that the person is known to have had speaks for it, others against; so do titles of another body. */
function addTitleBeside(
  person: Hypothesis,
  titles: readonly Candidate[],
  others: readonly Hypothesis[],
  mayHave: (title: Candidate) => boolean,
  gazetteer: Gazetteer,
): void {
  const beside = titles.filter(
    (title) => isBeside(title, person) && !isMet(title, person) && !isOfAnotherClause(title, person),
  );
  const own = listAt(gazetteer.ownTitles, person.entity);
  // Of somebody without known titles no title can be foreign; and one in the name of an office of theirs has spoken already.
  if (own.length === 0 || hasRule(person, 'related-beside')) return;
  // Who acts for somebody has another office (署理行政長官陳國基), and of an office of the person's own region addConflictingPost speaks.
  if (
    others.some(
      (other) =>
        isPostBefore(other, person) && (has(other, 'acting') || isOfOwnRegion(other, person, gazetteer)),
    )
  )
    return;
  if (beside.length === 0) {
    if (has(person, 'appositive')) add(person, 'foreign-title');
    return;
  }
  const longest = beside.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  const isOfOwnBody = others.some(
    (other) =>
      other.end === longest.start &&
      !hasRule(other, 'other-region') &&
      areRelated(gazetteer, person.entity, other.entity),
  );
  const isKnown = own.includes(longest.name);
  // 副特派員 speaks neither for 特派員 nor against.
  if (isKnown && has(longest, 'acting')) return;
  // 副省長盧山, where the text speaks of 浙江
  if (isKnown && mayHave(longest)) add(person, 'title-of-region');
  // Behind the name nothing says whose office it is: 易煉紅書記 speaks neither for him nor against him.
  if (isKnown && longest.start >= person.end) return;
  const isOwn = isKnown && (isOfOwnBody || !has(longest, 'ownedTitle'));
  if (isOwn) add(person, 'title-beside');
  else {
    const isFull = person.length > 2 && longest.start < person.start;
    add(person, isFull && mayHave(longest) ? 'other-post' : 'foreign-title');
  }
}

/**
 * True of an office beside the name of an official, where the article or its press is of their region and the block names no other before the
 * office: they may hold it (副省長盧山), or have held it (保安局局長李家超, in 2019).
 */
function mayHaveHeld(
  person: Hypothesis,
  title: Candidate,
  block: BlockHypotheses,
  isSpokenOf: (place: EntityIndex) => boolean,
  gazetteer: Gazetteer,
): boolean {
  if (!isOfGovernment(gazetteer, title.name)) return false;
  const regions = [...listAt(gazetteer.related, person.entity)].map(
    (other) => gazetteer.regions[other] ?? NO_ENTITY,
  );
  const last = lastBefore(regionsNamed(block, gazetteer), title);
  if (last && !regions.includes(last.place)) return false;
  return regions.some((region) => region !== NO_ENTITY && isSpokenOf(region));
}

/** True of a title before a mark that ends a clause, and the person behind that. */
const isOfAnotherClause = (title: Candidate, person: Hypothesis): boolean =>
  title.end < person.start && has(title, 'endsClause');

/** True of somebody whom the person meets, asks or joins: a word stands between them (李家超見記者). */
const isMet = (title: Candidate, person: Hypothesis): boolean =>
  title.start > person.end && has(title, 'behindWord');

/** A title before a list of names is everybody's: 「記者 王莉、俞晝」. */
function addSharedTitles(hypotheses: readonly Hypothesis[]): void {
  const people = hypotheses.filter(({ kind }) => kind === 'person').toSorted((a, b) => a.start - b.start);
  for (const person of people) {
    const before = people.find(({ end }) => end === person.start - 1);
    if (before && hasTitle(before) && !hasTitle(person)) add(person, 'title-shared');
    if (person.length <= 2 && isListedWithKnown(person, people)) add(person, 'listed-with');
  }
}

const hasTitle = ({ evidence }: Hypothesis): boolean =>
  evidence.some(({ rule }) => rule === 'title-beside' || rule === 'title-shared');

/** True of a name of two characters in a list of names with somebody whose name is longer and so seldom another's. */
const isListedWithKnown = (person: Hypothesis, people: readonly Hypothesis[]): boolean =>
  listOf(person, people).some(
    (other) =>
      other.length > 2 &&
      other.entity !== person.entity &&
      !hasRule(other, 'foreign-title', 'conflicting-post', 'other-region'),
  );

/** The people of a block that stand in one enumeration with somebody, with a mark between each two. */
function listOf(person: Hypothesis, people: readonly Hypothesis[]): Hypothesis[] {
  if (!has(person, 'enumerated')) return [];
  const listed = people.filter((other) => has(other, 'enumerated'));
  const row = [person];
  for (const other of listed) if (other.start === (row.at(-1)?.end ?? 0) + 1) row.push(other);
  for (const other of listed.toReversed()) if (other.end === (row[0]?.start ?? 0) - 1) row.unshift(other);
  return row;
}

const isPostBefore = ({ kind, end }: Hypothesis, { start }: Hypothesis): boolean =>
  kind === 'post' && end === start;

/**
 * A post directly before a person who is not known to hold it speaks against it; less so one of the region whose official they are known to be:
 * officials move on, and what is known of them is of one day (政務司司長李家超, in 2021).
 */
function addConflictingPost(person: Hypothesis, others: readonly Hypothesis[], gazetteer: Gazetteer): void {
  const posts = others.filter((other) => isPostBefore(other, person) && !has(other, 'acting'));
  const [first] = posts;
  if (!first || posts.some(({ entity }) => areRelated(gazetteer, entity, person.entity))) return;
  const isElsewhere = person.length <= 2 || !isOfOwnRegion(first, person, gazetteer);
  add(person, isElsewhere ? 'conflicting-post' : 'other-post', entityIdAt(gazetteer, first.entity));
}

/** True of a post of a region where a person is known to hold another. */
const isOfOwnRegion = (post: Hypothesis, person: Hypothesis, { related, regions }: Gazetteer): boolean => {
  const region = regions[post.entity] ?? NO_ENTITY;
  if (region === NO_ENTITY || hasRule(post, 'other-region', 'region-elsewhere')) return false;
  return [...listAt(related, person.entity)].some((other) => regions[other] === region);
};
