/** How an element takes part in the text flow, by its computed style. */
export type Flow =
  /** Its text runs on in the line it stands in. */
  | 'inline'
  /** It begins a text of its own. */
  | 'block'
  /** It is not shown, or its text is not running text. */
  | 'none';

export type Layout = (element: Element) => Flow;

/** Elements whose text is no running text of the page, wherever they stand. */
const NEVER_READ = new Set(
  (
    'audio br canvas code datalist embed head iframe img input kbd math meter noembed noframes noscript object optgroup option progress rp rt ' +
    'samp script select style svg template textarea title video wbr'
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

/** What the flow depends on. */
export type FlowStyle = Pick<CSSStyleDeclaration, 'display' | 'visibility'>;

/** `getComputedStyle`, or what stands in for it where there is no browser. */
export type StyleOf = (element: Element) => FlowStyle;

/**
 * An element's computed `display`, «none» also where it is not shown or not ours to read for other reasons. On this hangs how its text
 * flows, and its children's.
 */
export function displayOf(element: Element, styleOf: StyleOf): string {
  if (isSkipped(element)) return 'none';
  const { display, visibility } = styleOf(element);
  // Children of a host that are not slotted have no style at all.
  return display === '' || visibility === 'hidden' || visibility === 'collapse' ? 'none' : display;
}

/** Flow by {@link displayOf}. */
export function flowOfDisplay(display: string): Flow {
  if (display === 'none') return 'none';
  return display === 'inline' || display === 'contents' || display.startsWith('ruby') ? 'inline' : 'block';
}

/** Flow by computed style. */
export function flowByStyle(styleOf: StyleOf): Layout {
  return (element) => flowOfDisplay(displayOf(element, styleOf));
}
