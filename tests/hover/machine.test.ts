import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hover, isOpen, type HoverEffect, type HoverEvent, type HoverState } from '@/lib/hover/machine';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';

/** Plays events; tokens count up from 1, one a step. Returns the last state and every effect. */
function playWith(
  settings: Settings,
  ...events: HoverEvent<string>[]
): { state: HoverState<string>; effects: HoverEffect<string>[] } {
  let state: HoverState<string> = { name: 'idle' };
  const effects: HoverEffect<string>[] = [];
  events.forEach((event, at) => {
    const step = hover(state, event, at + 1, settings);
    state = step.state;
    effects.push(...step.effects);
  });
  return { state, effects };
}
const play = (...events: HoverEvent<string>[]) => playWith(DEFAULT_SETTINGS, ...events);

const mention = (target: string): HoverEvent<string> => ({ type: 'under', under: { on: 'mention', target } });
const instant = (target: string): HoverEvent<string> => ({
  type: 'under',
  under: { on: 'mention', target, instant: true },
});
const nothing: HoverEvent<string> = { type: 'under', under: { on: 'nothing' } };
const card: HoverEvent<string> = { type: 'under', under: { on: 'card' } };
const corridor: HoverEvent<string> = { type: 'under', under: { on: 'corridor' } };
const press = (target: string): HoverEvent<string> => ({ type: 'press', target });
const elapsed = (token: number): HoverEvent<string> => ({ type: 'elapsed', token });
const byReader: HoverEvent<string> = { type: 'dismiss', by: 'reader' };
const byPage: HoverEvent<string> = { type: 'dismiss', by: 'page' };
const pin = (pinned: boolean): HoverEvent<string> => ({ type: 'pin', pinned });

const SHOWN = { name: 'shown', target: 'a', hold: 'pointer' };

describe('hovering', () => {
  it('opens a card when the pointer has rested on a mention for the dwell time', () => {
    expect(play(mention('a'), elapsed(1)).effects).toEqual([
      { type: 'wait', token: 1, milliseconds: 350 },
      { type: 'open', target: 'a' },
    ]);
  });

  it('waits as long as the reader chose', () => {
    expect(playWith({ opensOn: 'hover', dwell: 700 }, mention('a')).effects).toEqual([
      { type: 'wait', token: 1, milliseconds: 700 },
    ]);
  });

  it('does not begin to wait anew while the pointer moves within one mention', () => {
    expect(play(mention('a'), mention('a'), elapsed(1)).state).toEqual(SHOWN);
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

  it('opens at once with the key held, also in place of another card', () => {
    expect(play(instant('a')).effects).toEqual([{ type: 'open', target: 'a' }]);
    expect(play(instant('a'), instant('a')).effects).toHaveLength(1);
    expect(play(mention('a'), elapsed(1), instant('b')).effects.at(-1)).toEqual({
      type: 'open',
      target: 'b',
    });
  });

  it('opens nothing where the reader wants presses only, but with the key held', () => {
    const settings: Settings = { opensOn: 'press', dwell: 350 };
    expect(playWith(settings, mention('a'), elapsed(1)).effects).toEqual([]);
    expect(playWith(settings, instant('a')).effects).toHaveLength(1);
  });
});

describe('leaving', () => {
  it('keeps the card while the pointer goes from the mention into it', () => {
    expect(play(mention('a'), elapsed(1), nothing, card, elapsed(3)).state).toEqual(SHOWN);
  });

  it('closes when the pointer has left mention and card for the leave time', () => {
    const { state, effects } = play(mention('a'), elapsed(1), nothing, nothing, elapsed(3));
    expect(state).toEqual({ name: 'idle' });
    expect(effects.slice(-2)).toEqual([{ type: 'wait', token: 3, milliseconds: 300 }, { type: 'close' }]);
  });

  it('gives new time with every movement towards the card, and closes where the pointer rests on the way', () => {
    expect(play(mention('a'), elapsed(1), corridor, corridor, elapsed(3)).state.name).toBe('leaving');
    expect(play(mention('a'), elapsed(1), corridor, corridor, elapsed(3), elapsed(4)).state.name).toBe(
      'idle',
    );
  });

  it('goes to another mention’s card only after the dwell time, so that crossing names on the way to the card is safe', () => {
    expect(play(mention('a'), elapsed(1), mention('b'), card, elapsed(3)).state).toEqual(SHOWN);
    expect(play(mention('a'), elapsed(1), mention('b'), elapsed(3)).effects.at(-1)).toEqual({
      type: 'open',
      target: 'b',
    });
  });
});

describe('pressing', () => {
  it('opens at once, and the card stays when the pointer goes: a finger leaves no pointer behind', () => {
    const { state, effects } = play(press('a'), nothing, elapsed(2), mention('b'), elapsed(4));
    expect(effects).toEqual([{ type: 'open', target: 'a' }]);
    expect(state).toEqual({ name: 'shown', target: 'a', hold: 'press' });
  });

  it('closes on a press elsewhere, and opens the card of another mention', () => {
    expect(play(press('a'), byPage).effects.at(-1)).toEqual({ type: 'close' });
    expect(play(press('a'), press('b')).effects.at(-1)).toEqual({ type: 'open', target: 'b' });
  });
});

describe('dismissing', () => {
  it('closes at once, and only if a card is open', () => {
    expect(play(mention('a'), elapsed(1), byReader).effects.at(-1)).toEqual({ type: 'close' });
    expect(play(mention('a'), byPage, elapsed(1)).effects).toEqual([
      { type: 'wait', token: 1, milliseconds: 350 },
    ]);
  });

  it('lets a pinned card stay through scrolling and presses, until the reader closes it', () => {
    const pinned = [mention('a'), elapsed(1), pin(true), nothing, elapsed(4), byPage] as const;
    expect(play(...pinned).state).toEqual({ name: 'shown', target: 'a', hold: 'pin' });
    expect(play(...pinned, byReader).state.name).toBe('idle');
    expect(play(...pinned, pin(false), nothing, elapsed(8)).state.name).toBe('idle');
  });
});

describe('whatever happens', () => {
  const target = fc.constantFrom('a', 'b', 'c');
  const event: fc.Arbitrary<HoverEvent<string>> = fc.oneof(
    target.map(mention),
    target.map(instant),
    target.map(press),
    fc.constantFrom(nothing, card, corridor, byReader, byPage, pin(true), pin(false)),
    fc.nat(30).map(elapsed),
  );

  it('opens and closes in turn: a card is closed only while one is open, and what is open is what was opened last', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const { state, effects } = play(...events);
        let open: string | undefined;
        for (const effect of effects) {
          if (effect.type === 'open') open = effect.target;
          if (effect.type === 'close') {
            expect(open).toBeDefined();
            open = undefined;
          }
        }
        expect(isOpen(state) ? state.target : undefined).toBe(open);
      }),
    );
  });

  it('heeds no wait but the last that it began', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.nat(30), (events, token) => {
        const { state, effects } = play(...events);
        const last = effects.findLast(({ type }) => type === 'wait');
        fc.pre(!('token' in state) || last?.type !== 'wait' || last.token !== token);
        expect(hover(state, elapsed(token), 99, DEFAULT_SETTINGS).state).toEqual(state);
      }),
    );
  });
});
