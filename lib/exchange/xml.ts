/** Text inside XML 1.0. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold at all, not even escaped (https://www.w3.org/TR/xml/#charsets). */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** `text` for an element or a quoted attribute. Characters that XML has no way to hold become U+FFFD; see {@link isXmlText}. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(NOT_IN_XML, '\uFFFD')
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replaceAll('\r', '&#13;');
}

/** True where XML holds every character of `text`. */
export function isXmlText(text: string): boolean {
  return text.search(NOT_IN_XML) === -1;
}
