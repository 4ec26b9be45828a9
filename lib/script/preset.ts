/** The shape of the dictionaries that `opencc-js/preset` packages. It is an argument everywhere, so that nothing here imports it. */

/** A dictionary: `键 值|键 值|…`, or pairs. */
export type DictionarySource = string | readonly (readonly [string, string])[];

/** Dictionaries that are looked up together: the longest key wins, and among equal keys the earlier dictionary. */
export type DictionaryGroup = readonly DictionarySource[];

/** One of OpenCC's configurations: what it does to a text, in this order. */
export interface Configuration {
  readonly normalizationChain?: readonly DictionaryGroup[];
  readonly segmentation?: DictionarySource | DictionaryGroup;
  readonly conversionChain: readonly DictionaryGroup[];
}

export interface Preset {
  readonly from: Readonly<Record<string, readonly DictionaryGroup[]>>;
  readonly to: Readonly<Record<string, readonly DictionaryGroup[]>>;
  readonly configs?: Readonly<Record<string, Configuration>>;
}

/**
 * The entries of a dictionary, in its order.
 *
 * @throws Error where a line is not a key, a space and a value, or either is empty.
 */
export function entriesOf(source: DictionarySource): readonly (readonly [key: string, value: string])[] {
  if (typeof source !== 'string') return source;
  return source.split('|').map((line) => {
    const [key, value, ...rest] = line.split(' ');
    if (!key || !value || rest.length > 0) throw new Error(`not a dictionary entry: ${line}`);
    return [key, value] as const;
  });
}

/** Whether a word is a single character, of one code unit or two. */
export function isCharacter(word: string): boolean {
  return Array.from(word).length === 1;
}
