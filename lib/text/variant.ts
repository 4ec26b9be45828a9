/**
 * Which script variant a text is written in, by the characters that only some variants use.
 *
 * Simplified and Traditional are told apart by OpenCC's character dictionaries; Hong Kong and Taiwan by the few forms in which their
 * standards differ (衞 衛, 裏 裡, 着 著), which many texts lack: then the page's declared language decides.
 */
import type { Variant } from '../model/variant';

/** What one code unit says. 0 is nothing. */
const HANS = 1;
const HANT = 2;
const HK = 3;
const TW = 4;

/** How many units of a text only one script, or one region's standard, uses. */
export interface ScriptCounts {
  readonly hans: number;
  readonly hant: number;
  readonly hk: number;
  readonly tw: number;
}

export const NO_COUNTS: ScriptCounts = { hans: 0, hant: 0, hk: 0, tw: 0 };

/** Counts the telling units of a text. */
export function countScripts(text: string, scripts: Uint8Array): ScriptCounts {
  const counts = new Uint32Array(5);
  for (let i = 0; i < text.length; i += 1) {
    const script = scripts[text.charCodeAt(i)] ?? 0;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  const [, hans = 0, hant = 0, hk = 0, tw = 0] = counts;
  return { hans, hant: hant + hk + tw, hk, tw };
}

export function addCounts(a: ScriptCounts, b: ScriptCounts): ScriptCounts {
  return { hans: a.hans + b.hans, hant: a.hant + b.hant, hk: a.hk + b.hk, tw: a.tw + b.tw };
}

/**
 * The variant of a text.
 *
 * @param lang - the page's declared language (BCP 47), used only where the characters leave a choice
 * @returns `undefined` where nothing tells, or where both scripts are mixed with less than four fifths of one
 */
export function variantOf({ hans, hant, hk, tw }: ScriptCounts, lang = ''): Variant | undefined {
  const telling = hans + hant;
  if (telling === 0) return declaredVariant(lang);
  if (hans >= 0.8 * telling) return 'cn';
  if (hant < 0.8 * telling) return undefined;
  const declared = declaredVariant(lang);
  if (declared === 'hk' || declared === 'tw') return declared;
  if (hk !== tw) return hk > tw ? 'hk' : 'tw';
  return 't';
}

function declaredVariant(lang: string): Variant | undefined {
  const tag = lang.toLowerCase();
  if (!tag.startsWith('zh')) return undefined;
  if (/hk|mo/.test(tag)) return 'hk';
  if (tag.includes('tw')) return 'tw';
  if (/hans|cn|sg/.test(tag)) return 'cn';
  return tag.includes('hant') ? 't' : undefined;
}

/**
 * Characters that the press of one region writes and that of the other does not. The regions' official standards differ in more
 * (説 說, 户 戶), but Hong Kong's press writes those as Taiwan does.
 */
const HK_PRESS = '着裏衞綫牀嘅喺咗唔嚟佢冇咁啲';
const TW_PRESS = '裡臺';

/** OpenCC's dictionaries, as pairs of what is written in one script and in the other. */
export interface ScriptDictionaries {
  readonly hansCharacters: Iterable<string>;
  readonly hantCharacters: Iterable<string>;
  /** Words in either script: a character of one that occurs in the other's words tells nothing (后, 岳, 里). */
  readonly hansWords: Iterable<string>;
  readonly hantWords: Iterable<string>;
}

/** Compiles what each of the 65,536 code units says about the script. Astral characters tell nothing: they are too rare to matter. */
export function compileScripts(dictionaries: ScriptDictionaries): Uint8Array {
  const inHans = charactersOf(dictionaries.hansWords);
  const inHant = charactersOf(dictionaries.hantWords);
  const scripts = new Uint8Array(0x10000);
  const mark = (characters: Iterable<string>, script: number, elsewhere: ReadonlySet<string>) => {
    for (const character of characters) {
      if (character.length === 1 && !elsewhere.has(character)) scripts[character.charCodeAt(0)] = script;
    }
  };
  const none = new Set<string>();
  mark(dictionaries.hansCharacters, HANS, inHant);
  mark(dictionaries.hantCharacters, HANT, inHans);
  mark(HK_PRESS, HK, none);
  mark(TW_PRESS, TW, none);
  return scripts;
}

function charactersOf(words: Iterable<string>): ReadonlySet<string> {
  const characters = new Set<string>();
  for (const word of words) for (const character of word) characters.add(character);
  return characters;
}
