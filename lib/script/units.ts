/** Between strings and buffers of UTF-16 code units. */

/** Shorter texts are put together unit by unit in less time than a call of the native decoder takes. */
const SHORTEST_DECODED = 32;
/** `String.fromCharCode` takes its units as arguments, which must fit on the stack. */
const MOST_ARGUMENTS = 4096;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
/** What the native decoder puts in place of a lone surrogate. */
const REPLACEMENT = '\ufffd';
/** CJK compatibility ideographs: U+F900–FAFF, and U+2F800–2FA1F by their first half. */
const COMPATIBILITY = /[\uf900-\ufaff\ud87e]/;

/** Whether a CJK compatibility ideograph may be in the text. */
export function mayNeedNormalising(text: string): boolean {
  return COMPATIBILITY.test(text);
}

/** Writes the units of a text into a buffer. */
export function putUnits(text: string, buffer: Uint16Array, at: number): void {
  const { length } = text;
  for (let next = 0; next < length; next += 1) buffer[at + next] = text.charCodeAt(next);
}

/** The string of units[0..end), lone surrogates and all. */
export function stringOf(units: Uint16Array, end: number): string {
  if (end >= SHORTEST_DECODED) {
    const decoded = decoder.decode(units.subarray(0, end));
    if (!decoded.includes(REPLACEMENT)) return decoded;
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
