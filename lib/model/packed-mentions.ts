/**
 * Mentions as they cross from the background to a page: numbers, and each id once. As objects, with the evidence of all, 20,000 of them were
 * 8 MB of message and 20 MB of the page's heap.
 */
import type { EntityId, EntityKind } from './entity';
import { BANDS, type Evidence, type Mention } from './mention';

/** What a page keeps of a mention: enough to mark it, to hit it and to ask for its card. */
export interface KeptMention extends Pick<
  Mention,
  'block' | 'start' | 'end' | 'entity' | 'kind' | 'band' | 'marked' | 'isPrivate'
> {
  /** What speaks for and against it; empty where it is sure. */
  readonly evidence: readonly Evidence[];
  /** Other entities that the very same words could mean. */
  readonly rivals: readonly EntityId[];
}

export interface PackedMentions {
  readonly entities: readonly EntityId[];
  /** Of each entity. */
  readonly kinds: readonly EntityKind[];
  /** {@link WIDTH} a mention: block, start, end, number of the entity, flags. */
  readonly numbers: readonly number[];
  /** Of mentions that have any, by their ordinals. */
  readonly doubts: readonly (readonly [
    at: number,
    evidence: readonly Evidence[],
    rivals: readonly EntityId[],
  ])[];
}

const WIDTH = 5;
/** Of the flags: the band's number, and a bit each. */
const BAND = 3;
const MARKED = 4;
const PRIVATE = 8;
const NONE: readonly never[] = [];

export function packMentions(mentions: readonly Mention[]): PackedMentions {
  const numberOf = new Map<EntityId, number>();
  const kinds: EntityKind[] = [];
  const numbers: number[] = [];
  const doubts: (readonly [number, readonly Evidence[], readonly EntityId[]])[] = [];
  mentions.forEach(({ block, start, end, entity, kind, band, marked, isPrivate, evidence, rivals }, at) => {
    const number = numberOf.get(entity) ?? numberOf.size;
    if (number === numberOf.size) {
      numberOf.set(entity, number);
      kinds.push(kind);
    }
    const flags = BANDS.indexOf(band) | (marked ? MARKED : 0) | (isPrivate ? PRIVATE : 0);
    numbers.push(block, start, end, number, flags);
    const sameWords = rivals.filter((rival) => rival.start === start && rival.end === end);
    const told = band === 'solid' ? NONE : evidence;
    if (told.length > 0 || sameWords.length > 0)
      doubts.push([at, told, sameWords.map((rival) => rival.entity)]);
  });
  return { entities: [...numberOf.keys()], kinds, numbers, doubts };
}

/** The reverse of {@link packMentions}, but for what a page does not keep. */
export function unpackMentions({ entities, kinds, numbers, doubts }: PackedMentions): KeptMention[] {
  const doubtOf = new Map(doubts.map(([at, evidence, rivals]) => [at, { evidence, rivals }]));
  const mentions: KeptMention[] = [];
  for (let at = 0; at * WIDTH < numbers.length; at += 1) {
    const [block = 0, start = 0, end = 0, number = 0, flags = 0] = numbers.slice(
      at * WIDTH,
      (at + 1) * WIDTH,
    );
    const [entity, kind, band] = [entities[number], kinds[number], BANDS[flags & BAND]];
    if (entity === undefined || kind === undefined || band === undefined) continue;
    const { evidence, rivals } = doubtOf.get(at) ?? { evidence: NONE, rivals: NONE };
    const marked = (flags & MARKED) !== 0;
    const isPrivate = (flags & PRIVATE) !== 0;
    mentions.push({
      block,
      start,
      end,
      entity,
      kind,
      band,
      marked,
      ...(isPrivate && { isPrivate }),
      evidence,
      rivals,
    });
  }
  return mentions;
}
