/** Writes that say what could not be stored when there is no room. */

/** The browser has no room for a write, which was rolled back. */
export class StoreFullError extends Error {
  override readonly name = 'StoreFullError';

  /** @param what - what could not be stored, in words */
  constructor(
    readonly what: string,
    cause: unknown,
  ) {
    super(`there is no room to store ${what}`, { cause });
  }
}

/**
 * Runs a write.
 *
 * @param what - what it stores, in words: «the verdict on 王莉»
 * @throws StoreFullError where the browser's quota is used up
 */
export async function storing<T>(what: string, write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isQuota(error) ? new StoreFullError(what, error) : error;
  }
}

/** Dexie wraps what the browser says: in `inner`, and in `failures` where many rows were written. */
function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  const inner = 'inner' in error ? [error.inner] : [];
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  return [...inner, ...failures].some(isQuota);
}
