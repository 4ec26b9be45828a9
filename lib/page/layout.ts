/**
 * How an element takes part in the text flow. In a browser the computed style tells; where there is no layout (the commands that
 * read HTML in Node) the element's name does, as browsers' own style sheets have it.
 */
export type Flow =
  /** Its text runs on in the line it stands in. */
  | 'inline'
  /** It begins a text of its own. */
  | 'block'
  /** It is not shown, or its text is not running text. */
  | 'none';

export type Layout = (element: Element) => Flow;

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small span strike strong sub sup time tt ' +
    'u var wbr hypothesis-highlight'
  ).split(' '),
);

/** Elements whose text is no running text of the page, wherever they stand. */
const NEVER_READ = new Set(
  (
    'audio canvas code datalist embed head iframe input kbd math meter noembed noframes noscript object optgroup option progress rp rt ' +
    'samp script select style svg template textarea title video'
  ).split(' '),
);

const OTHER_LANGUAGE = /^(?:ja|ko)(?:-|$)/i;

/** True where text is not ours to read or to change: code, inputs, editors, Japanese and Korean. */
export function isSkipped(element: Element): boolean {
  if (NEVER_READ.has(element.localName)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (element.getAttribute('role') === 'textbox') return true;
  const lang = element.getAttribute('lang');
  return lang !== null && OTHER_LANGUAGE.test(lang);
}

/** Flow by element name and attributes alone. */
export const flowByName: Layout = (element) => {
  if (isSkipped(element) || element.hasAttribute('hidden')) return 'none';
  const style = element.getAttribute('style') ?? '';
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return 'none';
  return INLINE.has(element.localName) ? 'inline' : 'block';
};

/** Flow by computed style. */
export const flowByStyle: Layout = (element) => {
  if (isSkipped(element)) return 'none';
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || visibility === 'hidden' || visibility === 'collapse') return 'none';
  return display === 'inline' || display === 'contents' || display.startsWith('ruby') ? 'inline' : 'block';
};
