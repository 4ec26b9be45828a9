/** Compiles the dictionaries of all directions into one file, ahead of time. */
import { writeSections } from '../text/sections';
import { draftGroup, flattenGroup, irregularAfter, overlayOf, type Draft } from './compile-group';
import { groupSection, overlaySection, packRoutes, SCRIPT_FILE, SCRIPT_FORMAT } from './format';
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
 * Takes about a second of computing; equal presets give equal bytes.
 *
 * @param preset what `opencc-js/preset` exports.
 * @throws Error where the dictionaries are not what the engine can do exactly.
 */
export function compileScript(preset: Preset): readonly PackagedFile[] {
  const { routes, uses } = routesOf(preset);
  const drafts = uses.map(draftGroup);
  // Before any group is flattened: what is irregular in one direction needs a number in all.
  const finals = new Map(
    routes.filter(({ isFused }) => isFused).map((route) => [route, finalsOf(route, drafts)]),
  );
  const groups = drafts.flatMap((draft, number) => {
    const { chars, trie, words, pool } = flattenGroup(draft);
    const parts = { chars, words, pool, ...trie };
    return Object.entries(parts).map(([part, array]) => [groupSection(number, part), array] as const);
  });
  const overlays = [...finals].flatMap(([route, final]) =>
    Object.entries(overlayOf(draftAt(drafts, route.stages[0]), final)).map(
      ([part, array]) => [overlaySection(route, part), array] as const,
    ),
  );
  const sections = Object.fromEntries([['routes', packRoutes(routes)] as const, ...groups, ...overlays]);
  return [{ fileName: SCRIPT_FILE, bytes: writeSections(SCRIPT_FORMAT, sections) }];
}

function finalsOf({ stages: [first, second] }: Route, drafts: readonly Draft[]): ReadonlyMap<string, string> {
  return irregularAfter(draftAt(drafts, first), draftAt(drafts, second));
}

function draftAt(drafts: readonly Draft[], number: number | undefined): Draft {
  const draft = number === undefined ? undefined : drafts[number];
  if (!draft) throw new Error(`there is no group ${number}`);
  return draft;
}
