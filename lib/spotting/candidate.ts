/**
 * Candidates: gazetteer matches in one block of text, before deciding. Each carries what its surroundings say, so that deciding needs
 * no text. To the page they are opaque numbers, which it keeps and sends along.
 */

/** Facts about the text around a candidate, one bit each. */
export const SURROUNDINGS = {
  /** A Latin letter or digit continues the name beyond its edge: «TVBS» is not TVB. */
  joinedLatin: 1,
  /** Quotation or title marks stand directly at both ends. */
  quoted: 2,
  /** A Han character follows that does not usually follow a name: 王莉 in 王莉霞. */
  maybeLonger: 4,
  /** Both ends are word boundaries to `Intl.Segmenter`; asked only of short names. */
  wordEdges: 8,
  /** An end lies inside a word. */
  insideWord: 16,
  /** The name stands in a byline or a photo credit. */
  credit: 32,
  /** The name begins the block and a colon follows it, as a label. */
  label: 64,
  /** The name is all that the block says, as in a list. */
  alone: 128,
  /** A mark of enumeration stands directly before or after it (金融、|教育|、航空). */
  enumerated: 262144,
  /** A year stands before it in which something is known of it, */
  sameYear: 256,
  /** or another year. */
  otherYear: 512,
  /** Of a place or an office: the name of a body begins with it (浙江大學, 省委常委會). */
  headsLonger: 2048,
  /** Of a place or a body: it may be the beginning of a longer name (浙江地產, 市委黨校). */
  maybePart: 65536,
  /** Of a Latin name: a word of a name may stand before it (Royal Hong Kong Jockey Club), */
  latinBefore: 2097152,
  /** or behind it (John Lee Hooker); */
  latinAfter: 4194304,
  /** or «Mr» before it. */
  addressed: 8388608,
  /** Of a Latin name: the words around it are Chinese. The bit is that of places below a district. */
  amongHan: 67108864,
  /** Of a person: «is called» stands before it (也叫林定國), */
  called: 16777216,
  /** or its last character is a word with the next (李家|超過). */
  crossesWord: 33554432,
  /** Of a place: the rank of something smaller stands before it (黃陂區橫店). */
  belowDistrict: 67108864,
  /** Of a term: it is all that stands between the marks of a title (《出海》). */
  entitled: 134217728,
  /** Of a place or a body: the text before it is none of its own, */
  plainBefore: 268435456,
  /** nor is the text behind it. */
  plainAfter: 536870912,
  /** Of a title: words of some body stand directly before it (漁民協會|主席). */
  ownedTitle: 4096,
  /** Of a place: it may be the end of a longer name (新浙江, 陳金華). */
  maybeEnd: 1048576,
  /** Of an office: somebody acts in it (署理行政長官); of a title: it is a deputy's, or somebody acts in it. */
  acting: 524288,
  /** Of a title: a clause ends with it (全體議員，陳國基). The bit is that of Latin names. */
  endsClause: 2097152,
  /** Of a title: a Han character stands directly before it (李家超見|記者). */
  behindWord: 131072,
  /** Of a person: a word for a kind of people stands directly before it (果農, 志願者). */
  appositive: 16384,
  /** Of a body: the end of some other body's name stands directly before it (江蘇省政府|代表團). */
  ownedBody: 32768,
  /** Of a committee or its secretary: it is that of a party or league named before it (共青團|浙江省委). */
  ofLeague: 1073741824,
  /** Of an office or body: the rank of some region stands directly before it (縣|教育局, 台南市|教育局). */
  ranked: 8192,
  /** Of a region: an office of it follows (江蘇省委, 澳門特區). */
  leadsOffice: 1024,
} as const;
export type Surrounding = keyof typeof SURROUNDINGS;

export interface Candidate {
  /** UTF-16 code units into the block; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Number of the name in the gazetteer. */
  readonly name: number;
  /** Sum of {@link SURROUNDINGS}. */
  readonly surroundings: number;
}

export const has = ({ surroundings }: Candidate, fact: Surrounding): boolean =>
  (surroundings & SURROUNDINGS[fact]) !== 0;

const WIDTH = 4;

/** Candidates as plain numbers, for messages. */
export function encodeCandidates(candidates: readonly Candidate[]): number[] {
  return candidates.flatMap(({ start, end, name, surroundings }) => [start, end, name, surroundings]);
}

/**
 * The reverse of {@link encodeCandidates}.
 *
 * @throws RangeError where the numbers are no whole candidates
 */
export function decodeCandidates(numbers: readonly number[]): Candidate[] {
  if (numbers.length % WIDTH !== 0) throw new RangeError(`${numbers.length} numbers are no whole candidates`);
  const candidates: Candidate[] = [];
  for (let at = 0; at < numbers.length; at += WIDTH) {
    const [start = 0, end = 0, name = 0, surroundings = 0] = numbers.slice(at, at + WIDTH);
    candidates.push({ start, end, name, surroundings });
  }
  return candidates;
}
