/** From the pointer to reports: what it is over, when that changes, and presses. Acts on trusted events only. */
import { isRacing, type PointerSample } from '@/lib/hover/pointer-speed';
import type { KeptMention } from '@/lib/model/packed-mentions';
import { cardPart } from '@/lib/page/card-part';
import { hitTest } from '@/lib/page/hit-test';
import type { PlacedMention } from '@/lib/page/span-index';
import { keyOf, pointedAt, report } from './report';
import type { Session } from './session';

/** A pointer that sent no event for this long, in milliseconds, has come to rest. */
const REST = 80;
/** Held while pointing, it opens at once, and what is not marked too. */
const INSTANT_KEY = 'Shift';
/** What a press does something to already: the page's own. */
const OWN_USE = 'a[href],button,input,select,textarea,label,summary,[contenteditable],[role="button"]';

type Target = PlacedMention<KeptMention>;

/** Reports what the pointer does in this frame, until the signal is aborted. */
export function followPointer(session: Session, signal: AbortSignal): void {
  let last: PointerSample | undefined;
  /** What was reported last, by its key; a card may be open for it. */
  let reported: string | undefined;
  let wasInstant = false;
  let hasReported = false;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  function look(event: PointerEvent): void {
    const now = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    const racing = isRacing(last, now);
    const from = last ?? now;
    last = now;
    // A racing pointer that stops dead sends no more events.
    clearTimeout(rest);
    if (racing) rest = setTimeout(() => lookAt(now, from, event.shiftKey), REST);
    if (cardPart()?.holds(event.target)) away();
    else if (racing) tell(undefined, now, from, false);
    else lookAt(now, from, event.shiftKey);
  }

  function lookAt(at: PointerSample, from: PointerSample, instant: boolean): void {
    const target = hitTest(at.x, at.y, session.index, session.texts, session.shadowRoots)?.placed;
    const opens = target && (instant || session.isMarked(target.mention));
    tell(opens ? target : undefined, at, from, instant);
  }

  function tell(target: Target | undefined, at: PointerSample, from: PointerSample, instant: boolean): void {
    const key = target && keyOf(target);
    if (key === reported && (key === undefined || instant === wasInstant)) return;
    reported = key;
    wasInstant = instant;
    hasReported = true;
    report({
      type: 'under',
      ...(target && { pointed: pointedAt(target, session) }),
      at: { x: at.x, y: at.y },
      from: { x: from.x, y: from.y },
      ...(target && instant && { instant: true }),
    });
  }

  /** The pointer is where others see it: on the card, or in another frame. */
  function away(): void {
    reported = undefined;
  }

  /** Nothing is said where nothing was said before: no card can be open for this frame. */
  function dismiss(by: 'reader' | 'page'): void {
    if (!hasReported) return;
    hasReported = false;
    reported = undefined;
    report({ type: 'dismiss', by });
  }

  const on = <K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, (event) => event.isTrusted && act(event), {
      signal,
      capture: true,
      passive: true,
    });

  const follow = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => look(event));
  };
  on('pointermove', follow);
  // The page moves under a pointer that rests.
  on('pointerover', follow);
  on('pointerout', (event) => {
    const { relatedTarget } = event;
    // Into a frame within this one, into the one around it, or off the window: no movement is told of there.
    const isGone = relatedTarget === null || isFrame(relatedTarget);
    if (!isGone || !last || isCard(event)) return;
    cancelAnimationFrame(frame);
    clearTimeout(rest);
    tell(undefined, { x: event.clientX, y: event.clientY, time: event.timeStamp }, last, false);
  });
  on('pointerdown', (event) => {
    if (!isCard(event)) dismiss('page');
  });
  on('scroll', (event) => {
    if (!isCard(event)) dismiss('page');
  });
  on('keydown', (event) => {
    if (event.key === 'Escape') dismiss('reader');
    else if (event.key === INSTANT_KEY && !event.repeat && last && !isTyping()) lookAt(last, last, true);
  });
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.defaultPrevented || event.button !== 0 || isCard(event)) return;
      if (event.target instanceof Element && event.target.closest(OWN_USE)) return;
      if (getSelection()?.isCollapsed === false) return;
      const target = hitTest(
        event.clientX,
        event.clientY,
        session.index,
        session.texts,
        session.shadowRoots,
      )?.placed;
      if (!target || !session.isMarked(target.mention)) return;
      hasReported = true;
      report({
        type: 'press',
        pointed: pointedAt(target, session),
        at: { x: event.clientX, y: event.clientY },
      });
    },
    { signal },
  );
  // Text may have moved under a pointer that rests, and no event tells.
  session.onRead = () => {
    if (reported !== undefined && last) lookAt(last, last, wasInstant);
  };
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(rest);
    if (hasReported) report({ type: 'dismiss', by: 'reader' });
  });
}

const isCard = ({ target }: Event): boolean => cardPart()?.holds(target) === true;

const isFrame = (target: EventTarget): boolean =>
  target instanceof HTMLIFrameElement || target instanceof HTMLFrameElement;

const isTyping = (): boolean =>
  document.activeElement?.matches('input,textarea,select,[contenteditable],[contenteditable] *') === true;
