/** What raises and lowers a hypothesis: its own form, its surroundings, its block, and the rest of the article. */
import { areRelated, entityIdAt, NO_ENTITY, type EntityIndex, type Gazetteer } from '../gazetteer/gazetteer';
import { ENTITY_KINDS } from '../model/entity';
import { listAt } from '../text/lists';
import { has, type Candidate } from './candidate';
import { add, isOrdinaryWord, overlap, type BlockHypotheses, type Hypothesis } from './hypothesis';
import { ceiling } from './gates';
import { addOccasionEvidence } from './occasion';
import type { PageFacts } from './page-facts';
import { IN_BLOCK, MAX_RELATED_IN_ARTICLE, NEAR, SOLID, type Rule } from './weights';

/** Area names in a row, this far apart at most, are a list (「金融、教育和航空」). */
const LIST_GAP = 3;
const LIST_LENGTH = 3;
/** A short name of a body with so many characters is nobody else's (香港貿發局). */
const DISTINCT = 5;
/** A Latin name of so many letters is a full one (Hong Kong Trade Development Council), not an abbreviation. */
const FULL_LATIN = 12;
/** A title and a name may have a space between them. */
const BESIDE = 1;

/** Adds what the form of the name and the text around it say. */
export function addOwnEvidence(hypothesis: Hypothesis, gazetteer: Gazetteer, page: PageFacts): void {
  add(hypothesis, formRule(hypothesis));
  const { kind, nameKind } = hypothesis;
  const length = hypothesis.end - hypothesis.start;
  if (kind === 'person' && length <= 2 && has(hypothesis, 'maybeLonger')) add(hypothesis, 'longer-name');
  if (kind === 'place' && has(hypothesis, 'wordEdges')) add(hypothesis, 'word-edges');
  if ((kind === 'place' || nameKind === 'weak') && has(hypothesis, 'insideWord'))
    add(hypothesis, 'inside-word');
  if (has(hypothesis, 'headsLonger')) add(hypothesis, 'head-of-longer');
  if (kind === 'term' && has(hypothesis, 'quoted')) add(hypothesis, 'quoted');
  if (page.rejected?.has(hypothesis.name)) add(hypothesis, 'rejected');
  if (page.isForeign === true && length < FULL_LATIN) add(hypothesis, 'foreign-page');
  addOccasionEvidence(hypothesis, gazetteer, page);
}

function formRule({ kind, nameKind, namesYear, start, end }: Hypothesis): Rule {
  if (nameKind === 'weak') {
    if (kind === 'area') return 'weak-area';
    return kind === 'term' ? 'weak-term' : 'weak';
  }
  switch (kind) {
    case 'person':
      return end - start >= 3 ? 'person-long' : 'person-short';
    case 'organisation':
      if (end - start >= 6) return 'organisation-long';
      return nameKind === 'short' && end - start < DISTINCT ? 'organisation-short' : 'organisation-official';
    case 'place':
      return end - start >= 4 ? 'place-long' : 'place';
    case 'event':
      return namesYear || nameKind === 'official' ? 'event-official' : 'event-unyeared';
    case 'post':
    case 'agreement':
    case 'term':
    case 'area':
      return `${kind}-official`;
  }
}

/** Adds what stands in the same block: titles, related entities, lists of areas. */
export function addBlockEvidence(
  { hypotheses, titles, hasContext }: BlockHypotheses,
  namedInArticle: ReadonlySet<EntityIndex>,
  gazetteer: Gazetteer,
): void {
  for (const hypothesis of hypotheses) {
    addRelatedInBlock(hypothesis, hypotheses, gazetteer);
    if (isTailOfLonger(hypothesis, hypotheses, gazetteer)) add(hypothesis, 'tail-of-longer');
    if (hypothesis.kind === 'person') {
      addTitleBeside(hypothesis, titles, hypotheses, gazetteer);
      const post = conflictingPost(hypothesis, hypotheses, gazetteer);
      if (post !== undefined) add(hypothesis, 'conflicting-post', entityIdAt(gazetteer, post));
    }
  }
  addSharedTitles(hypotheses);
  for (const area of areasInRows(hypotheses)) {
    if (isOfTheirs(area, namedInArticle, hasContext, gazetteer)) add(area, 'in-list');
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);
const isBeside = (a: Span, b: Span): boolean => !overlap(a, b) && distance(a, b) <= BESIDE;

/** The nearest related entity of the block, places left out: they stand on every page. */
function addRelatedInBlock(
  hypothesis: Hypothesis,
  others: readonly Hypothesis[],
  gazetteer: Gazetteer,
): void {
  let nearest: Hypothesis | undefined;
  for (const other of others) {
    if (!speaksFor(other, hypothesis, gazetteer) || overlap(other, hypothesis)) continue;
    if (!nearest || distance(other, hypothesis) < distance(nearest, hypothesis)) nearest = other;
  }
  if (!nearest) return;
  const far = distance(nearest, hypothesis);
  if (far > IN_BLOCK) return;
  const rule = far <= BESIDE ? 'related-beside' : far <= NEAR ? 'related-near' : 'related-block';
  add(hypothesis, rule, entityIdAt(gazetteer, nearest.entity));
}

function speaksFor(other: Hypothesis, hypothesis: Hypothesis, gazetteer: Gazetteer): boolean {
  return (
    other.kind !== 'place' &&
    other.kind !== 'area' &&
    !hasRule(other, 'other-region') &&
    !hasRule(other, 'other-year') &&
    other.entity !== hypothesis.entity &&
    areRelated(gazetteer, hypothesis.entity, other.entity)
  );
}

/** A title beside a name: one that the person is known to have had speaks for it, others against; so do titles of another body. */
function addTitleBeside(
  person: Hypothesis,
  titles: readonly Candidate[],
  others: readonly Hypothesis[],
  gazetteer: Gazetteer,
): void {
  const beside = titles.filter((title) => isBeside(title, person));
  const own = listAt(gazetteer.ownTitles, person.entity);
  // Of somebody without known titles no title can be foreign; and one in the name of an office of theirs has spoken already.
  if (own.length === 0 || hasRule(person, 'related-beside')) return;
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
  const isOwn = own.includes(longest.name) && (isOfOwnBody || !has(longest, 'ownedTitle'));
  add(person, isOwn ? 'title-beside' : 'foreign-title');
}

/** The short name of a body directly behind another body is the end of a longer name (特區政府代表團). */
function isTailOfLonger(
  hypothesis: Hypothesis,
  others: readonly Hypothesis[],
  gazetteer: Gazetteer,
): boolean {
  const { kind, nameKind, entity, start } = hypothesis;
  if (kind !== 'organisation' || nameKind !== 'weak') return false;
  const before = others.find((other) => other.end === start && other.kind === 'organisation');
  return before ? !areRelated(gazetteer, entity, before.entity) : has(hypothesis, 'ownedBody');
}

/** A title before a list of names is everybody's: 「記者 王莉、俞晝」. */
function addSharedTitles(hypotheses: readonly Hypothesis[]): void {
  const people = hypotheses.filter(({ kind }) => kind === 'person').toSorted((a, b) => a.start - b.start);
  for (const person of people) {
    const before = people.find(({ end }) => end === person.start - 1);
    if (before && hasTitle(before) && !hasTitle(person)) add(person, 'title-shared');
  }
}

const hasTitle = ({ evidence }: Hypothesis): boolean =>
  evidence.some(({ rule }) => rule === 'title-beside' || rule === 'title-shared');

/** A post directly before a person who is not known to hold it. */
function conflictingPost(
  person: Hypothesis,
  others: readonly Hypothesis[],
  gazetteer: Gazetteer,
): EntityIndex | undefined {
  const posts = others.filter(({ kind, end }) => kind === 'post' && end === person.start);
  if (posts.some(({ entity }) => areRelated(gazetteer, entity, person.entity))) return undefined;
  return posts[0]?.entity;
}

/** Areas in a row in one block, and areas that label it. */
function areasInRows(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const areas = hypotheses.filter(({ kind }) => kind === 'area').toSorted((a, b) => a.start - b.start);
  const listed: Hypothesis[] = areas.filter((area) => has(area, 'label'));
  let row: Hypothesis[] = [];
  const closeRow = () => {
    if (new Set(row.map(({ entity }) => entity)).size >= LIST_LENGTH) listed.push(...row);
    row = [];
  };
  for (const area of areas) {
    const last = row.at(-1);
    if (last && distance(last, area) > LIST_GAP) closeRow();
    row.push(area);
  }
  closeRow();
  return [...new Set(listed)];
}

/**
 * True where the article names an agreement on the area, or the regions of all its parties; or speaks of cooperation and names one of them:
 * other lists of such words are others'.
 */
function isOfTheirs(
  { entity }: Hypothesis,
  namedInArticle: ReadonlySet<EntityIndex>,
  hasContext: boolean,
  { related, regions, entityKinds }: Gazetteer,
): boolean {
  return listAt(related, entity).some((agreement) => {
    if (entityKinds[agreement] !== AGREEMENT) return false;
    const parties = [...listAt(related, agreement)].map((party) => regions[party] ?? NO_ENTITY);
    const theirs = new Set(parties.filter((region) => region !== NO_ENTITY));
    if (namedInArticle.has(agreement)) return true;
    if (theirs.size < 2) return false;
    const named = [...theirs].filter((region) => namedInArticle.has(region)).length;
    return named === theirs.size || (hasContext && (named > 0 || namedInArticle.size === 0));
  });
}

const AGREEMENT = ENTITY_KINDS.indexOf('agreement');

/** The places and agreements that an article names, and the regions of the offices and bodies that it names. */
export function namedIn(hypotheses: readonly Hypothesis[], { regions }: Gazetteer): Set<EntityIndex> {
  const named = new Set<EntityIndex>();
  for (const { kind, entity } of hypotheses) {
    if (kind === 'place' || kind === 'agreement') named.add(entity);
    else if (kind !== 'area' && kind !== 'person') named.add(regions[entity] ?? NO_ENTITY);
  }
  return named;
}

/** Adds to areas that have a block each, as the items of a list have. */
export function addListEvidence(
  hypotheses: readonly Hypothesis[],
  namedInArticle: ReadonlySet<EntityIndex>,
  hasContext: boolean,
  gazetteer: Gazetteer,
): void {
  const items = hypotheses.filter((hypothesis) => hypothesis.kind === 'area' && has(hypothesis, 'alone'));
  if (new Set(items.map(({ entity }) => entity)).size < LIST_LENGTH) return;
  for (const item of items) if (isOfTheirs(item, namedInArticle, hasContext, gazetteer)) add(item, 'in-list');
}

/**
 * Adds what the rest of the article says: related entities that are sure by themselves, and a sure mention of the same entity
 * elsewhere. Scores are taken before anything is added, so that the order of blocks does not matter.
 */
export function addArticleEvidence(hypotheses: readonly Hypothesis[], gazetteer: Gazetteer): void {
  const sure = new Map<EntityIndex, Hypothesis[]>();
  for (const hypothesis of hypotheses) {
    if (Math.min(hypothesis.score, ceiling(hypothesis)) < SOLID) continue;
    const list = sure.get(hypothesis.entity);
    if (list) list.push(hypothesis);
    else sure.set(hypothesis.entity, [hypothesis]);
  }
  addLastNamed(hypotheses, sure);
  const kindOf = new Map([...sure].map(([entity, [first]]) => [entity, first?.kind]));
  for (const hypothesis of hypotheses) {
    const elsewhere = sure
      .get(hypothesis.entity)
      ?.some((other) => other !== hypothesis && !isSamePlace(other, hypothesis));
    if (elsewhere && !isOrdinaryWord(hypothesis)) add(hypothesis, 'confirmed-elsewhere');
    // A place stands on every page, and what speaks for it is that it is a word.
    if (hypothesis.kind === 'place') continue;
    let related = 0;
    for (const [entity, kind] of kindOf) {
      if (related === MAX_RELATED_IN_ARTICLE) break;
      if (kind === 'place' || kind === 'area' || entity === hypothesis.entity) continue;
      if (
        !areRelated(gazetteer, hypothesis.entity, entity) ||
        hasDetail(hypothesis, entityIdAt(gazetteer, entity))
      )
        continue;
      add(hypothesis, 'related-article', entityIdAt(gazetteer, entity));
      related += 1;
    }
  }
}

/** Of the readings of one short name of an agreement or event, the one whose entity was surely named last before it. */
function addLastNamed(
  hypotheses: readonly Hypothesis[],
  sure: ReadonlyMap<EntityIndex, readonly Hypothesis[]>,
): void {
  const readings = new Map<string, Hypothesis[]>();
  for (const hypothesis of hypotheses) {
    const { nameKind, kind, block, start, end } = hypothesis;
    if (nameKind !== 'weak' || (kind !== 'agreement' && kind !== 'event')) continue;
    const key = `${block} ${start} ${end}`;
    readings.set(key, [...(readings.get(key) ?? []), hypothesis]);
  }
  for (const rivals of readings.values()) {
    if (rivals.length === 1 && rivals[0]?.refersBack === false) continue;
    let last: { readonly of: Hypothesis; readonly named: Hypothesis } | undefined;
    for (const of of rivals) {
      for (const named of sure.get(of.entity) ?? []) {
        if (isBefore(named, of) && (!last || isBefore(last.named, named))) last = { of, named };
      }
    }
    if (last) add(last.of, 'last-named');
  }
}

const isBefore = (a: Hypothesis, b: Hypothesis): boolean =>
  a.block < b.block || (a.block === b.block && a.end <= b.start);

const hasRule = ({ evidence }: Hypothesis, rule: Rule): boolean =>
  evidence.some((item) => item.rule === rule);
const isSamePlace = (a: Hypothesis, b: Hypothesis): boolean => a.block === b.block && overlap(a, b);
const hasDetail = ({ evidence }: Hypothesis, detail: string): boolean =>
  evidence.some((item) => item.detail === detail);
