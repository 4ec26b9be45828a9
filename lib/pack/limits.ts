/** What a pack may hold at most, and which characters. Packs come from strangers: a text that hides something is refused, not cleaned. */

/** Lengths are UTF-16 code units. docs/pack-format.md has the same table. */
export const LIMITS = {
  file: 64 * 1024 * 1024,
  line: 1024 * 1024,
  /** Official English names of Hong Kong's offices run to 142. */
  name: 160,
  title: 200,
  note: 200,
  text: 2000,
  names: 200,
  statements: 20_000,
  /** Objects and lists within each other: the deepest that the format has, a figure of a statement, is 5. */
  depth: 8,
  /** Mistakes told of one pack. */
  mistakes: 1000,
} as const;

/** Left-to-right and right-to-left marks, embeddings, overrides and isolates: they make a text read as another (Trojan Source). */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Zero-width characters, soft hyphens, variation selectors, tags: what Unicode says is ignored where it is not supported. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/u;
const LONE_SURROGATE = /\p{Cs}/u;
const REFUSED = [
  [BIDI, 'a character that turns the direction of writing'],
  [INVISIBLE, 'a character that cannot be seen'],
  [CONTROL, 'a control character'],
  [LONE_SURROGATE, 'half of a character'],
] as const;

/** Something wrong with one string of a record; `field` is a path such as `names.0.text`. */
export interface TextFault {
  readonly field: string;
  readonly reason: string;
}

/**
 * Checks every string of a record in one pass, names of fields among them, and how deep and how large the record is.
 *
 * @param record - as JSON gives it
 */
export function textFaults(record: unknown): TextFault[] {
  const faults: TextFault[] = [];
  visit(record, '', 0, faults);
  return faults;
}

/**
 * A text that may be printed whatever is in it: what the check above refuses stands as `<U+202E>`.
 *
 * @param text - such as a part of a faulty line in a message
 */
export const printable = (text: string): string =>
  REFUSED.reduce(
    (rest, [pattern]) => rest.replaceAll(new RegExp(pattern, 'gu'), (found) => `<${codePoint(found)}>`),
    text,
  );

function visit(value: unknown, field: string, depth: number, faults: TextFault[]): void {
  if (typeof value === 'string') {
    const reason = faultOf(value, field);
    if (reason !== undefined) faults.push({ field, reason });
  } else if (typeof value === 'object' && value !== null) {
    const reason =
      depth >= LIMITS.depth ? TOO_DEEP : Array.isArray(value) ? tooMany(value, field) : undefined;
    if (reason !== undefined) {
      faults.push({ field, reason });
      return;
    }
    for (const [key, member] of Object.entries(value)) {
      const hidden = hiddenIn(key);
      if (hidden !== undefined) faults.push({ field, reason: `in the name of a field, ${hidden}` });
      else visit(member, field === '' ? key : `${field}.${key}`, depth + 1, faults);
    }
  }
}

const TOO_DEEP = `more than ${LIMITS.depth} objects and lists within each other; a pack has no field so deep: remove it`;

function tooMany({ length }: readonly unknown[], field: string): string | undefined {
  if (field !== 'names' && field !== 'statements') return undefined;
  const most = LIMITS[field];
  return length > most ? `${length} ${field}; at most ${most}: is this one entity?` : undefined;
}

function faultOf(text: string, field: string): string | undefined {
  const isName = /^names\.\d+\.text$/.test(field);
  const most = isName ? LIMITS.name : field === 'note' || field === 'title' ? LIMITS[field] : LIMITS.text;
  if (text.length > most) return `${text.length} characters long; at most ${most}: shorten it`;
  const hidden = hiddenIn(text);
  if (hidden !== undefined) return hidden;
  // Quotes stay as their source has them; names are compared.
  if (isName && text.normalize('NFC') !== text) return 'not in Unicode’s composed form (NFC); save it so';
  return undefined;
}

function hiddenIn(text: string): string | undefined {
  for (const [pattern, what] of REFUSED) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return `${what} (${codePoint(found)}) stands in it; remove it`;
  }
  return undefined;
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
