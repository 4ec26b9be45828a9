import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldOn, stateOn, successorsOf, tenuresOf, type Tenure } from '@/lib/knowledge/as-of';
import { dayAt, dayNumber, parseDay, type Day } from '@/lib/model/day';
import { edtfRange } from '@/lib/model/edtf';
import type { Statement } from '@/lib/model/statement';

const day = (text: string): Day => {
  const read = parseDay(text);
  if (read === undefined) throw new Error(text);
  return read;
};

interface Report extends Partial<Pick<Statement, 'acting' | 'status' | 'start' | 'end'>> {
  readonly who?: string;
  readonly seen: string;
  /** The day of the paper, where it is not the day reported. */
  readonly printed?: string;
}

/** A report that somebody holds the post. */
function statement({ who = 'a', seen, printed, ...more }: Report): Statement & { printed: Day } {
  return {
    id: `${who}${seen}`,
    subject: `person/${who}`,
    property: 'holds',
    value: { entity: 'post/head' },
    observed: day(seen),
    source: 's',
    quote: '引文',
    origin: 'verbatim',
    ...more,
    ...(more.start !== undefined && { started: edtfRange(more.start) }),
    ...(more.end !== undefined && { ended: edtfRange(more.end) }),
    printed: day(printed ?? seen),
  };
}

function tenures(reports: readonly Report[], isOne = false): Tenure[] {
  const statements = reports.map(statement);
  return tenuresOf({
    statements,
    heldByOne: new Set(isOne ? ['post/head'] : []),
    printedOn: ({ id }) => statements.find((each) => each.id === id)?.printed ?? day('2000-01-01'),
  });
}

function stateOf(reports: readonly Report[], on: string, isOne = false): string {
  const own = tenures(reports, isOne).filter(({ holder }) => holder === 'person/a');
  return own
    .map((tenure) => stateOn(tenure, day(on)))
    .map((state) => (state.state === 'unknown' && state.isStale ? 'stale' : state.state))
    .join(' ');
}

describe('a role on a day', () => {
  const seen = { seen: '2023-06-26' };
  it.each<[string, readonly Report[], string, string]>([
    ['the day of the report', [seen], '2023-06-26', 'held'],
    ['the day of the paper', [{ ...seen, printed: '2023-06-27' }], '2023-06-27', 'held'],
    ['the day after', [seen], '2023-06-27', 'unknown'],
    ['two years later', [seen], '2025-06-25', 'unknown'],
    ['more than two years later', [seen], '2025-06-26', 'stale'],
    ['before it was ever seen', [seen], '2023-06-25', 'not-yet'],
    ['acting, half a year later', [{ ...seen, acting: true }], '2023-12-26', 'unknown'],
    ['acting, longer than half a year later', [{ ...seen, acting: true }], '2023-12-27', 'stale'],
    ['between two reports', [seen, { seen: '2024-06-26' }], '2023-12-01', 'held'],
    ['since a stated beginning', [{ ...seen, start: '2022-07-01' }], '2022-07-01', 'held'],
    ['within a beginning that is known to the year', [{ ...seen, start: '2022' }], '2022-05-01', 'unknown'],
    ['before it', [{ ...seen, start: '2022' }], '2021-12-31', 'not-yet'],
    ['with a beginning and no end, later', [{ ...seen, start: '2022-07-01' }], '2023-06-27', 'unknown'],
    ['up to a stated end', [{ ...seen, end: '2024-10-28' }], '2024-10-28', 'unknown'],
    ['after it', [{ ...seen, end: '2024-10-28' }], '2024-10-29', 'left'],
    [
      'a report of a past time',
      [{ seen: '2025-01-01', start: '2020-01-01', end: '2022-01-01' }],
      '2021-01-01',
      'held',
    ],
    ['«former», on the day it is said', [{ ...seen, status: 'ended' }], '2023-06-26', 'left'],
    ['«former», before that', [{ ...seen, status: 'ended' }], '2023-06-25', 'unknown'],
    [
      'in office and later «former»',
      [seen, { seen: '2024-01-01', status: 'ended' }],
      '2023-12-31',
      'unknown',
    ],
    ['«former», after it', [seen, { seen: '2024-01-01', status: 'ended' }], '2024-01-01', 'left'],
    [
      'two times in one post, between them',
      [{ seen: '2020-01-01', end: '2021-01-01' }, { seen: '2023-01-01' }],
      '2022-01-01',
      'left not-yet',
    ],
  ])('%s', (_, reports, on, state) => {
    expect(stateOf(reports, on)).toBe(state);
  });
});

describe('who came after', () => {
  const both = [{ seen: '2023-06-26' }, { who: 'b', seen: '2024-11-01' }];

  it('is whoever was first seen in the post later', () => {
    const all = tenures([...both, { who: 'c', seen: '2020-01-01' }]);
    const own = all.find(({ holder }) => holder === 'person/a');
    expect(own && successorsOf(own, all).map(({ holder }) => holder)).toEqual(['person/b']);
  });

  it('shows that the one before has left only where one person holds the post', () => {
    expect(stateOf(both, '2024-11-01')).toBe('unknown');
    expect(stateOf(both, '2024-11-01', true)).toBe('left');
    expect(stateOf(both, '2024-10-31', true)).toBe('unknown');
  });

  it('shows nothing where the later one only acts', () => {
    const acting = [{ seen: '2023-06-26' }, { who: 'b', seen: '2024-11-01', acting: true } as const];
    expect(stateOf(acting, '2024-11-01', true)).toBe('unknown');
  });
});

describe('who held a post on a day', () => {
  it('may be several, and one who was not seen that day is none of them', () => {
    const all = tenures([
      { seen: '2023-06-26' },
      { who: 'b', seen: '2023-06-26' },
      { who: 'c', seen: '2024-01-01' },
    ]);
    expect(heldOn(all, day('2023-06-26')).map(({ holder }) => holder)).toEqual(['person/a', 'person/b']);
  });
});

const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => dayAt(Date.UTC(2018, 0, 1 + days)));
const report: fc.Arbitrary<Report> = fc.record(
  {
    who: fc.constantFrom('a', 'b'),
    seen: someDay,
    acting: fc.constant(true),
    status: fc.constantFrom('stated', 'current', 'ended'),
    start: fc.constantFrom('2019', '2020-03', '2021-06-01'),
    end: fc.constantFrom('2022', '2023-03', '2024-06-01'),
  },
  { requiredKeys: ['who', 'seen'] },
);

describe('whatever is reported', () => {
  it('nobody without a known end is held to be in office after the last day on which they were seen', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 6 }), someDay, fc.boolean(), (reports, on, isOne) => {
        for (const tenure of heldOn(tenures(reports, isOne), on)) {
          const seen = tenure.statements.map(({ observed }) => observed);
          expect(seen.some((each) => each >= on)).toBe(true);
        }
      }),
    );
  });

  it('who has left stays so, and who was not yet there was never held to be before', () => {
    const order = ['not-yet', 'held', 'left'];
    fc.assert(
      fc.property(
        fc.array(report, { maxLength: 6 }),
        fc.boolean(),
        someDay,
        someDay,
        (reports, isOne, a, b) => {
          const [early, late] = a < b ? [a, b] : [b, a];
          for (const tenure of tenures(reports, isOne)) {
            const [before, after] = [stateOn(tenure, early).state, stateOn(tenure, late).state];
            if (before === 'unknown' || after === 'unknown') continue;
            expect(order.indexOf(before)).toBeLessThanOrEqual(order.indexOf(after));
          }
        },
      ),
    );
  });

  it('does not depend on the order of reports', () => {
    const shuffled = fc
      .uniqueArray(report, { maxLength: 6, selector: ({ who, seen }) => `${who} ${seen}` })
      .chain((reports) =>
        fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
      );
    const days = (all: readonly Tenure[]) =>
      all.map(({ holder, acting, first, last, left }) => `${holder} ${acting} ${first} ${last} ${left?.out}`);
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([reports, others], isOne) => {
        expect(days(tenures(others, isOne)).toSorted()).toEqual(days(tenures(reports, isOne)).toSorted());
      }),
    );
  });

  it('an unknown role is the staler the longer nobody has looked', () => {
    fc.assert(
      fc.property(report, someDay, (one, on) => {
        for (const tenure of tenures([one])) {
          const state = stateOn(tenure, on);
          if (state.state === 'unknown' && tenure.isSeen && on > tenure.lastPrinted) {
            expect(state.daysSince).toBe(dayNumber(on) - dayNumber(tenure.lastPrinted));
          }
        }
      }),
    );
  });
});
