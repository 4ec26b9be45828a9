/** How much memory something holds, measured by collecting garbage before and after it is made. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as v from 'valibot';

const MEASUREMENTS = 3;

/**
 * Bytes of JavaScript heap and of buffers that stay when `make` has returned and the garbage is gone: the middle one of three
 * measurements, as what else the process lets go of meanwhile would count against it. Good to some 100 kB.
 *
 * @param make what it returns is what is measured.
 */
export function heldBy(make: () => unknown): number {
  const helds = Array.from({ length: MEASUREMENTS }, () => heldOnce(make));
  return helds.toSorted((a, b) => a - b)[MEASUREMENTS >> 1] ?? 0;
}

function heldOnce(make: () => unknown): number {
  const before = inUse();
  const made: unknown[] = [make()];
  const held = inUse() - before;
  made.pop();
  return held;
}

function inUse(): number {
  // Twice: what the first finds of buffers is given back by the second.
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** V8's collector: where the process was not started with --expose-gc, a new context gets it once the flag is set. */
const collectGarbage = v.parse(
  v.function(),
  globalThis.gc ?? (setFlagsFromString('--expose-gc'), runInNewContext('gc')),
);
