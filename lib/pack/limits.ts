/** What a pack may hold at most, and which characters. Packs come from strangers: a text that hides something is refused, not cleaned. */

/** Lengths are UTF-16 code units. docs/pack-format.md has the same table. */
export const LIMITS = {
  file: 64 * 1024 * 1024,
  line: 1024 * 1024,
  name: 60,
  text: 2000,
  names: 200,
  statements: 20_000,
} as const;

/** Left-to-right and right-to-left marks, embeddings, overrides and isolates: they make a text read as another (Trojan Source). */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Zero-width characters, soft hyphens, variation selectors, tags: what Unicode says is ignored where it is not supported. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/u;
const LONE_SURROGATE = /\p{Cs}/u;

/** Something wrong with one string of a record; `field` is a path such as `names.0.text`. */
export interface TextFault {
  readonly field: string;
  readonly reason: string;
}

/**
 * Checks every string of a record in one pass, and how many names and statements it has.
 *
 * @param record - as JSON gives it
 */
export function textFaults(record: unknown): TextFault[] {
  const faults: TextFault[] = [];
  visit(record, '', faults);
  return faults;
}

function visit(value: unknown, field: string, faults: TextFault[]): void {
  if (typeof value === 'string') {
    const reason = faultOf(value, field);
    if (reason !== undefined) faults.push({ field, reason });
  } else if (Array.isArray(value)) {
    const most = field === 'names' ? LIMITS.names : field === 'statements' ? LIMITS.statements : Infinity;
    if (value.length > most) {
      faults.push({ field, reason: `${value.length} ${field}; at most ${most}: is this one entity?` });
      return;
    }
    value.forEach((item, at) => visit(item, `${field}.${at}`, faults));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      visit(member, field === '' ? key : `${field}.${key}`, faults);
    }
  }
}

function faultOf(text: string, field: string): string | undefined {
  const isName = /^names\.\d+\.text$/.test(field);
  const most = isName ? LIMITS.name : LIMITS.text;
  if (text.length > most) return `${text.length} characters long; at most ${most}`;
  for (const [pattern, what] of [
    [BIDI, 'a character that turns the direction of writing'],
    [INVISIBLE, 'a character that cannot be seen'],
    [CONTROL, 'a control character'],
    [LONE_SURROGATE, 'half of a character'],
  ] as const) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return `${what} (${codePoint(found)}) stands in it; remove it`;
  }
  // Quotes stay as their source has them; names are compared.
  if (isName && text.normalize('NFC') !== text) return 'not in Unicode’s composed form (NFC); save it so';
  return undefined;
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
