/**
 * What each piece of evidence is worth, in log-odds: the one table to tune. Set by hand from the proposal that was measured on three
 * years of news transcripts; to be fitted on development data of our own, never on the texts that score us.
 */
export const WEIGHTS = {
  /** How likely the words alone mean the entity. */
  'person-long': 1.5,
  'person-short': -1.5,
  'organisation-long': 4,
  'organisation-official': 3,
  'organisation-short': 1.5,
  place: 2.5,
  'place-long': 3,
  'post-official': 3,
  'agreement-official': 4,
  'event-official': 4,
  /** A name without a year, of what may come back each year. */
  'event-unyeared': 2,
  'term-official': 3,
  'area-official': 0,
  weak: -0.5,
  'weak-term': -1,
  'weak-area': -3,
  /** What stands around them. */
  'related-beside': 4,
  'related-near': 3,
  'related-block': 1.5,
  'related-article': 1,
  /** Its full name stands beside it (Christine Choi（蔡若蓮）). */
  glossed: 4,
  /** The article names another special region, which has offices of the same names. */
  'special-named': -0.25,
  /** The article names another of the kind (台北市教育局, then 教育局). */
  'another-named': -1.5,
  'title-beside': 1,
  /** An office beside the name that the person is known to hold, where the article speaks of its region. */
  'title-of-region': 1.5,
  /** A title beside the name that the person is not known to have had. */
  'foreign-title': -3,
  'title-shared': 1,
  /** A name of two characters, in a list beside somebody known. */
  'listed-with': 2.5,
  /** The text says that people have one name. */
  namesake: -1.5,
  'confirmed-elsewhere': 3,
  /** A short name of a body that the article likely names before by a longer one. */
  'named-before': 1,
  /** Of several that one short name could mean, the one that was named last. */
  'last-named': 2.5,
  quoted: 3,
  'in-list': 5.5,
  /** An area beside the name of the agreement that lists it. */
  'of-agreement': 4,
  /** A short name of a body that begins with a place. */
  'place-in-name': 1.5,
  /** An area by its full name, where the text speaks of its agreement's parties. */
  'full-area': 2,
  'longer-name': -1.5,
  'conflicting-post': -4,
  /** A post that the person is not known to hold, of the region whose official they are. */
  'other-post': -1,
  'word-edges': 1.25,
  'inside-word': -2,
  'tail-of-longer': -4,
  'head-of-longer': -5,
  /** A committee, or its secretary, of a party or league that is named before it. */
  'of-league': -6,
  'part-of-longer': -1.5,
  /** An agreement of some regions, by a short name, on a page of its days that speaks of all of them and signs something. */
  'parties-named': 1,
  /** A place or a body, and what stands beside it is none of the words that stand beside names. */
  'edges-unclear': -0.25,
  /** The region that was named last is that of the office, or another. */
  'same-region': 3.5,
  'region-named': 2,
  /** The page's site is of the press of the office's region, and the article speaks of no other. */
  'press-region': 1.5,
  'region-elsewhere': -2,
  /** The article speaks of other regions, and the full name of the office does not say its own. */
  'only-others': -0.5,
  /** The article names no region, and what it is a word or an agreement of neither. */
  'region-unnamed': -1,
  'other-region': -6,
  /** A short Latin name on a page in another language. */
  'foreign-page': -3,
  /** Years in the text, and the page's day against the days of what is known. */
  'same-year': 2.5,
  'other-year': -6,
  'date-near': 1.5,
  'date-far': -2.5,
  'before-its-time': -4,
  /** An office, behind words for a time before today's offices (民國, 1936年). */
  'past-time': -2,
  /** «Not this»: gates.ts says how much that is. */
  rejected: -1,
} as const;
export type Rule = keyof typeof WEIGHTS;
export type Weights = Readonly<Record<Rule, number>>;

/** From this score on a mention is drawn with a solid line, */
export const SOLID = 2.5;
/** with a dotted one, */
export const DOTTED = 0.5;
/** or kept as unsure; below, it is dropped. */
export const UNSURE = -1;

/** At most this many kinds of the same evidence count: co-mentions in the whole article. */
export const MAX_RELATED_IN_ARTICLE = 2;
/** Distances, in code units, between a name and what speaks for it. */
export const NEAR = 12;
export const IN_BLOCK = 60;
