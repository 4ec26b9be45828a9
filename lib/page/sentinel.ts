/** Whether a text is worth waking the rest for. In the script that is on every page: small before all. */

/** Enough for a headline; fewer are a name or a logo in another language's page. */
const ENOUGH = 6;
/** How many ideographs are looked at for company of kana and hangul. */
const SAMPLE = 400;

/**
 * True where a text is Chinese: it has a few ideographs, and hardly any kana or hangul among them.
 *
 * @param lang - the document's declared language
 */
export function isChinese(text: string, lang: string): boolean {
  if (/^(?:ja|ko)\b/i.test(lang)) return false;
  const first = text.search(/[一-鿿]/);
  if (first < 0) return false;
  const sample = text.slice(first, first + SAMPLE);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const han = count(/[一-鿿]/g);
  return han >= ENOUGH && count(/[\u3040-\u30ff\uac00-\ud7af]/g) * 5 < han;
}
