/** Passes on what a frame tells of the pointer to the card part in the top frame, with its places as that frame counts them. */
import { browser } from 'wxt/browser';
import type { Answer, Request } from '@/lib/messages/protocol';
import type { Asker } from '@/lib/messages/receive';
import { movedBy, type Point } from '@/lib/model/geometry';
import type { Pointed, PointerReport } from '@/lib/model/pointing';
import { err, ok } from '@/lib/model/result';
import { commandCard, commandPage } from '@/lib/platform/commands';
import { injectCardPart } from './inject';

export async function passOnReport(report: Request<'point'>, asker: Asker): Promise<Answer<'point'>> {
  const { tab, frame } = asker;
  if (tab === undefined) return err('not in a tab');
  const offset = await offsetOf(frame, tab, report);
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
  await commandPage(tab, { type: 'focus-back' }, frame);
  return ok(undefined);
}

const HERE: Point = { x: 0, y: 0 };

/**
 * Where a frame's viewport begins in the top frame's. No interface says it, but the frames between do: in each of them one frame is the one
 * that holds the pointer (or the focus, where the keyboard was used), and the sum of their places is the place.
 */
async function offsetOf(frame: number, tab: number, report: PointerReport): Promise<Point> {
  if (frame === 0 || !('pointed' in report) || !report.pointed) return HERE;
  const isByPointer = report.at !== undefined;
  const places = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: placeOfActiveFrame,
    args: [isByPointer],
  });
  return places.reduce(
    (sum, { result }) => (result ? { x: sum.x + result.x, y: sum.y + result.y } : sum),
    HERE,
  );
}

/** Runs in a page: the place of the inner frame that holds the pointer or the focus. Sent as source, so it stands alone. */
function placeOfActiveFrame(isByPointer: boolean): { x: number; y: number } | null {
  let scope: Document | ShadowRoot | null = document;
  let frame: Element | null = null;
  while (scope) {
    frame = isByPointer ? ([...scope.querySelectorAll(':hover')].at(-1) ?? null) : scope.activeElement;
    scope = frame?.shadowRoot ?? null;
  }
  if (!(frame instanceof HTMLIFrameElement || frame instanceof HTMLFrameElement)) return null;
  const { left, top } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    x: left + frame.clientLeft + Number.parseFloat(paddingLeft),
    y: top + frame.clientTop + Number.parseFloat(paddingTop),
  };
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
