/** What the form of a name says, and the text that touches it. */
import type { Gazetteer } from '../gazetteer/gazetteer';
import { has } from './candidate';
import { add, cuesIn, isOffice, type BlockHypotheses, type Hypothesis } from './hypothesis';
import { addOccasionEvidence } from './occasion';
import { isBehind } from './spans';
import type { PageFacts } from './page-facts';
import type { Rule } from './weights';

/** A short name of a body with so many characters is nobody else's (香港貿發局). */
const DISTINCT = 5;
/** A Latin name of so many letters is a full one (Hong Kong Trade Development Council), not an abbreviation. */
const FULL_LATIN = 12;

/** Adds what the form of the name and the text around it say. */
export function addOwnEvidence(
  hypothesis: Hypothesis,
  block: BlockHypotheses,
  gazetteer: Gazetteer,
  page: PageFacts,
): void {
  add(hypothesis, formRule(hypothesis));
  const { kind, length } = hypothesis;
  if (kind === 'person' && length <= 2 && has(hypothesis, 'maybeLonger')) add(hypothesis, 'longer-name');
  if (kind === 'person' && has(hypothesis, 'crossesWord')) add(hypothesis, 'inside-word');
  if (kind === 'place' && has(hypothesis, 'wordEdges')) add(hypothesis, 'word-edges');
  if (has(hypothesis, 'headsLonger')) add(hypothesis, 'head-of-longer');
  if (has(hypothesis, 'ofLeague')) add(hypothesis, 'of-league');
  if (kind === 'term' && has(hypothesis, 'quoted') && !isWork(hypothesis)) add(hypothesis, 'quoted');
  if (page.rejected?.has(hypothesis.name)) add(hypothesis, 'rejected');
  if (page.isForeign === true && length < FULL_LATIN) add(hypothesis, 'foreign-page');
  if (isOffice(hypothesis) && isBehind(hypothesis, cuesIn(block, 'past'), PAST_REACH))
    add(hypothesis, 'past-time');
  addOccasionEvidence(hypothesis, block, gazetteer, page);
}

/** Words for a time long past, so many code units before a name, are said of it. */
const PAST_REACH = 24;

/** The words of every day that are a term, as the title of a work. */
const isWork = (hypothesis: Hypothesis): boolean =>
  hypothesis.nameKind === 'weak' && has(hypothesis, 'entitled');

function formRule({ kind, nameKind, namesYear, length }: Hypothesis): Rule {
  if (nameKind === 'weak') {
    if (kind === 'area') return 'weak-area';
    return kind === 'term' ? 'weak-term' : 'weak';
  }
  switch (kind) {
    case 'person':
      return length >= 3 ? 'person-long' : 'person-short';
    case 'organisation':
      if (length >= 6) return 'organisation-long';
      return nameKind === 'short' && length < DISTINCT ? 'organisation-short' : 'organisation-official';
    case 'place':
      return length >= 4 ? 'place-long' : 'place';
    case 'event':
      return namesYear || nameKind === 'official' ? 'event-official' : 'event-unyeared';
    case 'post':
    case 'agreement':
    case 'term':
    case 'area':
      return `${kind}-official`;
  }
}
