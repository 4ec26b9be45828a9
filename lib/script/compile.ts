/** Compiles the dictionaries of all directions into one file, ahead of time. */
import { writeArrayFile, type FlatArray } from './array-file';
import { draftGroup, flattenGroup, irregularAfter, overlayOf, type Draft } from './compile-group';
import { SCRIPT_FILE, SCRIPT_FORMAT } from './format';
import type { Preset } from './preset';
import { routesOf, type Route } from './routes';

/** A file to package with the extension. */
export interface PackagedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The files that hold the dictionaries for conversion between all variants: `SCRIPT_FILE`, for `loadScript`.
 *
 * Takes one to two seconds of computing; equal presets give equal bytes.
 *
 * @param preset what `opencc-js/preset` exports.
 * @throws Error where the dictionaries are not what the engine can do exactly.
 */
export function compileScript(preset: Preset): readonly PackagedFile[] {
  const { routes, uses } = routesOf(preset);
  const drafts = uses.map(draftGroup);
  const finals = new Map(routes.filter(isFused).map((route) => [route, finalsOf(route, drafts)] as const));
  const arrays = new Map<string, FlatArray>();
  drafts.forEach((draft, number) => {
    const { chars, trie, words, pool } = flattenGroup(draft);
    arrays.set(`${number}.chars`, chars).set(`${number}.words`, words).set(`${number}.pool`, pool);
    arrays
      .set(`${number}.alphabet`, trie.alphabet)
      .set(`${number}.check`, trie.check)
      .set(`${number}.nodes`, trie.nodes);
  });
  for (const [{ from, to, stages }, final] of finals) {
    const overlay = overlayOf(draftAt(drafts, stages[0]), final);
    arrays.set(`${from}-${to}.numbers`, overlay.numbers);
    arrays.set(`${from}-${to}.words`, overlay.words).set(`${from}-${to}.pool`, overlay.pool);
  }
  const directions = routes.map((route) => ({ ...route, fused: isFused(route) }));
  const about = { format: SCRIPT_FORMAT, directions };
  return [{ fileName: SCRIPT_FILE, bytes: writeArrayFile(about, arrays) }];
}

/**
 * Whether cutting the text and the first stage are one walk: both look up the same keys, and what a phrase becomes in the
 * end can be said beforehand.
 */
function isFused({ segmenter, stages }: Route): boolean {
  return segmenter !== null && segmenter === stages[0] && stages.length === 2;
}

function finalsOf({ stages: [first, second] }: Route, drafts: readonly Draft[]): ReadonlyMap<string, string> {
  return irregularAfter(draftAt(drafts, first), draftAt(drafts, second));
}

function draftAt(drafts: readonly Draft[], number: number | undefined): Draft {
  const draft = number === undefined ? undefined : drafts[number];
  if (!draft) throw new Error(`there is no group ${number}`);
  return draft;
}
