/** Opens the compiled dictionaries. */
import type { Variant } from '../model/variant';
import { readSections, type Sections } from '../text/sections';
import type { FlatGroup, Overlay } from './flat-group';
import { groupSection, overlaySection, SCRIPT_FORMAT, unpackRoutes } from './format';
import type { Route } from './routes';

/** The compiled dictionaries, as views over the bytes they were loaded from. */
export interface ScriptData {
  /** @throws RangeError where the file does not hold the direction. */
  readonly route: (from: Variant, to: Variant) => Route;
  readonly group: (number: number) => FlatGroup;
  readonly overlay: (route: Route) => Overlay;
}

/**
 * Makes views over the bytes of `SCRIPT_FILE`. Nothing is copied; a converter makes its own tables when it is created.
 *
 * @throws RangeError where the bytes were compiled for another version; where they are cut off, at the latest when a converter
 * is created.
 */
export function loadScript(buffer: ArrayBuffer): ScriptData {
  const sections = readSections(SCRIPT_FORMAT, buffer);
  const routes = unpackRoutes(sections.u8('routes'));
  return {
    route: (from, to) => {
      const route = routes.find((each) => each.from === from && each.to === to);
      if (!route) throw new RangeError(`no dictionaries from ${from} to ${to}`);
      return route;
    },
    group: (number) => groupIn(sections, number),
    overlay: (route) => ({
      changedAt: sections.u32(overlaySection(route, 'changedAt')),
      changed: sections.u16(overlaySection(route, 'changed')),
      numbers: sections.u16(overlaySection(route, 'numbers')),
      words: sections.u32(overlaySection(route, 'words')),
      open: sections.u16(overlaySection(route, 'open')),
      pool: sections.u16(overlaySection(route, 'pool')),
    }),
  };
}

function groupIn(sections: Sections, number: number): FlatGroup {
  const name = (part: string) => groupSection(number, part);
  return {
    chars: sections.u16(name('chars')),
    trie: {
      alphabet: sections.u16(name('alphabet')),
      check: sections.u16(name('check')),
      nodes: sections.u32(name('nodes')),
    },
    rows: sections.u32(name('rows')),
    firsts: sections.u16(name('firsts')),
    singles: sections.u16(name('singles')),
    words: sections.u32(name('words')),
    pool: sections.u16(name('pool')),
  };
}
