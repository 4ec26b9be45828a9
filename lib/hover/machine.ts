/**
 * When a card opens and closes, as a pure state machine. Every wait carries a token; what comes back with an old one is dropped, so
 * that a late answer never opens a card over the wrong name (the way of MediaWiki Popups).
 */
import type { Settings } from '../model/settings';

/** How long a card stays after the pointer has left mention and card, in milliseconds (WCAG 1.4.13: there must be time to reach it). */
export const LEAVE = 300;

/** What is under the pointer. `T` identifies a mention: the same one is the same value. */
export type Under<T> =
  /** `instant`: the reader holds the key that opens at once. */
  | { readonly on: 'mention'; readonly target: T; readonly instant?: true | undefined }
  | { readonly on: 'card' }
  /** On its way from the mention to the card (corridor.ts). */
  | { readonly on: 'corridor' }
  | { readonly on: 'nothing' };

/** What keeps an open card: the pointer on mention or card; a press, until the next one elsewhere; or that the reader pinned it. */
export type Hold = 'pointer' | 'press' | 'pin';

export type HoverState<T> =
  | { readonly name: 'idle' }
  | { readonly name: 'dwelling'; readonly target: T; readonly token: number }
  | { readonly name: 'shown'; readonly target: T; readonly hold: Hold }
  /** Shown, and the pointer is away; or on another mention, `next`. */
  | { readonly name: 'leaving'; readonly target: T; readonly next: T | undefined; readonly token: number };

export type HoverEvent<T> =
  | { readonly type: 'under'; readonly under: Under<T> }
  /** A click, a tap, the keyboard: the reader wants the card of this mention. */
  | { readonly type: 'press'; readonly target: T }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'elapsed'; readonly token: number }
  /** By the reader: Escape, the card's button. By the page: scrolling, a press elsewhere; a pinned card stays. */
  | { readonly type: 'dismiss'; readonly by: 'reader' | 'page' };

export type HoverEffect<T> =
  | { readonly type: 'wait'; readonly token: number; readonly milliseconds: number }
  | { readonly type: 'open'; readonly target: T }
  | { readonly type: 'close' };

export interface HoverStep<T> {
  readonly state: HoverState<T>;
  readonly effects: readonly HoverEffect<T>[];
}

/**
 * One step of the machine.
 *
 * @param token - a number that was never passed before: it marks the wait that this step may begin
 */
export function hover<T>(
  state: HoverState<T>,
  event: HoverEvent<T>,
  token: number,
  settings: Settings,
): HoverStep<T> {
  switch (event.type) {
    case 'dismiss':
      return dismiss(state, event.by);
    case 'press':
      return open(event.target, 'press');
    case 'pin':
      return isOpen(state)
        ? stay({ name: 'shown', target: state.target, hold: event.pinned ? 'pin' : 'pointer' })
        : stay(state);
    case 'elapsed':
      return elapsed(state, event.token);
    case 'under':
      return under(state, event.under, settings, token);
  }
}

type Open<T> = Extract<HoverState<T>, { name: 'shown' | 'leaving' }>;

/** True while a card is on the screen. */
export function isOpen<T>(state: HoverState<T>): state is Open<T> {
  return state.name === 'shown' || state.name === 'leaving';
}

function stay<T>(state: HoverState<T>): HoverStep<T> {
  return { state, effects: [] };
}

function open<T>(target: T, hold: Hold): HoverStep<T> {
  return { state: { name: 'shown', target, hold }, effects: [{ type: 'open', target }] };
}

function dismiss<T>(state: HoverState<T>, by: 'reader' | 'page'): HoverStep<T> {
  if (!isOpen(state)) return stay({ name: 'idle' });
  if (by === 'page' && state.name === 'shown' && state.hold === 'pin') return stay(state);
  return { state: { name: 'idle' }, effects: [{ type: 'close' }] };
}

function elapsed<T>(state: HoverState<T>, token: number): HoverStep<T> {
  if (state.name === 'dwelling' && state.token === token) return open(state.target, 'pointer');
  if (state.name !== 'leaving' || state.token !== token) return stay(state);
  return state.next === undefined
    ? { state: { name: 'idle' }, effects: [{ type: 'close' }] }
    : open(state.next, 'pointer');
}

function under<T>(state: HoverState<T>, place: Under<T>, settings: Settings, token: number): HoverStep<T> {
  if (place.on === 'mention' && place.instant) {
    return isOpen(state) && state.target === place.target ? stay(state) : open(place.target, 'pointer');
  }
  const target = place.on === 'mention' && settings.opensOn === 'hover' ? place.target : undefined;
  if (isOpen(state)) return underOpen(state, place, target, settings, token);
  if (target === undefined) return stay({ name: 'idle' });
  if (state.name === 'dwelling' && state.target === target) return stay(state);
  return {
    state: { name: 'dwelling', target, token },
    effects: [{ type: 'wait', token, milliseconds: settings.dwell }],
  };
}

function underOpen<T>(
  state: Open<T>,
  place: Under<T>,
  next: T | undefined,
  settings: Settings,
  token: number,
): HoverStep<T> {
  if (state.name === 'shown' && state.hold !== 'pointer') return stay(state);
  const { target } = state;
  if (place.on === 'card' || (place.on === 'mention' && place.target === target))
    return stay({ name: 'shown', target, hold: 'pointer' });
  // In the corridor every movement gives new time.
  if (place.on !== 'corridor' && state.name === 'leaving' && state.next === next) return stay(state);
  const milliseconds = next === undefined ? LEAVE : settings.dwell;
  return {
    state: { name: 'leaving', target, next, token },
    effects: [{ type: 'wait', token, milliseconds }],
  };
}
