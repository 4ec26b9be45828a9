/** Names in another variant: as the store has them, never as the dictionaries would spell them (林建岳, never 林建嶽). */
import type { Name, NameLang } from '../model/entity';
import type { Variant } from '../model/variant';
import { fold, foldKey, type FoldTable } from '../text/fold';
import { isHan } from '../text/han';

/** Converts a text from a variant to another. */
export type ConvertText = (text: string, from: Variant, to: Variant) => string;

/**
 * For each variant, which stored form is nearest, and the variant that it is written in. What is not there is converted from the next: from
 * one Traditional form to another only variants of characters change. No Traditional form is ever made of a Simplified one.
 */
const NEAREST: Readonly<Record<Variant, readonly (readonly [NameLang, Variant])[]>> = {
  cn: [
    ['zh-Hans', 'cn'],
    ['zh-Hant-HK', 'hk'],
    ['zh-Hant', 't'],
    ['zh-Hant-TW', 'tw'],
  ],
  hk: [
    ['zh-Hant-HK', 'hk'],
    ['zh-Hant', 't'],
    ['zh-Hant-TW', 'tw'],
  ],
  tw: [
    ['zh-Hant-TW', 'tw'],
    ['zh-Hant', 't'],
    ['zh-Hant-HK', 'hk'],
  ],
  t: [
    ['zh-Hant', 't'],
    ['zh-Hant-HK', 'hk'],
    ['zh-Hant-TW', 'tw'],
  ],
  twp: [],
};

/**
 * The form of a name for a variant.
 *
 * @param words - as the page writes them; what is no ideograph in them (spaces, dots) stays as the page has it
 * @param names - of the entity
 * @returns `undefined` where the store has no form to go by
 */
export function formOf(
  words: string,
  names: readonly Name[],
  to: Variant,
  table: FoldTable,
  convert: ConvertText,
): string | undefined {
  // Taiwan's phrases are no matter of names.
  const variant = to === 'twp' ? 'tw' : to;
  const key = foldKey(words, table);
  const same = names.filter(({ text }) => foldKey(text, table) === key);
  for (const [lang, from] of NEAREST[variant]) {
    const name = same.find((one) => one.lang === lang);
    if (name) return laidOver(words, from === variant ? name.text : convert(name.text, from, variant), table);
  }
  return undefined;
}

/** The ideographs of a form in place of those of the words; the form itself where they do not go together one by one. */
function laidOver(words: string, form: string, table: FoldTable): string {
  const units = withoutIgnored(form, table);
  const places = [...fold(words, table)].flatMap((unit, at) => (unit === 0 ? [] : [at]));
  if (places.length !== units.length) return form;
  const laid = words.split('');
  places.forEach((place, at) => {
    const unit = units[at] ?? '';
    if (isHan(words.charCodeAt(place)) && isHan(unit.charCodeAt(0))) laid[place] = unit;
  });
  return laid.join('');
}

const withoutIgnored = (text: string, table: FoldTable): string[] => {
  const folded = fold(text, table);
  return text.split('').filter((_, at) => folded[at] !== 0);
};
