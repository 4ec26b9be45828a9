/** The first of the two steps of spotting: one block of text to candidates. Blocks may come in any order and any batches. */
import {
  cueAt,
  entityKindAt,
  findNames,
  nameKindAt,
  NO_DAY,
  NO_ENTITY,
  type Gazetteer,
} from '../gazetteer/gazetteer';
import { yearOfDay } from '../model/day';
import type { NameKind } from '../model/entity';
import { fold } from '../text/fold';
import { SURROUNDINGS, type Candidate } from './candidate';
import { afterRegion, beforeName, beforeOffice, beforeTitle } from './neighbours';
import { isCommittee, isHousehold, mayHeadLongerBody } from './longer-body';
import { latinFacts } from './longer-latin';
import { headsLongerName, mayEndLonger, mayGoOn } from './longer-place';
import { surroundingsOf, yearBefore } from './surroundings';

/**
 * Finds every name and cue in a block of text.
 *
 * @param text - one text block; offsets of the result are UTF-16 code units into it
 */
export function matchBlock(text: string, gazetteer: Gazetteer): Candidate[] {
  const candidates: Candidate[] = [];
  findNames(fold(text, gazetteer.fold), gazetteer, (name, start, end) => {
    const kind = nameKindAt(gazetteer, name);
    const surroundings =
      kind === undefined
        ? cueFacts(text, start, end, name, gazetteer)
        : surroundingsOf(text, start, end, needsEdges(name, kind, gazetteer)) |
          yearOf(text, start, name, gazetteer) |
          longerFacts(text, start, end, name, gazetteer) |
          latinFacts(text, start, end) |
          beforeName(text.charAt(start - 1));
    candidates.push({ start, end, name, surroundings });
  });
  return candidates;
}

/** Places, terms and weak names are short, ordinary words: whether they are words here at all is worth the segmenter's time. */
function needsEdges(name: number, kind: NameKind, gazetteer: Gazetteer): boolean {
  const entity = gazetteer.nameEntities[name] ?? NO_ENTITY;
  const entityKind = entityKindAt(gazetteer, entity);
  return kind === 'weak' || entityKind === 'place' || entityKind === 'term';
}

/** Whether a year before the name of an occasion is one of which something is known. */
function yearOf(text: string, start: number, name: number, gazetteer: Gazetteer): number {
  const entity = gazetteer.nameEntities[name] ?? NO_ENTITY;
  const kind = entityKindAt(gazetteer, entity);
  if (kind !== 'event' && kind !== 'agreement') return 0;
  const year = yearBefore(text, start);
  const first = gazetteer.firstDays[entity] ?? NO_DAY;
  if (year === undefined || first === NO_DAY) return 0;
  const isSame = year >= yearOfDay(first) && year <= yearOfDay(gazetteer.lastDays[entity] ?? first);
  return isSame ? SURROUNDINGS.sameYear : SURROUNDINGS.otherYear;
}

/** Of cues, only what stands around a title or a region tells something. */
function cueFacts(text: string, start: number, end: number, name: number, gazetteer: Gazetteer): number {
  const cue = cueAt(gazetteer, name);
  if (cue === 'region') return afterRegion(text.charAt(end));
  return cue === 'title' ? beforeTitle(text.charAt(start - 1)) : 0;
}

/** Whether the name of a place, a body or an office is, or may be, a part of a longer one. */
function longerFacts(text: string, start: number, end: number, name: number, gazetteer: Gazetteer): number {
  switch (entityKindAt(gazetteer, gazetteer.nameEntities[name] ?? NO_ENTITY)) {
    case 'place':
      if (headsLongerName(text, end)) return SURROUNDINGS.headsLonger;
      return (
        (mayGoOn(text, start, end, nameKindAt(gazetteer, name) === 'weak') ? SURROUNDINGS.maybePart : 0) |
        (mayEndLonger(text, start) ? SURROUNDINGS.maybeEnd : 0)
      );
    case 'organisation':
      // Short names are at most likely anyhow.
      return nameKindAt(gazetteer, name) !== 'weak' && mayHeadLongerBody(text, end)
        ? SURROUNDINGS.maybePart
        : 0;
    case 'post':
      return (
        (isCommittee(text, end) ? SURROUNDINGS.headsLonger : 0) |
        (isHousehold(text, end) ? SURROUNDINGS.maybePart : 0) |
        beforeOffice(text, start)
      );
    case 'person':
    case 'event':
    case 'agreement':
    case 'term':
    case 'area':
      return 0;
  }
}
