/** Where a frame is among the frames of its tab. */

/**
 * The way from the top frame to this one: at each level, the number of the frame among its parent's (`window.frames`). Frames of other
 * sites may be compared and counted, if nothing else: https://html.spec.whatwg.org/multipage/nav-history-apis.html#cross-origin-objects
 *
 * @returns empty in the top frame
 */
export function framePath(): number[] {
  const path: number[] = [];
  for (let frame: Window = globalThis.window; frame !== frame.parent; frame = frame.parent) {
    const { parent } = frame;
    let at = 0;
    while (at < parent.length && parent[at] !== frame) at += 1;
    path.unshift(at);
  }
  return path;
}
