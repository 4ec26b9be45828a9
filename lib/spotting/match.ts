/** The first of the two steps of spotting: one block of text to candidates. Blocks may come in any order and any batches. */
import {
  entityKindAt,
  findNames,
  nameKindAt,
  NO_DAY,
  NO_ENTITY,
  type Gazetteer,
  cueAt,
} from '../gazetteer/gazetteer';
import { yearOfDay } from '../model/day';
import type { NameKind } from '../model/entity';
import { fold } from '../text/fold';
import { SURROUNDINGS, type Candidate } from './candidate';
import { headsLongerName, surroundingsOf, yearBefore } from './surroundings';

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
          headOf(text, end, name, gazetteer) |
          wordBefore(text.charAt(start - 1));
    candidates.push({ start, end, name, surroundings });
  });
  return candidates;
}

/** Places and weak names are short, ordinary words: whether they are words here at all is worth the segmenter's time. */
function needsEdges(name: number, kind: NameKind, gazetteer: Gazetteer): boolean {
  const entity = gazetteer.nameEntities[name] ?? NO_ENTITY;
  return kind === 'weak' || entityKindAt(gazetteer, entity) === 'place';
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

/** How the words for an office of a region begin, after the region's name. */
const OFFICE_BEGINS = /^[省市區区委特政行副常]/u;
/** What regions are called by their rank; before 教育局 it says that it is that region's. */
const RANK = /^[省市區区縣县州鎮镇鄉乡村國国]/u;
/** How words for kinds of people end; and counters: «two of that name» is no mention of either. */
const PEOPLE = /^[個个位叫管員员者家手生人友民農农工師师將将星迷客童翁婦妇嫂兵匠]$/u;

/** How names of bodies end. */
const BODY = /^[府局廳厅委會会署院校社團团隊队部處处]$/u;

function wordBefore(unit: string): number {
  if (RANK.test(unit)) return SURROUNDINGS.ranked;
  if (BODY.test(unit)) return SURROUNDINGS.ownedBody;
  return PEOPLE.test(unit) ? SURROUNDINGS.appositive : 0;
}

/** A title behind any other Han character belongs to what that character ends. */
const NO_OWNER = /^[\P{Script=Han}的和與与及在由對对任為为前現现新時时向跟同是了兼代總总原其該该]?$/u;

/** Of cues, only what stands around a title or a region tells something. */
function cueFacts(text: string, start: number, end: number, name: number, gazetteer: Gazetteer): number {
  const cue = cueAt(gazetteer, name);
  if (cue === 'region') return OFFICE_BEGINS.test(text.charAt(end)) ? SURROUNDINGS.leadsOffice : 0;
  return cue === 'title' && !NO_OWNER.test(text.charAt(start - 1)) ? SURROUNDINGS.ownedTitle : 0;
}

function headOf(text: string, end: number, name: number, gazetteer: Gazetteer): number {
  const entity = gazetteer.nameEntities[name] ?? NO_ENTITY;
  const heads = entityKindAt(gazetteer, entity) === 'place' && headsLongerName(text, end);
  return heads ? SURROUNDINGS.headsLonger : 0;
}
