/** From the pointer to cards: hit test, state machine, and what its effects do. Acts on trusted events only. */
import { hover, isOpen, type HoverEffect, type HoverEvent, type HoverState } from '@/lib/hover/machine';
import { isRacing, type PointerSample } from '@/lib/hover/pointer-speed';
import type { Mention } from '@/lib/model/mention';
import { cardPart } from '@/lib/page/card-part';
import { hitTest } from '@/lib/page/hit-test';
import type { PlacedMention } from '@/lib/page/span-index';
import { CardOpener } from './card-opener';
import type { Session } from './session';

/** A pointer that sent no event for this long, in milliseconds, has come to rest. */
const REST = 80;

type Target = PlacedMention<Mention>;

/** Opens and closes cards as the pointer moves, until the signal is aborted. */
export function followPointer(session: Session, signal: AbortSignal): void {
  let state: HoverState<Target> = { name: 'idle' };
  let lastToken = 0;
  let last: PointerSample | undefined;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const opener = new CardOpener(session, () => step({ type: 'dismiss' }));

  function step(event: HoverEvent<Target>): void {
    lastToken += 1;
    const next = hover(state, event, lastToken);
    state = next.state;
    next.effects.forEach(run);
  }

  function run(effect: HoverEffect<Target>): void {
    switch (effect.type) {
      case 'wait':
        setTimeout(() => step({ type: 'elapsed', token: effect.token }), effect.milliseconds);
        return;
      case 'open':
        void opener.open(effect.target, last);
        return;
      case 'close':
        opener.close();
    }
  }

  function look(event: PointerEvent): void {
    const now = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    const racing = isRacing(last, now);
    last = now;
    // A racing pointer that stops dead sends no more events.
    clearTimeout(rest);
    if (racing) rest = setTimeout(() => lookAt(event, false), REST);
    lookAt(event, racing);
  }

  function lookAt(event: PointerEvent, racing: boolean): void {
    if (cardPart()?.holds(event.target)) return step({ type: 'under', under: { on: 'card' } });
    const hit =
      racing && !isOpen(state)
        ? undefined
        : hitTest(event.clientX, event.clientY, session.index, session.texts);
    const target = hit?.placed;
    step({
      type: 'under',
      under: target && session.isMarked(target.mention) ? { on: 'mention', target } : { on: 'nothing' },
    });
  }

  const on = <K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, (event) => event.isTrusted && act(event), {
      signal,
      capture: true,
      passive: true,
    });

  const follow = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => look(event));
  };
  on('pointermove', follow);
  // The page moves under a pointer that rests.
  on('pointerover', follow);
  on('pointerdown', (event) => {
    if (!cardPart()?.holds(event.target)) step({ type: 'dismiss' });
  });
  on('scroll', (event) => {
    if (!cardPart()?.holds(event.target)) step({ type: 'dismiss' });
  });
  on('keydown', (event) => {
    if (event.key === 'Escape') step({ type: 'dismiss' });
  });
  signal.addEventListener('abort', () => opener.close());
}
