/** What no evidence outweighs: how high a hypothesis may rise. Harm first. */
import { has } from './candidate';
import { hasRule, hasRuleOf, isOffice, isTelling, type Hypothesis } from './hypothesis';
import { SOLID, UNSURE } from './weights';

/** A score that is likely and not sure. */
const JUST_LIKELY = SOLID - 0.5;

/**
 * The highest score that a hypothesis may have.
 *
 * An occasion of another year is another, and so is an office of another region. What the reader has rejected is kept as unsure, so that
 * it can be shown and taken back. «該備忘錄» is the one named last, at most likely: a page may name one that we do not know.
 */
export function ceiling(hypothesis: Hypothesis): number {
  if (hasRule(hypothesis, 'other-year', 'other-region', 'of-league')) return -Infinity;
  if (hypothesis.isOfRegion && !hasRule(hypothesis, 'same-region', 'related-beside'))
    return hasRule(hypothesis, 'press-region') ? JUST_LIKELY : UNSURE;
  if (hasRule(hypothesis, 'head-of-longer')) return hypothesis.kind === 'post' ? -Infinity : UNSURE;
  if (hasRule(hypothesis, 'rejected')) return UNSURE;
  if (hypothesis.refersBack) return hasRule(hypothesis, 'last-named') ? JUST_LIKELY : -Infinity;
  if (hypothesis.kind === 'person') return ceilingOfPerson(hypothesis);
  // 港企 in 津港企業家 is no word.
  if (hypothesis.kind === 'term' && hasRule(hypothesis, 'inside-word')) return UNSURE;
  // 朝東|陽光: two characters that are also parts of words.
  if (isShortPlace(hypothesis) && hasRule(hypothesis, 'edges-unclear') && !has(hypothesis, 'plainBefore'))
    return UNSURE;
  if (hasRule(hypothesis, 'part-of-longer', 'edges-unclear')) return JUST_LIKELY;
  // 「地瓜經濟」 is also what villagers elsewhere call theirs.
  if (hypothesis.kind === 'term' && hasRule(hypothesis, 'region-unnamed', 'region-elsewhere'))
    return JUST_LIKELY;
  if (
    isOffice(hypothesis) &&
    hasRule(hypothesis, 'region-elsewhere', 'only-others', 'another-named', 'special-named', 'past-time')
  )
    return JUST_LIKELY;
  return hypothesis.nameKind === 'weak' ? ceilingOfWeakName(hypothesis) : Infinity;
}

/**
 * A two-character name is many people's. It stays unsure without a related body, post or event close by, or a sure mention elsewhere in
 * the article; and where the next character may belong to the given name (王莉霞, 王成兵), only a related entity directly beside it
 * speaks for it, else it is dropped, as it is behind a post that is not its own. A longer name behind a title that is not known of its
 * bearer is at most likely, whatever stands elsewhere: an article may have two of one name. So is a name in Latin letters, which several
 * Chinese names share; and without the given name's own syllables (John Lee) it is nobody's but beside an office.
 */
function ceilingOfPerson(hypothesis: Hypothesis): number {
  // Whoever «is also called» so is another.
  if (has(hypothesis, 'called')) return UNSURE;
  // «Christine Choi（蔡若蓮）»
  if (hasRule(hypothesis, 'glossed') && !hasRule(hypothesis, 'part-of-longer')) return Infinity;
  if (hypothesis.nameKind === 'weak') {
    // «the Secretary for Justice, Mr Paul Lam»
    const isBeside =
      hasRule(hypothesis, 'related-beside') ||
      (has(hypothesis, 'addressed') && hasRule(hypothesis, 'related-near')) ||
      // «Eric Chan在網上說…政務司司長»; in English a «drummer John Lee» is told by nothing that is known here.
      (has(hypothesis, 'amongHan') &&
        hasRule(hypothesis, 'related-near', 'related-block') &&
        !hasRule(hypothesis, 'foreign-title'));
    return isBeside && !hasRule(hypothesis, 'part-of-longer') ? JUST_LIKELY : UNSURE;
  }
  if (hypothesis.nameKind === 'romanised') {
    if (hasRule(hypothesis, 'part-of-longer')) return UNSURE;
    if (!hasRule(hypothesis, 'related-beside')) return JUST_LIKELY;
  }
  if (hypothesis.length > 2) {
    return hasRule(hypothesis, 'foreign-title', 'other-post', 'namesake') ? JUST_LIKELY : Infinity;
  }
  if (hasRule(hypothesis, 'conflicting-post')) return -Infinity;
  if (hasRule(hypothesis, 'longer-name')) return hasRule(hypothesis, 'related-beside') ? Infinity : -Infinity;
  const corroborated = hasRule(
    hypothesis,
    'related-beside',
    'related-near',
    'related-block',
    'confirmed-elsewhere',
  );
  if (!corroborated) return hasRule(hypothesis, 'listed-with', 'title-of-region') ? JUST_LIKELY : UNSURE;
  return Infinity;
}

/**
 * An ordinary word is an area only in a list of areas, and a term only in quotation marks, or likely beside what belongs to it.
 * «合作備忘錄» is this memorandum only where the page speaks of it or of its event: that the parties are named is not enough, since they
 * sign others. The short name of a body that is neither named in full nor stands beside what belongs to it is at most likely.
 */
function ceilingOfWeakName(hypothesis: Hypothesis): number {
  switch (hypothesis.kind) {
    case 'area':
      if (hasRule(hypothesis, 'in-list')) return Infinity;
      return hasRule(hypothesis, 'of-agreement') ? JUST_LIKELY : -Infinity;
    case 'term':
      if (hasRule(hypothesis, 'quoted')) return Infinity;
      return hasRule(hypothesis, 'region-named', ...RELATED) ? JUST_LIKELY : UNSURE;
    case 'agreement':
    case 'event':
      if (isTiedToOccasion(hypothesis)) return Infinity;
      // 本屆亞運會, on a page that names the Hangzhou one in full.
      if (
        hasRule(hypothesis, 'confirmed-elsewhere') &&
        hasRule(hypothesis, 'same-year', 'date-near') &&
        hypothesis.kind === 'event'
      )
        return Infinity;
      if (hasRule(hypothesis, 'confirmed-elsewhere', 'parties-named')) return JUST_LIKELY;
      if (isTelling(hypothesis) && isBesideBody(hypothesis)) return JUST_LIKELY;
      return isTelling(hypothesis) && hasRule(hypothesis, 'date-near') ? JUST_LIKELY : UNSURE;
    case 'organisation':
      return hasRule(hypothesis, 'confirmed-elsewhere', 'same-region', 'related-beside')
        ? Infinity
        : JUST_LIKELY;
    case 'person':
    case 'post':
    case 'place':
      return Infinity;
  }
}

/** True where a body that is known of it stands near: 香港賽馬會 and 馬術運動合作備忘錄. */
const isBesideBody = (occasion: Hypothesis): boolean =>
  hasRuleOf(occasion, 'organisation', 'related-beside', 'related-near');

/** True where a related agreement or event speaks for it. */
function isTiedToOccasion(occasion: Hypothesis): boolean {
  // 77個項目 elsewhere in the article may be another fair's.
  const rules = isTelling(occasion) ? RELATED : RELATED_IN_BLOCK;
  return hasRuleOf(occasion, 'agreement', ...rules) || hasRuleOf(occasion, 'event', ...rules);
}

/**
 * True where the words are a name, but of another: of another year's week, another province's office. What lies in them is a part of that
 * name and is not found either.
 */
export const isAnothers = (hypothesis: Hypothesis): boolean =>
  hasRule(hypothesis, 'other-year', 'other-region', 'of-league', 'before-its-time', 'date-far') &&
  Math.min(hypothesis.score, ceiling(hypothesis)) < UNSURE;

const RELATED_IN_BLOCK = ['related-beside', 'related-near', 'related-block'] as const;
const RELATED = [...RELATED_IN_BLOCK, 'related-article'] as const;

const isShortPlace = ({ kind, nameKind, length }: Hypothesis): boolean =>
  kind === 'place' && nameKind === 'weak' && length <= 2;
