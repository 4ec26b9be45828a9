/** What deserves a mark. A page must not look like a Christmas tree: most of what is known stays unmarked and can be looked up. */
import type { EntityKind } from '../model/entity';
import type { Band } from '../model/mention';
import type { EntityIndex } from '../gazetteer/gazetteer';
import { has } from './candidate';
import type { Hypothesis } from './hypothesis';

/** Marks per 1,000 characters of an article, */
export const DENSITY = 20;
/** and what even a headline or a news flash of one line may have. */
export const FEW = 3;
/** A title and the name it belongs to stand this close. */
const TITLE_GAP = 1;

/** Who gets a mark first when there are too many. */
const PRIORITY: Readonly<Record<EntityKind, number>> = {
  person: 0,
  agreement: 0,
  event: 1,
  organisation: 2,
  post: 3,
  term: 3,
  place: 4,
  area: 4,
};

interface Decided {
  readonly hypothesis: Hypothesis;
  readonly band: Band;
}

/**
 * Chooses what is marked: the first mention in the article of people, agreements, events, distinctive bodies, posts and quoted terms;
 * not places, areas, bylines, weak names of bodies, nor the title beside a name.
 *
 * @param decided - mentions of one article in text order
 * @param length - of the article, in UTF-16 code units
 */
export function chooseMarks<T extends Decided>(decided: readonly T[], length: number): ReadonlySet<T> {
  const titles = titlesBesideNames(decided);
  const seen = new Set<EntityIndex>();
  const first: T[] = [];
  for (const mention of decided) {
    if (mention.band === 'unsure' || titles.has(mention) || !isWorthAMark(mention)) continue;
    const { entity } = mention.hypothesis;
    if (seen.has(entity)) continue;
    seen.add(entity);
    first.push(mention);
  }
  const room = Math.max(FEW, Math.ceil((length * DENSITY) / 1000));
  const ranked = first.toSorted((a, b) => PRIORITY[a.hypothesis.kind] - PRIORITY[b.hypothesis.kind]);
  return new Set(ranked.slice(0, room));
}

function isWorthAMark({ hypothesis }: Decided): boolean {
  switch (hypothesis.kind) {
    case 'person':
      return !has(hypothesis, 'credit');
    case 'agreement':
    case 'event':
    case 'post':
      return true;
    case 'organisation':
      return hypothesis.nameKind !== 'weak' && !has(hypothesis, 'credit');
    case 'term':
      return has(hypothesis, 'quoted');
    case 'place':
    case 'area':
      return false;
  }
}

/** Posts that lead to a person's name, also through another post: 「浙江省委書記、省人大常委會主任易煉紅」. */
function titlesBesideNames<T extends Decided>(decided: readonly T[]): ReadonlySet<T> {
  const titles = new Set<T>();
  for (let at = decided.length - 1; at >= 0; at -= 1) {
    const [mention, next, previous] = [decided[at], decided[at + 1], decided[at - 1]];
    if (mention?.hypothesis.kind !== 'post') continue;
    const leads = next && isClose(mention, next) && (next.hypothesis.kind === 'person' || titles.has(next));
    const follows = previous && isClose(previous, mention) && previous.hypothesis.kind === 'person';
    if (leads || follows) titles.add(mention);
  }
  return titles;
}

function isClose(a: Decided, b: Decided): boolean {
  return a.hypothesis.block === b.hypothesis.block && b.hypothesis.start - a.hypothesis.end <= TITLE_GAP;
}
