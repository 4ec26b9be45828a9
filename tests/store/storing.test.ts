import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { StoreFullError, storing } from '@/lib/store/storing';

const full = new DOMException('full', 'QuotaExceededError');

describe('a write that fails', () => {
  it.each([
    ['as the browser says it', full],
    ['as Dexie passes it on', new Dexie.QuotaExceededError('full')],
    ['when its transaction ends', new Dexie.AbortError('aborted', full)],
    ['in one of many rows', new Dexie.BulkError('bulkPut', [full])],
  ])('for want of room, %s, says what could not be stored', async (_, error) => {
    const failure: unknown = await storing('the verdict on «王莉»', () => Promise.reject(error)).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(StoreFullError);
    expect(failure).toMatchObject({
      message: 'there is no room to store the verdict on «王莉»',
      what: 'the verdict on «王莉»',
      cause: error,
    });
  });

  it('for another reason fails as it is', async () => {
    const other = new Dexie.AbortError('aborted', new DOMException('constraint', 'ConstraintError'));
    await expect(storing('it', () => Promise.reject(other))).rejects.toBe(other);
  });
});
