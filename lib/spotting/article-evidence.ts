/** What the rest of the article says. */
import { areRelated, entityIdAt, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import { ceiling } from './gates';
import { add, hasRule, isOccasion, isOrdinaryWord, type Hypothesis } from './hypothesis';
import { overlap } from './spans';
import { DOTTED, MAX_RELATED_IN_ARTICLE, SOLID } from './weights';

/**
 * Adds what the rest of the article says: related entities that are sure by themselves, and a sure mention of the same entity
 * elsewhere. Scores are taken before anything is added, so that the order of blocks does not matter.
 */
export function addArticleEvidence(hypotheses: readonly Hypothesis[], gazetteer: Gazetteer): void {
  const sure: Named = new Map();
  const likely: Named = new Map();
  for (const hypothesis of hypotheses) {
    const score = Math.min(hypothesis.score, ceiling(hypothesis));
    if (score >= SOLID) put(sure, hypothesis);
    if (score >= DOTTED && (isOccasion(hypothesis) || hypothesis.kind === 'organisation'))
      put(likely, hypothesis);
  }
  addLastNamed(hypotheses, likely);
  // Places stand on every page, and areas are ordinary words.
  const telling = [...sure]
    .filter(([, [first]]) => first?.kind !== 'place' && first?.kind !== 'area')
    .map(([entity]) => entity);
  for (const hypothesis of hypotheses) {
    const elsewhere = sure
      .get(hypothesis.entity)
      ?.some((other) => other !== hypothesis && !isSamePlace(other, hypothesis));
    if (elsewhere && !isOrdinaryWord(hypothesis)) add(hypothesis, 'confirmed-elsewhere');
    else if (isShortOfBefore(hypothesis, likely)) add(hypothesis, 'named-before');
    // A place stands on every page, and what speaks for it is that it is a word.
    if (hypothesis.kind === 'place') continue;
    let related = 0;
    for (const entity of telling) {
      if (related === MAX_RELATED_IN_ARTICLE) break;
      if (entity === hypothesis.entity || !areRelated(gazetteer, hypothesis.entity, entity)) continue;
      if (hasDetail(hypothesis, entityIdAt(gazetteer, entity))) continue;
      add(hypothesis, 'related-article', entityIdAt(gazetteer, entity));
      related += 1;
    }
  }
  addOneBearer(hypotheses);
}

const isSure = (hypothesis: Hypothesis): boolean => Math.min(hypothesis.score, ceiling(hypothesis)) >= SOLID;

/** In one article a name is one person's: who is sure by now confirms the other mentions. Scores are taken before anything is added, too. */
function addOneBearer(hypotheses: readonly Hypothesis[]): void {
  const people = hypotheses.filter(({ kind }) => kind === 'person');
  if (people.length < 2) return;
  const sure = new Set(people.filter(isSure).map(({ entity }) => entity));
  const unconfirmed = people.filter(
    (person) => sure.has(person.entity) && !hasRule(person, 'confirmed-elsewhere') && !isSure(person),
  );
  for (const person of unconfirmed) add(person, 'confirmed-elsewhere');
}

type Named = Map<EntityIndex, Hypothesis[]>;

function put(named: Named, hypothesis: Hypothesis): void {
  const list = named.get(hypothesis.entity);
  if (list) list.push(hypothesis);
  else named.set(hypothesis.entity, [hypothesis]);
}

/** Of the readings of one short name of an agreement or event, the one whose entity was likely named last before it. */
function addLastNamed(hypotheses: readonly Hypothesis[], likely: Named): void {
  const readings = new Map<string, Hypothesis[]>();
  for (const hypothesis of hypotheses) {
    const { nameKind, block, start, end } = hypothesis;
    if (nameKind !== 'weak' || !isOccasion(hypothesis)) continue;
    const key = `${block} ${start} ${end}`;
    readings.set(key, [...(readings.get(key) ?? []), hypothesis]);
  }
  for (const rivals of readings.values()) {
    if (rivals.length === 1 && rivals[0]?.refersBack === false) continue;
    let last: { readonly of: Hypothesis; readonly named: Hypothesis } | undefined;
    for (const of of rivals) {
      for (const named of likely.get(of.entity) ?? []) {
        if (isBefore(named, of) && (!last || isBefore(last.named, named))) last = { of, named };
      }
    }
    if (last) add(last.of, 'last-named');
  }
}

/** True of the short name of a body behind a longer one that is at least likely its (駐浙江聯絡處, then 聯絡處). */
const isShortOfBefore = (short: Hypothesis, likely: Named): boolean =>
  short.kind === 'organisation' &&
  short.nameKind === 'weak' &&
  (likely.get(short.entity)?.some((other) => other.length > short.length && isBefore(other, short)) ?? false);

const isBefore = (a: Hypothesis, b: Hypothesis): boolean =>
  a.block < b.block || (a.block === b.block && a.end <= b.start);

const isSamePlace = (a: Hypothesis, b: Hypothesis): boolean => a.block === b.block && overlap(a, b);
const hasDetail = ({ evidence }: Hypothesis, detail: string): boolean =>
  evidence.some((item) => item.detail === detail);
