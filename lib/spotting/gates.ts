/** What no evidence outweighs: hypotheses that are dropped, or that may not rise above unsure. Harm first. */
import { has } from './candidate';
import type { Hypothesis } from './hypothesis';
import { UNSURE, type Rule } from './weights';

/** True where the words cannot be this name at all. */
export function isImpossible(hypothesis: Hypothesis): boolean {
  return has(hypothesis, 'joinedLatin');
}

/**
 * The highest score that a hypothesis may have.
 *
 * A two-character name is many people's. It stays unsure without a related body, post or event close by, or a sure mention elsewhere in
 * the article; and where the next character may belong to the given name (王莉霞, 王成兵), only a related entity directly beside it
 * speaks for it, else it is dropped, as it is behind a post that is not its own.
 */
export function ceiling({ kind, start, end, evidence }: Hypothesis): number {
  if (kind !== 'person' || end - start > 2) return Infinity;
  const has = (...rules: Rule[]) => evidence.some(({ rule }) => rules.some((one) => one === rule));
  if (has('conflicting-post')) return -Infinity;
  if (has('longer-name')) return has('related-beside') ? Infinity : -Infinity;
  return has('related-beside', 'related-near', 'related-block', 'confirmed-elsewhere') ? Infinity : UNSURE;
}
