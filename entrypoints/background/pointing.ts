/** Passes on what a frame tells of the pointer to the card part in the top frame, with its places as that frame counts them. */
import { browser } from 'wxt/browser';
import type { Answer, Request } from '@/lib/messages/protocol';
import type { Asker } from '@/lib/messages/receive';
import { movedBy, type Point } from '@/lib/model/geometry';
import type { Pointed, PointerReport } from '@/lib/model/pointing';
import { err, ok } from '@/lib/model/result';
import { commandCard, commandKeyboard } from '@/lib/platform/commands';
import { injectCardPart } from './inject';

export async function passOnReport(
  { report, path }: Request<'point'>,
  asker: Asker,
): Promise<Answer<'point'>> {
  const { tab, frame } = asker;
  if (tab === undefined) return err('not in a tab');
  const offset = 'pointed' in report && report.pointed ? await offsetOf(path, tab) : HERE;
  const command = { type: 'pointed', frame, report: movedReport(report, offset) } as const;
  if (await commandCard(tab, command)) return ok(undefined);
  // Nobody there yet. Only what opens a card is worth getting the card part for.
  if (!('pointed' in report) || !report.pointed) return ok(undefined);
  await injectCardPart(asker);
  await commandCard(tab, command);
  return ok(undefined);
}

/** The keyboard's focus goes back to the frame from which a card was opened; frames of other tabs cannot be named. */
export async function giveFocusBack(
  { frame }: Request<'focus-back'>,
  { tab }: Asker,
): Promise<Answer<'focus-back'>> {
  if (tab === undefined) return err('not in a tab');
  await commandKeyboard(tab, { type: 'focus-back' }, frame);
  return ok(undefined);
}

const HERE: Point = { x: 0, y: 0 };

/** Where a frame's viewport begins in the top frame's: the sum of the places of the frames on the way, each told by the one around it. */
async function offsetOf(path: readonly number[], tab: number): Promise<Point> {
  if (path.length === 0) return HERE;
  const places = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: placeOfFrameOnTheWay,
    args: [[...path]],
  });
  return places.reduce(
    (sum, { result }) => (result ? { x: sum.x + result.x, y: sum.y + result.y } : sum),
    HERE,
  );
}

/**
 * Runs in every frame: the place of that inner frame which leads on to the one that is meant. Sent as source, so it stands alone.
 *
 * @param path - of the frame that is meant, as `framePath` counts
 */
function placeOfFrameOnTheWay(path: number[]): { x: number; y: number } | null {
  const own: number[] = [];
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
    let at = 0;
    while (at < frame.parent.length && frame.parent[at] !== frame) at += 1;
    own.unshift(at);
  }
  const inner = path[own.length];
  if (inner === undefined || own.some((at, level) => at !== path[level])) return null;
  const meant: unknown = window[inner];
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!('contentWindow' in element) || element.contentWindow !== meant) continue;
      const { left, top } = element.getBoundingClientRect();
      const { paddingLeft, paddingTop } = getComputedStyle(element);
      return {
        x: left + element.clientLeft + Number.parseFloat(paddingLeft),
        y: top + element.clientTop + Number.parseFloat(paddingTop),
      };
    }
  }
  return null;
}

function movedReport(report: PointerReport, offset: Point): PointerReport {
  if (report.type === 'dismiss') return report;
  const move = ({ x, y }: Point): Point => ({ x: x + offset.x, y: y + offset.y });
  if (report.type === 'press') {
    const { pointed, at } = report;
    return { ...report, pointed: movedPointed(pointed, offset), ...(at && { at: move(at) }) };
  }
  const { pointed, at, from } = report;
  return {
    ...report,
    at: move(at),
    from: move(from),
    ...(pointed && { pointed: movedPointed(pointed, offset) }),
  };
}

function movedPointed(pointed: Pointed, offset: Point): Pointed {
  return { ...pointed, lines: pointed.lines.map((line) => movedBy(line, offset)) };
}
