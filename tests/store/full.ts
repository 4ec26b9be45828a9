/** A disk that is full. */
import { vi } from 'vitest';

type Put = (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;

/** Runs with no room left for the rows of a table, and gives back what it failed with. */
export async function withoutRoomIn(table: string, run: () => Promise<unknown>): Promise<unknown> {
  const put: Put = Reflect.get(IDBObjectStore.prototype, 'put');
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    if (this.name === table) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, row);
  });
  try {
    await run();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    full.mockRestore();
  }
}
