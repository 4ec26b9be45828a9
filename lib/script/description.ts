/**
 * Ideographic description sequences (⿰木目 and the like) describe one character; OpenCC never converts what is inside. It
 * copies a whole sequence where one begins, and only the operator where the sequence is cut short.
 */

export const FIRST_OPERATOR = 0x2ff0;
export const LAST_OPERATOR = 0x2fff;

/** Whether a unit begins a description sequence. */
export function isOperator(unit: number): boolean {
  return unit >= FIRST_OPERATOR && unit <= LAST_OPERATOR;
}

/**
 * How far a sequence is followed, in code units. Real ones have a dozen; OpenCC follows any, in time that grows
 * exponentially with the operators at the end of a text, so that 80 of them would stop the program.
 */
const LONGEST = 128;

const ends = new Uint8Array(LONGEST);

/**
 * Where the sequence, or the lone operator, at `at` ends.
 *
 * As in OpenCC, an operator that lacks parts counts as a plain character within an outer sequence, and the newer unary
 * operators take two parts like the others.
 *
 * @param units `units[at]` is an operator.
 * @param end sequences do not reach beyond it.
 * @returns an offset above `at`.
 */
export function descriptionEnd(units: Uint16Array, at: number, end: number): number {
  const length = Math.min(end - at, LONGEST);
  for (let place = length - 1; place >= 0; place -= 1) ends[place] = sequenceEnd(units, at, place, length);
  return at + (ends[0] || 1);
}

/** Where the sequence at `place` ends, both counted from `at`, once all later ends are known; 0 where there is none. */
function sequenceEnd(units: Uint16Array, at: number, place: number, length: number): number {
  const parts = partsOf(units[at + place] ?? 0);
  let after = place + 1;
  for (let part = 0; part < parts; part += 1) {
    if (after >= length) return 0;
    after = ends[after] || after + characterLength(units, at + after, at + length);
  }
  return parts === 0 ? 0 : after;
}

function partsOf(unit: number): number {
  if (!isOperator(unit)) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}

function characterLength(units: Uint16Array, at: number, end: number): number {
  if (at + 1 >= end || ((units[at] ?? 0) & 0xfc00) !== 0xd800) return 1;
  return ((units[at + 1] ?? 0) & 0xfc00) === 0xdc00 ? 2 : 1;
}
