/** Compiles what a direction puts over the first of two stages that are one walk. */
import { numbersOf, type Draft } from './compile-group';
import type { Overlay } from './flat-group';
import { replaceUnits, ValuePool } from './values';
import { replaceWords } from './word-list';

const MOST_OPEN = 0.1;

/** What becomes of the keys of the first of two stages. */
export interface Finals {
  /** What both make of a key, where that is more than replacing unit by unit what the first makes of it. */
  readonly values: ReadonlyMap<string, string>;
  /** Keys of which that cannot be said: it takes what stands around them. */
  readonly open: ReadonlySet<string>;
}

/**
 * Says what the keys of `first` become after `second`.
 *
 * @param isCut whether the text is cut at the phrases of `first`. Then they are not open, and its other keys are. Otherwise a key is
 * open if what it becomes begins or ends with a unit over which a key of `second` may reach.
 */
export function finalsAfter(first: Draft, second: Draft, isCut: boolean): Finals {
  const reachable = reachableUnits(second);
  const starts = new Set(second.keys.map((key) => key.charAt(0)));
  const values = new Map<string, string>();
  const open = new Set<string>();
  for (const key of first.keys) {
    const value = first.list.words.get(key) ?? key;
    const byUnits = replaceUnits(second.chars, value);
    const hasKey = Array.from(value).some((character) => starts.has(character.charAt(0)));
    const final = hasKey ? replaceWords(second.list, value) : byUnits;
    const isReached = reachable.fromLeft.has(value.charAt(0)) || reachable.toRight.has(value.slice(-1));
    if (isCut ? !first.phrases.has(key) : isReached) open.add(key);
    else if (final !== byUnits) values.set(key, final);
  }
  return { values, open };
}

/**
 * Whether one walk takes less time than two. Around an open key a piece of the text goes through both stages by itself. Measured: with 2
 * to 8 % of the keys open, news and a text made of keys take seven to nine tenths of the time that two walks take; with a quarter of
 * them open (tw and twp to hk), news take as long, and a text made of keys a quarter longer.
 */
export function isWorthwhile({ keys }: Draft, { open }: Finals): boolean {
  return open.size < keys.length * MOST_OPEN;
}

/** The units that keys have elsewhere than at their start, and elsewhere than at their end. */
function reachableUnits({ keys }: Draft): { fromLeft: ReadonlySet<string>; toRight: ReadonlySet<string> } {
  return {
    fromLeft: new Set(keys.flatMap((key) => key.slice(1).split(''))),
    toRight: new Set(keys.flatMap((key) => key.slice(0, -1).split(''))),
  };
}

/**
 * What a direction puts over the first of the two stages.
 *
 * @param groupPool of the flattened group.
 * @param finals what `finalsAfter` gave for the two.
 */
export function overlayOf(first: Draft, groupPool: Uint16Array, second: Draft, finals: Finals): Overlay {
  const pool = new ValuePool();
  const numbers = [...numbersOf(first)];
  const entries = numbers.flatMap(([key, number]) => {
    const final = finals.values.get(key);
    return final === undefined ? [] : [[number, pool.wordOf(final)] as const];
  });
  const changes = Array.from(
    groupPool,
    (unit, at) => [at, second.chars.get(String.fromCharCode(unit))] as const,
  );
  const changed = changes.flatMap(([at, to]) => (to === undefined ? [] : [[at, to.charCodeAt(0)] as const]));
  return {
    changedAt: Uint32Array.from(changed, ([at]) => at),
    changed: Uint16Array.from(changed, ([, to]) => to),
    numbers: Uint16Array.from(entries, ([number]) => number),
    words: Uint32Array.from(entries, ([, word]) => word),
    open: Uint16Array.from(numbers.flatMap(([key, number]) => (finals.open.has(key) ? [number] : []))),
    pool: pool.toArray(),
  };
}
