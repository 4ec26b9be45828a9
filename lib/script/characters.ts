/** The single characters that the dictionaries take for variants of each other, for tables that fold them together. */
import { entriesOf, isCharacter, type Configuration, type DictionarySource, type Preset } from './preset';

/**
 * Lists the pairs of single characters, astral ones included, of which some dictionary converts one into the other.
 *
 * @param preset what `opencc-js/preset` exports.
 * @param takes which configurations count, by OpenCC's name (`s2hk`, `t2jp`); all where it is left out. Japanese ones merge
 * characters that Chinese keeps apart (予 and 豫).
 * @returns each pair once, in the dictionaries' direction (both directions where both occur), sorted.
 */
export function characterPairs(
  preset: Preset,
  takes: (configuration: string) => boolean = () => true,
): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const source of sourcesOf(preset, takes)) {
    for (const [key, value] of entriesOf(source)) {
      if (key !== value && isCharacter(key) && isCharacter(value)) pairs.set(`${key} ${value}`, [key, value]);
    }
  }
  return [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function sourcesOf(preset: Preset, takes: (configuration: string) => boolean): ReadonlySet<DictionarySource> {
  const chosen = Object.entries(preset.configs ?? {}).filter(([name]) => takes(name));
  return new Set(chosen.flatMap(([, configuration]) => groupsOf(configuration).flat()));
}

function groupsOf({ normalizationChain = [], conversionChain }: Configuration) {
  return [...normalizationChain, ...conversionChain];
}
