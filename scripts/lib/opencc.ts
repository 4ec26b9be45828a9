/** OpenCC's dictionaries, as opencc-js packages them: what folding and telling the scripts apart are compiled from. */
import { from, to } from 'opencc-js/preset';
import type { ScriptDictionaries } from '../../lib/text/variant';

type CharacterPair = readonly [string, string];

/** Dictionaries of one step, each a string «from to|from to|…». */
type Groups = readonly (readonly unknown[])[];

const isCharacter = (text: string): boolean => [...text].length === 1;

function entriesOf(groups: Groups | undefined): CharacterPair[] {
  return (groups ?? []).flat().flatMap((dictionary) => {
    if (typeof dictionary !== 'string')
      throw new TypeError('opencc-js packages its dictionaries in another form now');
    return dictionary.split('|').map((entry): CharacterPair => {
      const [key = '', value = ''] = entry.split(' ');
      return [key, value];
    });
  });
}

const pairsOf = (groups: Groups | undefined): CharacterPair[] =>
  entriesOf(groups).filter(([key, value]) => isCharacter(key) && isCharacter(value) && key !== value);

/** All pairs of characters that are written for one another in the mainland, Hong Kong and Taiwan; Japanese forms left out. */
export function openCcPairs(): CharacterPair[] {
  return [from['cn'], from['hk'], from['tw'], to['cn'], to['hk'], to['tw']].flatMap(pairsOf);
}

/** Which characters and words are of which script. */
export function scriptDictionaries(): ScriptDictionaries {
  const words = entriesOf(from['cn']).filter(([key]) => !isCharacter(key));
  return {
    hansCharacters: pairsOf(from['cn']).map(([hans]) => hans),
    hantCharacters: pairsOf(to['cn']).map(([hant]) => hant),
    hansWords: words.map(([hans]) => hans),
    hantWords: words.map(([, hant]) => hant),
  };
}
