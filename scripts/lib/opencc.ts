/** OpenCC's dictionaries, as opencc-js packages them: what folding and telling the scripts apart are compiled from. */
import * as preset from 'opencc-js/preset';
import { characterPairs } from '../../lib/script/characters';
import { entriesOf, isCharacter } from '../../lib/script/preset';
import type { ScriptDictionaries } from '../../lib/text/variant';

/** Japanese forms, and the configurations that change words as well as characters (s2twp, tw2sp). */
const OTHER_THAN_SCRIPT = /jp|p$/;

/** All pairs of characters that are written for one another in the mainland, Hong Kong and Taiwan. */
export function openCcPairs(): readonly (readonly [string, string])[] {
  return characterPairs(preset, (configuration) => !OTHER_THAN_SCRIPT.test(configuration));
}

/** Which characters and words are of which script. */
export function scriptDictionaries(): ScriptDictionaries {
  const [toT, toCn] = [preset.from['cn'], preset.to['cn']].map((groups) =>
    (groups ?? []).flat().flatMap(entriesOf),
  );
  const words = (toT ?? []).filter(([key]) => !isCharacter(key));
  return {
    hansCharacters: changes(toT).map(([hans]) => hans),
    hantCharacters: changes(toCn).map(([hant]) => hant),
    hansWords: words.map(([hans]) => hans),
    hantWords: words.map(([, hant]) => hant),
  };
}

/** The single characters that are written otherwise in the other script. */
function changes(entries: readonly (readonly [string, string])[] = []) {
  return entries.filter(([key, value]) => key !== value && isCharacter(key) && isCharacter(value));
}
