/** Between strings and buffers of UTF-16 code units. */

/** Longer texts are decoded natively; `String.fromCharCode` takes its units as arguments, which must fit on the stack. */
const MOST_ARGUMENTS = 4096;
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Writes the units of a text into a buffer.
 *
 * @returns whether a CJK compatibility ideograph may be among them: U+F900–FAFF, or U+2F800–2FA1F by its first half.
 */
export function putUnits(text: string, buffer: Uint16Array, at: number): boolean {
  let mayNeedNormalising = false;
  for (let next = 0; next < text.length; next += 1) {
    const unit = text.charCodeAt(next);
    if (unit >= 0xd87e && (unit === 0xd87e || (unit >= 0xf900 && unit <= 0xfaff))) mayNeedNormalising = true;
    buffer[at + next] = unit;
  }
  return mayNeedNormalising;
}

/**
 * The string of units[0..end).
 *
 * @param sources what the units were made of: the native decoder would replace a lone surrogate.
 */
export function stringOf(units: Uint16Array, end: number, sources: readonly string[]): string {
  if (end > MOST_ARGUMENTS && sources.every((source) => source.isWellFormed())) {
    return decoder.decode(units.subarray(0, end));
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
