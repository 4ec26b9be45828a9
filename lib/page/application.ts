/** The sign of an application: the page's main area is there to be written in, as in mail, office and the back rooms of sites. */

const FIELD = ':is([contenteditable]:not([contenteditable=false]),[role=textbox],textarea)';
const OUTER_FIELD = `${FIELD}:not(${FIELD} *)`;
/** A main area that is a field itself, however little of it can be seen. */
const MAIN_FIELD = `:is(body,main,[role=main])${FIELD}`;
/** Fields that take more of the window than this are no comment box. */
const SHARE = 0.3;

/** True where a document is there to be written in. Cheap: it costs one layout, which reading needs as well. */
export function isWorkplace(document: Document): boolean {
  if (isField(document)) return true;
  // Editors of an older make are frames; a frame of another origin has no document for us.
  const frames = [...document.querySelectorAll('iframe')].filter((frame) => isField(frame.contentDocument));
  let area = 0;
  for (const element of [...frames, ...document.querySelectorAll(OUTER_FIELD)]) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    // Only what is in the window: a comment box is mostly further down.
    const { left, right, top, bottom } = element.getBoundingClientRect();
    area += shown(left, right, innerWidth) * shown(top, bottom, innerHeight);
  }
  return area > SHARE * innerWidth * innerHeight;
}

function isField(document: Document | null): boolean {
  return document?.designMode === 'on' || Boolean(document?.querySelector(MAIN_FIELD));
}

/** How much of a stretch lies in the window, along one axis. */
const shown = (from: number, to: number, size: number) => Math.max(0, Math.min(to, size) - Math.max(from, 0));
