import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, slipsBetween, suggester } from '@/lib/pack/near';

const IDS = ['person/lee-ka-chiu', 'person/yi-lianhong', 'post/secretary', 'place/hong-kong'];

describe('the nearest of some ids', () => {
  it.each([
    ['a letter left out', 'person/lee-ka-chu', 'person/lee-ka-chiu'],
    ['a letter too many', 'place/hong-konng', 'place/hong-kong'],
    ['two letters swapped', 'post/secertary', 'post/secretary'],
    ['another kind', 'post/lee-ka-chiu', 'person/lee-ka-chiu'],
  ])('is found over %s', (_, wanted, id) => {
    expect(nearest(wanted, IDS)).toBe(id);
    expect(nearest(wanted, IDS.toReversed())).toBe(id);
  });

  it.each(['person/li-jiachao', 'post/treasurer', 'place/macau', '', '/'])('is none for %s', (wanted) => {
    expect(nearest(wanted, IDS)).toBeUndefined();
  });

  it('is what comparing with each of them finds', () => {
    const id = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '中', 'á'), minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(id, fc.array(id, { maxLength: 8 }), (wanted, ids) => {
        const limit = Math.min(3, Math.floor(wanted.length / 3));
        const near = ids.filter((word) => slipsBetween(wanted, word, limit) <= limit);
        const order = (word: string) => `${slipsBetween(wanted, word, limit)} ${word}`;
        const [best] = near.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
        expect(nearest(wanted, ids)).toBe(best);
      }),
      { numRuns: 500 },
    );
  });

  it('is none where a short one is wholly another', () => {
    expect(nearest('person/li', ['person/yi'])).toBeUndefined();
  });

  it('is the same whatever their order', () => {
    expect(nearest('post/aaaaaa', ['post/aaaaac', 'post/aaaaab'])).toBe('post/aaaaab');
    expect(nearest('post/aaaaaa', ['post/aaaaab', 'post/aaaaac'])).toBe('post/aaaaab');
  });
});

describe('a suggester', () => {
  it('adds to a message what may be meant, or nothing', () => {
    const hint = suggester(IDS);
    expect(hint('post/secretery')).toBe(' (did you mean post/secretary?)');
    expect(hint('post/none')).toBe('');
  });

  it('gives up after twenty different words, and remembers those', () => {
    const hint = suggester(['post/secretary']);
    expect(hint('post/secretery')).not.toBe('');
    for (let at = 0; at < 30; at += 1) hint(`post/${at}`);
    expect(hint('post/secretari')).toBe('');
    expect(hint('post/secretery')).not.toBe('');
  });
});

describe('slips between words', () => {
  /** By definition: the least of all ways to begin. */
  function slow(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    const [x, y] = [a.slice(1), b.slice(1)];
    const ways = [slow(x, b) + 1, slow(a, y) + 1, slow(x, y) + (a[0] === b[0] ? 0 : 1)];
    if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) {
      ways.push(slow(a.slice(2), b.slice(2)) + 1);
    }
    return Math.min(...ways);
  }
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('are as many as by definition up to the limit, and more than it beyond', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        const slips = slow(a, b);
        if (slips <= limit) expect(slipsBetween(a, b, limit)).toBe(slips);
        else expect(slipsBetween(a, b, limit)).toBeGreaterThan(limit);
      }),
      { numRuns: 500 },
    );
  });
});
