/** What deciding knows of a page besides its text. */
import {
  entityIdAt,
  findNames,
  nameKindAt,
  NO_ENTITY,
  type EntityIndex,
  type Gazetteer,
} from '../gazetteer/gazetteer';
import { dayNumber, type Day } from '../model/day';
import type { EntityId } from '../model/entity';
import { hostAndAbove } from '../model/hosts';
import { fold } from '../text/fold';

export interface PageFacts {
  /** The page's day, as `dayNumber` counts; `undefined` where it is not known. */
  readonly day?: number | undefined;
  /** The page is in another language: a short Latin name is anybody's there. */
  readonly isForeign?: boolean | undefined;
  /** The region whose press the page's site is, or `NO_ENTITY` where that is not known to the gazetteer; `undefined` of any other site. */
  readonly press?: EntityIndex | undefined;
  /** Names, by number, that the reader has said do not mean here what the gazetteer says. */
  readonly rejected?: ReadonlySet<number> | undefined;
}

/** «Not this»: a name, in any script, does not mean an entity. */
export interface Rejection {
  readonly name: string;
  readonly entity: EntityId;
}

/** A page as its reader and its address tell of it. */
export interface PageToDecide {
  readonly date?: Day | undefined;
  readonly url?: string | undefined;
  readonly rejections?: readonly Rejection[] | undefined;
}

/** A page's day, its press and the reader's verdicts, as deciding takes them. */
export function pageFacts({ date, url, rejections = [] }: PageToDecide, gazetteer: Gazetteer): PageFacts {
  const rejected = new Set<number>();
  for (const { name, entity } of rejections) {
    const folded = fold(name, gazetteer.fold);
    findNames(folded, gazetteer, (found, start, end) => {
      const isWhole = start === 0 && end === folded.length && nameKindAt(gazetteer, found) !== undefined;
      const index = gazetteer.nameEntities[found] ?? NO_ENTITY;
      if (isWhole && entityIdAt(gazetteer, index) === entity) rejected.add(found);
    });
  }
  return { day: date === undefined ? undefined : dayNumber(date), press: pressOf(url, gazetteer), rejected };
}

function pressOf(url: string | undefined, { press }: Gazetteer): EntityIndex | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  for (const host of hostAndAbove(new URL(url).hostname)) {
    const place = press.get(host);
    if (place !== undefined) return place;
  }
  return undefined;
}
