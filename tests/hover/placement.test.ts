import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '@/lib/hover/placement';

const viewport = { width: 1000, height: 800 };
const card = { width: 380, height: 300 };
const line = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('placeCard', () => {
  it('puts the card under the line, at its left edge', () => {
    expect(placeCard(line(100, 100), card, viewport)).toMatchObject({ left: 100, top: 126, side: 'below' });
  });

  it('puts it above where it does not fit below and there is more room', () => {
    expect(placeCard(line(100, 700), card, viewport)).toMatchObject({ top: 394, side: 'above' });
  });

  it('moves it left rather than out of the viewport', () => {
    expect(placeCard(line(900, 100), card, viewport).left).toBe(1000 - 8 - 380);
  });

  it('never covers the line, and stays in the viewport where there is room for it', () => {
    const size = fc.integer({ min: 50, max: 600 });
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(780), size, size, (left, top, width, height) => {
        const at = line(left, top);
        const placed = placeCard(at, { width, height }, viewport);
        const bottom = placed.top + Math.min(height, placed.maxHeight);
        expect(placed.side === 'below' ? placed.top >= at.bottom : bottom <= at.top).toBe(true);
        expect(placed.left).toBeGreaterThanOrEqual(8);
        expect(placed.left + width).toBeLessThanOrEqual(992);
        if (placed.maxHeight > 0) expect(bottom).toBeLessThanOrEqual(792);
      }),
    );
  });

  it('stands beside a line of vertical text, on the side that has been read where there is room', () => {
    const column = { left: 500, top: 100, right: 520, bottom: 160 };
    expect(placeCard(column, card, viewport, true)).toMatchObject({ left: 526, top: 100, side: 'right' });
    const rightmost = { left: 950, top: 700, right: 970, bottom: 760 };
    expect(placeCard(rightmost, card, viewport, true)).toMatchObject({ left: 564, top: 492, side: 'left' });
  });
});
