/** Whether the pointer is only passing over: a racing pointer opens nothing (10ten's rule, 0.5 px/ms). */

/** CSS pixels a millisecond. */
const RACING = 0.5;

export interface PointerSample {
  readonly x: number;
  readonly y: number;
  /** Milliseconds. */
  readonly time: number;
}

/** True where the pointer moved faster than it does when it aims. Samples of one moment tell nothing. */
export function isRacing(before: PointerSample | undefined, now: PointerSample): boolean {
  if (!before || now.time <= before.time) return false;
  return Math.hypot(now.x - before.x, now.y - before.y) / (now.time - before.time) > RACING;
}
