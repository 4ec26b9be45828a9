/**
 * When a card opens and closes, as a pure state machine. Every wait carries a token; what comes back with an old one is dropped, so
 * that a late answer never opens a card over the wrong name (the way of MediaWiki Popups).
 */

/** Milliseconds. */
export interface HoverTimes {
  /** How long the pointer rests on a mention before its card opens. */
  readonly dwell: number;
  /** How long a card stays after the pointer has left mention and card. */
  readonly leave: number;
}
export const HOVER_TIMES: HoverTimes = { dwell: 350, leave: 300 };

/** What is under the pointer. `T` identifies a mention. */
export type Under<T> =
  { readonly on: 'mention'; readonly target: T } | { readonly on: 'card' } | { readonly on: 'nothing' };

export type HoverState<T> =
  | { readonly name: 'idle' }
  | { readonly name: 'dwelling'; readonly target: T; readonly token: number }
  | { readonly name: 'shown'; readonly target: T }
  /** Shown, and the pointer is away; or on another mention, `next`. */
  | { readonly name: 'leaving'; readonly target: T; readonly next: T | undefined; readonly token: number };

export type HoverEvent<T> =
  | { readonly type: 'under'; readonly under: Under<T> }
  | { readonly type: 'elapsed'; readonly token: number }
  /** Escape, scrolling, a press of a button, a change of the page under the card. */
  | { readonly type: 'dismiss' };

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
 * @param times - how long to wait
 */
export function hover<T>(
  state: HoverState<T>,
  event: HoverEvent<T>,
  token: number,
  times: HoverTimes = HOVER_TIMES,
): HoverStep<T> {
  switch (event.type) {
    case 'dismiss':
      return { state: { name: 'idle' }, effects: isOpen(state) ? [{ type: 'close' }] : [] };
    case 'elapsed':
      return elapsed(state, event.token);
    case 'under':
      return under(state, event.under, times, token);
  }
}

/** True while a card is on the screen. */
export function isOpen<T>(state: HoverState<T>): boolean {
  return state.name === 'shown' || state.name === 'leaving';
}

function stay<T>(state: HoverState<T>): HoverStep<T> {
  return { state, effects: [] };
}

function elapsed<T>(state: HoverState<T>, token: number): HoverStep<T> {
  if (state.name === 'dwelling' && state.token === token) return open(state.target);
  if (state.name !== 'leaving' || state.token !== token) return stay(state);
  return state.next === undefined
    ? { state: { name: 'idle' }, effects: [{ type: 'close' }] }
    : open(state.next);
}

function open<T>(target: T): HoverStep<T> {
  return { state: { name: 'shown', target }, effects: [{ type: 'open', target }] };
}

function under<T>(state: HoverState<T>, place: Under<T>, times: HoverTimes, token: number): HoverStep<T> {
  if (isOpen(state)) return underOpen(state, place, times, token);
  if (place.on !== 'mention') return stay({ name: 'idle' });
  if (state.name === 'dwelling' && state.target === place.target) return stay(state);
  return {
    state: { name: 'dwelling', target: place.target, token },
    effects: [{ type: 'wait', token, milliseconds: times.dwell }],
  };
}

function underOpen<T>(state: HoverState<T>, place: Under<T>, times: HoverTimes, token: number): HoverStep<T> {
  if (state.name !== 'shown' && state.name !== 'leaving') return stay(state);
  const { target } = state;
  if (place.on === 'card' || (place.on === 'mention' && place.target === target))
    return stay({ name: 'shown', target });
  const next = place.on === 'mention' ? place.target : undefined;
  if (state.name === 'leaving' && state.next === next) return stay(state);
  const milliseconds = next === undefined ? times.leave : times.dwell;
  return {
    state: { name: 'leaving', target, next, token },
    effects: [{ type: 'wait', token, milliseconds }],
  };
}
