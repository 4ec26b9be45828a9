/**
 * A Vitest reporter that writes a Tally to the file named by MEIPI_TALLY. Vitest's own JSON leaves out why a test was skipped and
 * does not count a file that could not be loaded.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { SkippedTest, Tally } from './tally';

export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['MEIPI_TALLY'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(tallyOf(modules, unhandled)));
  }
}

// Vitest takes a reporter's file by its default export.
// oxlint-disable-next-line import/no-default-export
export default TallyReporter;

function tallyOf(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Tally {
  let passed = 0;
  let failed = unhandled.length;
  const skipped: SkippedTest[] = [];
  for (const module of modules) {
    // Errors outside of any test: the file did not load, or a hook around several tests failed.
    failed += [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'skipped') skipped.push({ name: nameOf(test), reason: reasonOf(test) });
      else failed += 1;
    }
  }
  return { passed, failed, skipped };
}

function nameOf({ module, fullName }: TestCase): string {
  return `${relative(process.cwd(), module.moduleId)} > ${fullName}`;
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  return note ?? (test.options.mode === 'todo' ? 'to do' : 'no reason given');
}
