/** What search compares: a text folded to one script and case, without what typists leave out. */

/** A text as search compares it, with the way back to the text. */
export interface SearchKey {
  readonly key: string;
  /** For each code unit of `key`, its offset in the text; `undefined` where folding changed the length, so that there is no way back. */
  readonly offsets: readonly number[] | undefined;
}

/** Spaces, hyphens, dots and quotation marks: 「Lee Ka-chiu」 and `leekachiu` are one name; U+0000 is what folding ignores. */
const LEFT_OUT = /[\s\0\-‐-―.·‧•・'’"“”「」『』《》〈〉()（）]/;

/**
 * The key of a text.
 *
 * @param text - a name, or what the user typed
 * @param foldText - maps the script variants of a text to one form; one code unit to one where ranges are wanted
 */
export function searchKey(text: string, foldText: (text: string) => string): SearchKey {
  const folded = foldText(text);
  let key = '';
  const offsets: number[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charAt(at);
    if (LEFT_OUT.test(unit)) continue;
    const lower = unit.toLowerCase();
    key += lower.length === 1 ? lower : unit;
    offsets.push(at);
  }
  return { key, offsets: folded.length === text.length ? offsets : undefined };
}
