/** IndexedDB hangs in the field (blocked, corrupt): nothing that a reader waits for waits for it without end. */

/**
 * Waits for a work of the store for a while.
 *
 * @param patience - milliseconds
 * @throws Error where it takes longer; the work goes on
 */
export function inTime<T>(work: PromiseLike<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`IndexedDB has not answered in ${patience} ms`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
