import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnTheWay } from '@/lib/hover/corridor';

const card = { left: 100, top: 200, right: 480, bottom: 500 };

describe('isOnTheWay', () => {
  it('is true on the way to the card, and false beside it and away from it', () => {
    const from = { x: 120, y: 150 };
    expect(isOnTheWay(from, { x: 160, y: 180 }, card)).toBe(true);
    expect(isOnTheWay(from, { x: 120, y: 120 }, card)).toBe(false);
    expect(isOnTheWay(from, { x: 400, y: 155 }, card)).toBe(false);
  });

  it('is true on every straight way to the facing edge, from any side', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 700 }) });
    const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(point, part, part, (from, along, far) => {
        fc.pre(from.y < card.top || from.y > card.bottom);
        const x = card.left + along * (card.right - card.left);
        const y = from.y < card.top ? card.top : card.bottom;
        const on = { x: from.x + far * (x - from.x), y: from.y + far * (y - from.y) };
        expect(isOnTheWay(from, on, card)).toBe(true);
      }),
    );
  });
});
