/** Between strings and buffers of UTF-16 code units. */

/** Longer texts are decoded natively; `String.fromCharCode` takes its units as arguments, which must fit on the stack. */
const MOST_ARGUMENTS = 4096;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Writes the units of a text into a buffer that has room for them. */
export function putUnits(text: string, buffer: Uint16Array, at: number): void {
  for (let next = 0; next < text.length; next += 1) buffer[at + next] = text.charCodeAt(next);
}

/**
 * The string of units[0..end).
 *
 * @param isWellFormed there is no lone surrogate among them; the native decoder would replace it.
 */
export function stringOf(units: Uint16Array, end: number, isWellFormed: boolean): string {
  if (end > MOST_ARGUMENTS && isWellFormed) return decoder.decode(units.subarray(0, end));
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

/** Whether a CJK compatibility ideograph may be among units[0..end): U+F900–FAFF, or U+2F800–2FA1F by its first half. */
export function mayHoldCompatibility(units: Uint16Array, end: number): boolean {
  for (let at = 0; at < end; at += 1) {
    const unit = units[at] ?? 0;
    if (unit >= 0xd87e && (unit === 0xd87e || (unit >= 0xf900 && unit <= 0xfaff))) return true;
  }
  return false;
}
