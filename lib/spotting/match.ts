/** The first of the two steps of spotting: one block of text to candidates. Blocks may come in any order and any batches. */
import { findAll } from '../gazetteer/automaton';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { fold } from '../text/fold';
import { listAt } from '../text/lists';
import type { Candidate } from './candidate';
import { surroundingsOf } from './surroundings';

/**
 * Finds every name and cue in a block of text.
 *
 * @param text - one text block; offsets of the result are UTF-16 code units into it
 */
export function matchBlock(text: string, gazetteer: Gazetteer): Candidate[] {
  const candidates: Candidate[] = [];
  findAll(fold(text, gazetteer.fold), gazetteer.automaton, (key, start, end) => {
    const surroundings = surroundingsOf(text, start, end);
    for (const name of listAt(gazetteer.namesOfKey, key)) candidates.push({ start, end, name, surroundings });
  });
  return candidates;
}
