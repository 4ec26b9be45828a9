/** The steps of `npm test`, in order. */
import { packageBin } from './package-bin';

export interface Step {
  readonly name: string;
  /** A JavaScript file and its arguments, for Node. */
  readonly command: readonly string[];
  /** After this long it is cut and has failed. */
  readonly seconds: number;
  /** It is a Vitest run: its tests are counted, not the step. */
  readonly hasTests?: boolean;
  /** It cannot run without a browser. */
  readonly needsBrowser?: boolean;
}

/** Steps that are worth running though one of them has failed. */
export type StepGroup = readonly Step[];

/** A group runs only where no step before it has failed. */
export function checkSteps(): readonly StepGroup[] {
  return [
    [
      { name: 'generated types', command: [packageBin('wxt'), 'prepare'], seconds: 120 },
      { name: 'types', command: [packageBin('typescript:tsc'), '--noEmit'], seconds: 300 },
      { name: 'lint', command: [packageBin('oxlint'), '--type-aware'], seconds: 180 },
      { name: 'format', command: [packageBin('prettier'), '--check', '.'], seconds: 180 },
    ],
    [{ name: 'unit tests', command: vitest('unit'), seconds: 600, hasTests: true }],
    [
      { name: 'build', command: [packageBin('wxt'), 'build'], seconds: 180 },
      { name: 'build for Firefox', command: [packageBin('wxt'), 'build', '-b', 'firefox'], seconds: 180 },
    ],
    [{ name: 'browser tests', command: vitest('e2e'), seconds: 900, hasTests: true, needsBrowser: true }],
  ];
}

function vitest(project: string): string[] {
  const reporters = ['--reporter=default', '--reporter=./scripts/lib/tally-reporter.ts'];
  return [packageBin('vitest'), 'run', '--project', project, ...reporters];
}
