/**
 * The second step of spotting: all candidates of one article to mentions. It needs the whole article (one sense, first mention,
 * density) and no text; the order in which blocks arrive does not change the result.
 */
import type { Band, Mention, Rival } from '../model/mention';
import { entityIdAt, isUsers, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import type { Candidate } from './candidate';
import { addAreaEvidence, addTermEvidence } from './areas';
import { addArticleEvidence } from './article-evidence';
import { addBlockEvidence } from './block-evidence';
import { ceiling, isAnothers } from './gates';
import { evidenceTable, readBlock, type Hypothesis } from './hypothesis';
import { chooseMarks } from './marks';
import type { PageFacts } from './page-facts';
import { addPartyEvidence } from './parties';
import { addAnotherNamedEvidence } from './another-named';
import { addRegionEvidence } from './region';
import { placesNamed } from './regions-named';
import { addOwnEvidence } from './own-evidence';
import { contains } from './spans';
import { addTitleEvidence } from './titles';
import { resolveOverlaps, type Reading, type Resolved } from './overlap';
import { DOTTED, SOLID, UNSURE, WEIGHTS, type Weights } from './weights';

/** One text block of an article, matched. */
export interface MatchedBlock {
  /** Ordinal in the page: text order. */
  readonly block: number;
  /** UTF-16 code units. */
  readonly length: number;
  readonly candidates: readonly Candidate[];
}

/** Readings of the same words closer than this, in log-odds, are never called sure. */
const CLEAR_LEAD = 1.5;

/**
 * Decides an article.
 *
 * @param blocks - every block of the article, in any order
 * @param page - what is known of the page besides its text
 * @param weights - others than those that ship, for fitting
 * @returns mentions that do not overlap, in text order
 */
export function decide(
  blocks: readonly MatchedBlock[],
  gazetteer: Gazetteer,
  page: PageFacts = {},
  weights: Weights = WEIGHTS,
): Mention[] {
  const table = evidenceTable(weights);
  const read = blocks
    .filter(({ candidates }) => candidates.length > 0)
    .toSorted((a, b) => a.block - b.block)
    .map(({ block, candidates }) => readBlock(block, candidates, gazetteer, table));
  const hypotheses = read.flatMap((block) => block.hypotheses);
  if (hypotheses.length === 0) return [];
  for (const block of read)
    for (const hypothesis of block.hypotheses) addOwnEvidence(hypothesis, block, gazetteer, page);
  addRegionEvidence(read, gazetteer, page);
  // Few articles have an office before a name that needs it.
  let places: Set<EntityIndex> | undefined;
  const isSpokenOf = (place: EntityIndex): boolean =>
    (places ??= placesNamed(read, gazetteer)).has(place) || place === page.press;
  for (const block of read) {
    addBlockEvidence(block, gazetteer);
    addTitleEvidence(block, gazetteer, isSpokenOf);
  }
  addAnotherNamedEvidence(read, gazetteer);
  addAreaEvidence(read, gazetteer);
  addTermEvidence(read, gazetteer);
  addPartyEvidence(read, gazetteer);
  addArticleEvidence(hypotheses, gazetteer);

  const anothers = hypotheses.filter(isAnothers);
  const readings: Reading[] = [];
  for (const hypothesis of hypotheses) {
    if (anothers.some((other) => other.block === hypothesis.block && isPart(hypothesis, other))) continue;
    const score = Math.min(hypothesis.score, ceiling(hypothesis));
    if (score >= UNSURE) readings.push({ hypothesis, score });
  }
  // Objects of one shape, made without spreading: it took a fifth of deciding's time.
  const decided = resolveOverlaps(readings).map(toDecided);
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  const marked = chooseMarks(decided, length);
  return decided.map((mention) => toMention(mention, marked.has(mention), gazetteer));
}

const isPart = (part: Hypothesis, whole: Hypothesis): boolean =>
  contains(whole, part) && part.end - part.start < whole.end - whole.start;

function bandOf({ hypothesis, score, beaten }: Resolved): Band {
  if (score < DOTTED) return 'unsure';
  const rival = beaten.find(
    (other) => other.hypothesis.start === hypothesis.start && other.hypothesis.end === hypothesis.end,
  );
  return score >= SOLID && (!rival || score - rival.score >= CLEAR_LEAD) ? 'solid' : 'dotted';
}

interface Decided extends Resolved {
  readonly band: Band;
}

function toDecided(resolved: Resolved): Decided {
  const { hypothesis, score, beaten } = resolved;
  return { hypothesis, score, beaten, band: bandOf(resolved) };
}

function toMention(
  { hypothesis, score, beaten, band }: Decided,
  marked: boolean,
  gazetteer: Gazetteer,
): Mention {
  const { block, start, end, name, entity, kind, evidence } = hypothesis;
  const [best] = beaten;
  return {
    block,
    start,
    end,
    entity: entityIdAt(gazetteer, entity),
    kind,
    score,
    band,
    gap: best && score - best.score,
    marked,
    isPrivate: isUsers(gazetteer, name) || undefined,
    evidence,
    rivals: best ? beaten.map((other) => toRival(other, gazetteer)) : NO_RIVALS,
  };
}

const NO_RIVALS: readonly Rival[] = [];

function toRival({ hypothesis: { start, end, entity }, score }: Reading, gazetteer: Gazetteer): Rival {
  return { start, end, entity: entityIdAt(gazetteer, entity), score };
}
