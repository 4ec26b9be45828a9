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
  const flat = drafts.map(flattenGroup);
  const groups = flat.flatMap(({ trie, ...parts }, number) =>
    Object.entries({ ...parts, ...trie }).map(
      ([part, array]) => [groupSection(number, part), array] as const,
    ),
  );
  const overlays = [...finals].flatMap(([route, final]) => {
    const [first = 0, second = 0] = route.stages;
    const overlay = overlayOf(at(drafts, first), at(flat, first).pool, at(drafts, second), final);
    return Object.entries(overlay).map(([part, array]) => [overlaySection(route, part), array] as const);
  });
  const sections = Object.fromEntries([['routes', packRoutes(routes)] as const, ...groups, ...overlays]);
  return [{ fileName: SCRIPT_FILE, bytes: writeSections(SCRIPT_FORMAT, sections) }];
}

function finalsOf(
  { stages: [first = 0, second = 0] }: Route,
  drafts: readonly Draft[],
): ReadonlyMap<string, string> {
  return irregularAfter(at(drafts, first), at(drafts, second));
}

function at<T>(groups: readonly T[], number: number): T {
  const group = groups[number];
  if (group === undefined) throw new Error(`there is no group ${number}`);
  return group;
}
