/** Counting tests: what every step of `npm test` contributes to the one line at its end. */
import * as v from 'valibot';

const SkippedTestSchema = v.object({ name: v.string(), reason: v.string() });
export type SkippedTest = Readonly<v.InferOutput<typeof SkippedTestSchema>>;

/** What the reporter of a Vitest run writes down. */
export const TallySchema = v.object({
  passed: v.number(),
  failed: v.number(),
  skipped: v.array(SkippedTestSchema),
});
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Each with the reason it gave. */
  readonly skipped: readonly SkippedTest[];
}

export const EMPTY_TALLY: Tally = { passed: 0, failed: 0, skipped: [] };

export function addTallies(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] };
}

/**
 * What a step counts.
 *
 * @param isFine - it ended in time and with exit code 0
 * @param tests - what its tests reported; `undefined` for a step that is no test run and counts as one test itself
 */
export function tallyOfStep(isFine: boolean, tests: Tally | undefined): Tally {
  if (tests === undefined) return isFine ? { ...EMPTY_TALLY, passed: 1 } : { ...EMPTY_TALLY, failed: 1 };
  // A run can fail without a failed test: a file that cannot be loaded, a hang, no test at all.
  const isExplained = isFine || tests.failed > 0;
  return isExplained ? tests : { ...tests, failed: 1 };
}

/** The last line of `npm test`. */
export function countLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}

/** 0 where nothing failed and something ran. */
export function exitCode({ passed, failed }: Tally): 0 | 1 {
  return failed === 0 && passed > 0 ? 0 : 1;
}
