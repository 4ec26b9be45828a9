/** The way from a name to its card: a pointer on it is neither on what it crosses nor away. */
import type { Point, Rect } from '../model/geometry';

/** A hand's way is not straight: the card's edge counts as so much longer at both ends, in CSS pixels. */
const SLACK = 24;

/**
 * True where a pointer is on its way to a card: in the triangle between the point at which it left the name and the card's facing edge.
 *
 *     ×  left the name
 *    / \
 *   / · \  on its way
 *  ┌─────┐
 *  │card │
 *
 * The safe triangle of nested menus: https://bjk5.com/post/44698559168/breaking-down-amazons-mega-dropdown
 *
 * @param from - where the pointer left the name
 */
export function isOnTheWay(from: Point, to: Point, card: Rect): boolean {
  const edge = facingEdge(from, card);
  if (!edge) return false;
  const [a, b] = edge;
  const sides = [turn(from, a, to), turn(a, b, to), turn(b, from, to)];
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

function facingEdge({ x, y }: Point, { left, top, right, bottom }: Rect): [Point, Point] | undefined {
  const across = (at: number): [Point, Point] => [
    { x: left - SLACK, y: at },
    { x: right + SLACK, y: at },
  ];
  const down = (at: number): [Point, Point] => [
    { x: at, y: top - SLACK },
    { x: at, y: bottom + SLACK },
  ];
  if (y <= top) return across(top);
  if (y >= bottom) return across(bottom);
  if (x <= left) return down(left);
  return x >= right ? down(right) : undefined;
}

/** Positive where `c` lies on one side of the line from `a` to `b`, negative on the other. */
const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
