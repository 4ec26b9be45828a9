import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WhileUsed } from '@/lib/platform/while-used';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is kept while it is used', () => {
  it('is made once, and again after nobody wanted it for a while', async () => {
    const make = vi.fn(async () => ({}));
    const held = new WhileUsed(make, 1000);
    const first = await held.get();
    await vi.advanceTimersByTimeAsync(900);
    expect(await held.get()).toBe(first);
    await vi.advanceTimersByTimeAsync(900);
    expect(await held.get()).toBe(first);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await held.get()).not.toBe(first);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is made again when told to let go, and after a making that failed', async () => {
    let works = false;
    const held = new WhileUsed(async () => {
      if (!works) throw new Error('no');
      return {};
    }, 1000);
    await expect(held.get()).rejects.toThrow('no');
    works = true;
    const first = await held.get();
    held.drop();
    expect(await held.get()).not.toBe(first);
  });
});
