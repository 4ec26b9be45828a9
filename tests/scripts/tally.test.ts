import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTallies,
  countLine,
  EMPTY_TALLY,
  exitCode,
  tallyOfStep,
  type Tally,
} from '../../scripts/lib/tally';

const skippedTest = { name: 'a test', reason: 'no browser' };
const tallies: fc.Arbitrary<Tally> = fc.record({
  passed: fc.nat(99),
  failed: fc.nat(9),
  skipped: fc.array(fc.record({ name: fc.string(), reason: fc.string() }), { maxLength: 5 }),
});

describe('countLine', () => {
  it('counts passed, failed and skipped in one line', () => {
    expect(countLine({ passed: 12, failed: 0, skipped: [skippedTest] })).toBe(
      '12 passed, 0 failed, 1 skipped',
    );
  });
});

describe('tallyOfStep', () => {
  it('counts a step without tests as one test', () => {
    expect(tallyOfStep(true, undefined)).toEqual({ passed: 1, failed: 0, skipped: [] });
    expect(tallyOfStep(false, undefined)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });

  it('counts a step with tests by its tests', () => {
    const tests = { passed: 3, failed: 2, skipped: [skippedTest] };
    expect(tallyOfStep(false, tests)).toEqual(tests);
  });

  it('counts a run that fails without a failed test as one failure', () => {
    expect(tallyOfStep(false, { passed: 3, failed: 0, skipped: [] })).toEqual({
      passed: 3,
      failed: 1,
      skipped: [],
    });
  });

  it('never counts less than one failure for a step that failed', () => {
    fc.assert(
      fc.property(tallies, (tests) => {
        expect(tallyOfStep(false, tests).failed).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('addTallies', () => {
  it('adds every number and keeps every skipped test', () => {
    fc.assert(
      fc.property(tallies, tallies, (a, b) => {
        const sum = addTallies(a, b);
        expect(sum.passed).toBe(a.passed + b.passed);
        expect(sum.failed).toBe(a.failed + b.failed);
        expect(sum.skipped).toEqual([...a.skipped, ...b.skipped]);
      }),
    );
  });
});

describe('exitCode', () => {
  it('is 0 only where something passed and nothing failed', () => {
    expect(exitCode({ passed: 1, failed: 0, skipped: [skippedTest] })).toBe(0);
    expect(exitCode({ passed: 9, failed: 1, skipped: [] })).toBe(1);
    expect(exitCode({ passed: 0, failed: 0, skipped: [skippedTest] })).toBe(1);
    expect(exitCode(EMPTY_TALLY)).toBe(1);
  });
});
