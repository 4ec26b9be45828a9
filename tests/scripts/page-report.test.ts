import { describe, expect, it } from 'vitest';
import type { PageMention, ReadPage } from '../../lib/messages/protocol';
import { reportLines, waitForPageState, type ReportedPage } from '../../scripts/lib/page-report';

const lee: PageMention = {
  text: '李家超',
  start: 0,
  end: 3,
  kind: 'person',
  entity: 'person/lee-ka-chiu',
  band: 'solid',
  marked: true,
};
const state = (mentions: readonly PageMention[], ready = true): ReadPage => ({
  state: ready ? 'ready' : 'reading',
  date: undefined,
  variant: 'hk',
  shown: 'original',
  isMixed: false,
  isShared: false,
  mentions,
});

/** A page whose extension gives these answers in turn. */
const page = (answers: readonly unknown[]): ReportedPage => {
  const rest = [...answers];
  return {
    url: 'https://a.example/',
    inPage: async () => undefined,
    inExtension: async () => rest.shift(),
  };
};

describe('reportLines', () => {
  it('says each name once, with how often it occurs and whether it is marked anywhere', () => {
    const lines = reportLines(state([{ ...lee, marked: false }, lee, { ...lee, text: '李家超特首' }]));
    expect(lines).toEqual([
      '3 mentions, 2 of them marked (*); page date unknown, variant hk',
      '*   2× person       solid  李家超  person/lee-ka-chiu',
      '*   1× person       solid  李家超特首  person/lee-ka-chiu',
    ]);
  });
});

describe('waitForPageState', () => {
  it('waits for the page part to be there, to be ready, and to stay the same', async () => {
    const answers = [undefined, state([], false), state([]), state([lee]), state([lee]), state([])];
    expect(await waitForPageState(page(answers), 1)).toEqual(state([lee]));
  });

  it('does not take another script’s answer for the page part’s', async () => {
    expect(await waitForPageState(page(['hello', 7, null, state([lee]), state([lee])]), 1)).toEqual(
      state([lee]),
    );
  });
});
