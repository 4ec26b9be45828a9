/** Side-by-side timing: contenders take turns in one process, so that what slows the machine slows all of them. */

/** CPU time of a call on all threads, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The least CPU time of each contender over some rounds, in milliseconds. */
export function leastTimes(rounds: number, works: readonly (() => unknown)[]): readonly number[] {
  const least = works.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    works.forEach((work, at) => (least[at] = Math.min(least[at] ?? Infinity, timeOf(work))));
  }
  return least;
}

/** Numbers from 0 up to 1, the same in every run (a linear congruential generator, Numerical Recipes). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
