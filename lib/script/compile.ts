/** Compiles the dictionaries of all directions into one file, ahead of time. */
import { writeSections } from '../text/sections';
import { draftGroup, flattenGroup, type Draft } from './compile-group';
import { finalsAfter, isWorthwhile, overlayOf, type Finals } from './compile-overlay';
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
  const finals = finalsOf(routes, drafts);
  const flat = drafts.map(flattenGroup);
  const groups = flat.flatMap(({ trie, ...parts }, number) =>
    Object.entries({ ...parts, ...trie }).map(
      ([part, array]) => [groupSection(number, part), array] as const,
    ),
  );
  const settled = routes.map((route) => ({ ...route, isFused: finals.has(route) }));
  const overlays = [...finals].flatMap(([route, final]) => {
    const [first = 0, second = 0] = route.stages.slice(-2);
    const overlay = overlayOf(at(drafts, first), at(flat, first).pool, at(drafts, second), final);
    return Object.entries(overlay).map(([part, array]) => [overlaySection(route, part), array] as const);
  });
  const sections = Object.fromEntries([['routes', packRoutes(settled)] as const, ...groups, ...overlays]);
  return [{ fileName: SCRIPT_FILE, bytes: writeSections(SCRIPT_FORMAT, sections) }];
}

/** What becomes of the keys in the routes of which two stages are to be one walk; in the drafts, these keys get numbers. */
function finalsOf(routes: readonly Route[], drafts: readonly Draft[]): ReadonlyMap<Route, Finals> {
  const chosen = new Map<Route, Finals>();
  for (const route of routes) {
    if (!route.isFused) continue;
    const [one = 0, two = 0] = route.stages.slice(-2);
    const first = at(drafts, one);
    const finals = finalsAfter(first, at(drafts, two), route.segmenter !== null);
    if (!isWorthwhile(first, finals)) continue;
    chosen.set(route, finals);
    for (const key of [...finals.values.keys(), ...finals.open]) first.irregular.add(key);
  }
  return chosen;
}

function at<T>(groups: readonly T[], number: number): T {
  const group = groups[number];
  if (group === undefined) throw new Error(`there is no group ${number}`);
  return group;
}
