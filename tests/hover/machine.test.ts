import { describe, expect, it } from 'vitest';
import { hover, type HoverEffect, type HoverEvent, type HoverState } from '@/lib/hover/machine';

/** Plays events; tokens count up from 1, one a step. Returns the last state and every effect. */
function play(...events: HoverEvent<string>[]): {
  state: HoverState<string>;
  effects: HoverEffect<string>[];
} {
  let state: HoverState<string> = { name: 'idle' };
  const effects: HoverEffect<string>[] = [];
  events.forEach((event, at) => {
    const step = hover(state, event, at + 1, { dwell: 350, leave: 300 });
    state = step.state;
    effects.push(...step.effects);
  });
  return { state, effects };
}

const mention = (target: string): HoverEvent<string> => ({ type: 'under', under: { on: 'mention', target } });
const nothing: HoverEvent<string> = { type: 'under', under: { on: 'nothing' } };
const card: HoverEvent<string> = { type: 'under', under: { on: 'card' } };
const elapsed = (token: number): HoverEvent<string> => ({ type: 'elapsed', token });
const dismiss: HoverEvent<string> = { type: 'dismiss' };

describe('hover', () => {
  it('opens a card when the pointer has rested on a mention for the dwell time', () => {
    expect(play(mention('a'), elapsed(1)).effects).toEqual([
      { type: 'wait', token: 1, milliseconds: 350 },
      { type: 'open', target: 'a' },
    ]);
  });

  it('does not begin to wait anew while the pointer moves within one mention', () => {
    expect(play(mention('a'), mention('a'), elapsed(1)).state).toEqual({ name: 'shown', target: 'a' });
  });

  it('opens nothing when the pointer has gone on before the time is up', () => {
    const { state, effects } = play(mention('a'), nothing, elapsed(1));
    expect(state).toEqual({ name: 'idle' });
    expect(effects).not.toContainEqual({ type: 'open', target: 'a' });
  });

  it('drops a wait that belongs to another mention', () => {
    expect(play(mention('a'), mention('b'), elapsed(1)).state).toMatchObject({
      name: 'dwelling',
      target: 'b',
    });
  });

  it('stays open while the pointer goes from the mention into the card', () => {
    const { state } = play(mention('a'), elapsed(1), nothing, card, elapsed(3));
    expect(state).toEqual({ name: 'shown', target: 'a' });
  });

  it('closes when the pointer has left mention and card for the leave time', () => {
    const { state, effects } = play(mention('a'), elapsed(1), nothing, nothing, elapsed(3));
    expect(state).toEqual({ name: 'idle' });
    expect(effects.slice(-2)).toEqual([{ type: 'wait', token: 3, milliseconds: 300 }, { type: 'close' }]);
  });

  it('goes to another mention’s card only after the dwell time, so that crossing names on the way to the card is safe', () => {
    expect(play(mention('a'), elapsed(1), mention('b'), card, elapsed(3)).state).toEqual({
      name: 'shown',
      target: 'a',
    });
    expect(play(mention('a'), elapsed(1), mention('b'), elapsed(3)).effects.at(-1)).toEqual({
      type: 'open',
      target: 'b',
    });
  });

  it('closes at once when dismissed, and only if a card is open', () => {
    expect(play(mention('a'), elapsed(1), dismiss).effects.at(-1)).toEqual({ type: 'close' });
    expect(play(mention('a'), dismiss, elapsed(1)).effects).toEqual([
      { type: 'wait', token: 1, milliseconds: 350 },
    ]);
  });
});
