/** What the writer of a wrong id may have meant. */

/** Look-ups that are worth their time: each compares with every id of the pack. */
const MOST_WANTED = 20;

/**
 * A finder of the nearest of some ids or words.
 *
 * @param known - what there is, such as `person/lee-ka-chiu`; read at the first look-up
 * @returns a function from a wrong word to ` (did you mean …?)`, or to nothing where none is near or where it was asked too often.
 *   Near is the same slug of another kind, or a slip in every third character of the slug, at most three
 */
export function suggester(known: Iterable<string>): (wanted: string) => string {
  const found = new Map<string, string>();
  let all: readonly string[] | undefined;
  return (wanted) => {
    const before = found.get(wanted);
    if (before !== undefined || found.size >= MOST_WANTED) return before ?? '';
    all ??= [...known];
    const near = nearest(wanted, all);
    const hint = near === undefined ? '' : ` (did you mean ${near}?)`;
    found.set(wanted, hint);
    return hint;
  };
}

/** The nearest of some words to a wrong one; of several the first in the order of code units. */
export function nearest(wanted: string, known: readonly string[]): string | undefined {
  const slug = slugOf(wanted);
  const bag = new Int16Array(128);
  for (let at = 0; at < wanted.length; at += 1) add(bag, wanted, at, 1);
  let limit = Math.min(3, Math.floor(slug.length / 3));
  let best: string | undefined;
  for (const word of known) {
    const slips = word.endsWith(slug) && slugOf(word) === slug ? 0 : slipsIn(bag, wanted, word, limit);
    if (slips > limit || (slips === limit && best !== undefined && word > best)) continue;
    limit = slips;
    best = word;
  }
  return best;
}

/** As {@link slipsBetween}, past most words by their length and by the letters they are made of. */
function slipsIn(bag: Int16Array, wanted: string, word: string, limit: number): number {
  const longer = word.length - wanted.length;
  if (Math.abs(longer) > limit) return Infinity;
  let more = 0;
  let read = 0;
  while (read < word.length && more <= limit) {
    if (add(bag, word, read, -1) < 0) more += 1;
    read += 1;
  }
  while (read > 0) add(bag, word, (read -= 1), 1);
  return Math.max(more, more - longer) > limit ? Infinity : slipsBetween(wanted, word, limit);
}

/** Letters share a place where their codes do in the lower seven bits: counts then tell apart less, never too much. */
function add(bag: Int16Array, word: string, at: number, by: number): number {
  const place = word.charCodeAt(at) & 127;
  return (bag[place] = (bag[place] ?? 0) + by);
}

const slugOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/**
 * How many characters to insert, delete, replace or swap with their neighbour to make one word of another (optimal string alignment;
 * Damerau 1964, with the table of Wagner and Fischer 1974), in UTF-16 code units.
 *
 * @returns the number, or any number above `limit` where it is above
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  return slipsOf(a.slice(start), b.slice(start), limit);
}

function slipsOf(a: string, b: string, limit: number): number {
  let twoUp: number[] = [];
  let up = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const slips = Math.min(
        (up[j] ?? Infinity) + 1,
        (row[j - 1] ?? Infinity) + 1,
        (up[j - 1] ?? Infinity) + (isSame ? 0 : 1),
        isSwapped ? (twoUp[j - 2] ?? Infinity) + 1 : Infinity,
      );
      row.push(slips);
      least = Math.min(least, slips);
    }
    // Rows differ by one at most, so a swap, which reaches back two rows and costs one, does not come below this one again.
    if (least > limit) return least;
    twoUp = up;
    up = row;
  }
  return up[b.length] ?? Infinity;
}
