/** Long work in slices, so that a page stays responsive. */

/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 8;

/** Runs a generator to its end, giving the page its turn after every slice; stops when the signal is aborted. */
export async function inSlices<T>(
  work: Iterable<T>,
  each: (item: T) => void,
  signal: AbortSignal,
): Promise<void> {
  let deadline = performance.now() + SLICE;
  for (const item of work) {
    each(item);
    if (performance.now() < deadline) continue;
    await turn();
    if (signal.aborted) return;
    deadline = performance.now() + SLICE;
  }
}

/** Lets the page have its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
