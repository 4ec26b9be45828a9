/** The sign of an application: the page's main area is there to be written in, as in mail, office and the back rooms of sites. */

const FIELD = ':is([contenteditable]:not([contenteditable="false" i]),[role=textbox],textarea)';
/** A main area that is a field itself, however little of it can be seen. */
const MAIN_FIELD = `:is(html,body,main,[role=main])${FIELD}`;
/** Fields that take more of the window than this are no comment box. */
const SHARE = 0.3;

/** True where a document is there to be written in. Cheap: it costs one layout, which reading needs as well. */
export function isWorkplace(document: Document): boolean {
  if (isField(document)) return true;
  // Editors of an older make are frames; a frame of another origin has no document for us.
  const frames = [...document.querySelectorAll('iframe')].filter(
    ({ contentDocument }) => contentDocument && isField(contentDocument),
  );
  const fields = [...document.querySelectorAll(FIELD)].filter(
    ({ parentElement }) => !parentElement?.closest(FIELD),
  );
  const { clientWidth, clientHeight } = document.documentElement;
  let area = 0;
  for (const element of [...frames, ...fields]) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    // Only what is in the window: a comment box is mostly further down.
    const { left, right, top, bottom } = element.getBoundingClientRect();
    area += shown(left, right, clientWidth) * shown(top, bottom, clientHeight);
  }
  return area > SHARE * clientWidth * clientHeight;
}

const isField = (document: Document) =>
  document.designMode === 'on' || document.querySelector(MAIN_FIELD) !== null;

/** How much of a stretch lies in the window, along one axis. */
const shown = (from: number, to: number, size: number) => Math.max(0, Math.min(to, size) - Math.max(from, 0));
