/** Pages to measure on: Chinese paragraphs with so many names in them. */
import { randomNumbers } from '../bench';

/** UTF-16 code units in a paragraph, about. */
const PARAGRAPH = 60;

/**
 * A page of about `length` UTF-16 code units of text with `count` names spread evenly over it.
 *
 * @param filler - text without the names, which is repeated
 */
export function pageOfNames(
  length: number,
  count: number,
  names: readonly string[],
  filler: string,
): { readonly html: string; readonly names: readonly string[] } {
  const random = randomNumbers(1);
  const used = Array.from({ length: count }, () => names[Math.floor(random() * names.length)] ?? '');
  const between = Math.max(1, Math.floor((length - used.join('').length) / Math.max(1, count)));
  let at = 0;
  const fill = (size: number) => {
    let text = '';
    while (text.length < size) {
      const part = filler.slice(at, at + size - text.length);
      text += part;
      at = at + part.length >= filler.length ? 0 : at + part.length;
    }
    return text;
  };
  // Marks around a name, so that what stands beside it by chance does not change what it means.
  const text = used.map((name) => `${fill(between - 1)}，${name}`).join('');
  const paragraphs = text.match(new RegExp(`[^]{1,${PARAGRAPH}}[^，]*(?:，|$)`, 'g')) ?? [];
  const body = paragraphs.map((paragraph, index) => `<p id="p${index}">${paragraph}</p>`).join('\n');
  return {
    html: `<!doctype html><html lang="zh-Hant-HK"><head><meta charset="utf-8"><title>bench</title></head><body style="max-width:760px">${body}</body></html>`,
    names: [...new Set(used)],
  };
}
