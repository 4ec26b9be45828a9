/** Between strings and buffers of UTF-16 code units. */

/** Every key of every dictionary has a unit from here on, the first of the ideographs; the compiler sees to it. */
export const FIRST_CONVERTED = 0x3400;
/** Shorter texts are put together unit by unit in less time than a call of the native decoder takes. */
const SHORTEST_DECODED = 32;
/** `String.fromCharCode` takes its units as arguments, which must fit on the stack. */
const MOST_ARGUMENTS = 4096;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
/** What the native decoder puts in place of a lone surrogate. */
const REPLACEMENT = '\ufffd';
const UNUSUAL = /[\ud800-\udfff\uf900-\ufaff]/;
/** CJK compatibility ideographs: U+F900–FAFF, and U+2F800–2FA1F by their first half. */
const COMPATIBILITY = /[\uf900-\ufaff\ud87e]/;

/** Whether a text may have anything in it to convert. */
export function mayConvert(text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at += 1) if (text.charCodeAt(at) >= FIRST_CONVERTED) return true;
  return false;
}

/** Whether a text has surrogates or CJK compatibility ideographs in it: few have, and one pass says so of both. */
export function isUnusual(text: string): boolean {
  return UNUSUAL.test(text);
}

/** Whether a CJK compatibility ideograph may be in the text. */
export function mayNeedNormalising(text: string): boolean {
  return COMPATIBILITY.test(text);
}

/** Writes the units of a text into a buffer. */
export function putUnits(text: string, buffer: Uint16Array, at: number): void {
  const { length } = text;
  for (let next = 0; next < length; next += 1) buffer[at + next] = text.charCodeAt(next);
}

/**
 * The string of units[0..end).
 *
 * @param hasSurrogates whether surrogates may be among them other than those of the dictionaries, which come in pairs.
 */
export function stringOf(units: Uint16Array, end: number, hasSurrogates: boolean): string {
  if (end >= SHORTEST_DECODED) {
    const decoded = decoder.decode(units.subarray(0, end));
    if (!hasSurrogates || !decoded.includes(REPLACEMENT)) return decoded;
  }
  let text = '';
  for (let at = 0; at < end; at += MOST_ARGUMENTS) {
    const part: string = Reflect.apply(
      String.fromCharCode,
      undefined,
      units.subarray(at, Math.min(end, at + MOST_ARGUMENTS)),
    );
    text += part;
  }
  return text;
}

/** Whether units[0..end) are exactly the text. */
export function isText(units: Uint16Array, end: number, text: string): boolean {
  if (end !== text.length) return false;
  for (let at = 0; at < end; at += 1) if (units[at] !== text.charCodeAt(at)) return false;
  return true;
}
