/** Compiles one dictionary group into flat arrays. */
import { buildDoubleArray } from '../text/double-array-build';
import { addTo, emptyRows, rowOf } from '../text/pair-rows';
import { isOperator } from './description';
import { KEY_LENGTH_SHIFT, KEY_NUMBER_SHIFT, LENGTH_MASK, PHRASE, type FlatGroup } from './flat-group';
import { entriesOf, isCharacter } from './preset';
import type { GroupUse } from './routes';
import { FIRST_CONVERTED } from './units';
import { replaceUnits, ValuePool } from './values';
import { wordList, type WordList } from './word-list';

/** A group on its way to being flat. */
export interface Draft {
  readonly list: WordList;
  readonly chars: ReadonlyMap<string, string>;
  /** Keys at which the text is cut. */
  readonly phrases: ReadonlySet<string>;
  /** Keys of the trie, sorted. */
  readonly keys: readonly string[];
  /** Keys that some direction cannot convert unit by unit. */
  readonly irregular: Set<string>;
}

/**
 * Sorts the words of a group into characters and keys of the trie.
 *
 * @throws Error where a key longer than one character is no phrase although other keys are: the engine takes the longest
 * key of all for the longest phrase; where a key has no ideograph in it: the engine passes over texts without any;
 * where a description sequence is converted or comes about: the engine takes stages together that would see it differently.
 */
export function draftGroup({ group, phrases: sources }: GroupUse): Draft {
  const list = wordList(group);
  const phrases = new Set([...sources].flatMap((source) => entriesOf(source).map(([key]) => key)));
  const words = [...list.words];
  const low = words.find(([key]) => unitsOf(key).every((unit) => unit < FIRST_CONVERTED));
  if (low) throw new Error(`${low[0]} has no ideograph in it`);
  const described = words.find(([key, value]) => unitsOf(key + value).some(isOperator));
  if (described) throw new Error(`${described[0]} has a description sequence in it, or becomes one`);
  const isChar = ([key, value]: readonly [string, string]) =>
    key.length === 1 && value.length === 1 && !phrases.has(key);
  const chars = new Map(words.filter(isChar));
  const keys = words.filter((word) => !isChar(word)).map(([key]) => key);
  const stray = phrases.size === 0 ? undefined : keys.find((key) => !phrases.has(key) && !isCharacter(key));
  if (stray !== undefined) throw new Error(`${stray} is longer than a character and no phrase`);
  const irregular = new Set(keys.filter((key) => list.words.get(key) !== replaceUnits(chars, key)));
  return { list, chars, phrases, keys: keys.toSorted(), irregular };
}

const unitsOf = (text: string): readonly number[] => text.split('').map((unit) => unit.charCodeAt(0));

/** Numbers of the irregular keys, from 1, in the order of the keys. */
export function numbersOf({ keys, irregular }: Draft): ReadonlyMap<string, number> {
  return new Map(keys.filter((key) => irregular.has(key)).map((key, at) => [key, at + 1] as const));
}

/** The flat form of a draft whose irregular keys are all known. */
export function flattenGroup(draft: Draft): FlatGroup {
  const numbers = numbersOf(draft);
  const pool = new ValuePool();
  const words = [0];
  for (const key of numbers.keys()) words.push(pool.wordOf(draft.list.words.get(key) ?? key));
  const values = draft.keys.map((key) => valueOf(key, numbers.get(key) ?? 0, draft.phrases.has(key)));
  const chars = [...draft.chars].filter(([a, b]) => a !== b).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    chars: Uint16Array.from(chars.flat(), (unit) => unit.charCodeAt(0)),
    trie: buildDoubleArray(draft.keys, values),
    ...rowsOf(draft.keys),
    words: Uint32Array.from(words),
    pool: pool.toArray(),
  };
}

/** The filter before the trie of these keys, which are sorted. */
function rowsOf(keys: readonly string[]): Pick<FlatGroup, 'rows' | 'firsts' | 'singles'> {
  const pairs = new Set(keys.filter((key) => key.length > 1).map((key) => key.slice(0, 2)));
  const rows = emptyRows(pairs.size);
  for (const pair of pairs) addTo(rows, rowOf(rows, pair.charCodeAt(0)), pair.charCodeAt(1));
  const firsts = new Set(Array.from(pairs, (pair) => pair.charCodeAt(0)));
  const singles = keys.filter((key) => key.length === 1).map((key) => key.charCodeAt(0));
  return { rows, firsts: Uint16Array.from(firsts), singles: Uint16Array.from(singles) };
}

function valueOf(key: string, number: number, isPhrase: boolean): number {
  if (key.length > LENGTH_MASK) throw new Error(`a key of this length: ${key}`);
  return (number << KEY_NUMBER_SHIFT) | (key.length << KEY_LENGTH_SHIFT) | (isPhrase ? PHRASE : 0);
}
