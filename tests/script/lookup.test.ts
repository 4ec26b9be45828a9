import { describe, expect, it } from 'vitest';
import { fuseEntries } from '../../lib/script/fuse-entries';
import { loadScript } from '../../lib/script/load';
import { lookupOf, scan, type Lookup } from '../../lib/script/lookup';
import { routesOf, type Route } from '../../lib/script/routes';
import { wordList } from '../../lib/script/word-list';
import { file, preset } from './dictionaries';

const data = loadScript(file.bytes.buffer);
const { routes, uses } = routesOf(preset);
const lookups = uses.map((_, number) => lookupOf(data.group(number)));
const UNITS = Array.from({ length: 0x1_0000 }, (_, unit) => unit);

/** The keys of a group that are more than a unit for a unit. */
function longKeys(group: number): readonly string[] {
  const { words } = wordList(uses[group]?.group ?? []);
  return [...words].flatMap(([key, value]) => (key.length > 1 || value.length > 1 ? [key] : []));
}

/** How far a scan of the text comes. */
function stopIn({ entries, rows }: Lookup, text: string): number {
  const src = new Uint16Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) src[at] = text.charCodeAt(at);
  return scan(entries, rows, src, 0, text.length, new Uint16Array(text.length), 0);
}

const passed = (lookup: Lookup, texts: readonly string[]) => texts.filter((text) => stopIn(lookup, text) > 0);
const replaced = ({ entries }: Pick<Lookup, 'entries'>, unit: number) =>
  (unit + (entries[unit] ?? 0)) & 0xffff;

/** For each unit, those that the lookup replaces by it. */
function sourcesOf(lookup: Lookup): ReadonlyMap<number, readonly number[]> {
  const sources = new Map<number, number[]>();
  for (const unit of UNITS) {
    const to = replaced(lookup, unit);
    sources.set(to, [...(sources.get(to) ?? []), unit]);
  }
  return sources;
}

describe('a scan', () => {
  it.each(lookups.map((lookup, group) => ({ lookup, group })))(
    'stops at every key of group $group that is more than a unit for a unit',
    ({ lookup, group }) => {
      expect(passed(lookup, longKeys(group))).toEqual([]);
    },
  );

  it('stops at operators of description sequences, and goes to the end of what is no Chinese', () => {
    for (const lookup of lookups) {
      expect(passed(lookup, ['⿰木目', '⿿'])).toEqual([]);
      expect(stopIn(lookup, 'No Chinese.')).toBe(11);
    }
  });
});

describe('the entries of two stages', () => {
  const fused = routes.filter(({ isFused }) => isFused);
  const lookupsOf = ({ stages }: Route) => {
    const [one = 0, two = 0] = stages.slice(-2);
    const first = lookups[one];
    const second = lookups[two];
    if (!first || !second) throw new Error('a direction of fewer stages');
    return { first, second, both: { ...first, ...fuseEntries(first, second) } };
  };

  it.each(fused)('stop a scan wherever a key of either may begin, from $from to $to', (route) => {
    const { first, both } = lookupsOf(route);
    const [one = 0, two = 0] = route.stages.slice(-2);
    const sources = sourcesOf(first);
    const madeFrom = (key: string, at: number) => sources.get(key.charCodeAt(at)) ?? [];
    const texts = longKeys(two).flatMap((key) =>
      madeFrom(key, 0).flatMap((before) =>
        key.length === 1
          ? String.fromCharCode(before)
          : madeFrom(key, 1).map((after) => String.fromCharCode(before, after)),
      ),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(passed(both, texts)).toEqual([]);
    expect(passed(both, longKeys(one))).toEqual([]);
  });

  it.each(fused)('make of a unit what both make of it, from $from to $to', (route) => {
    const { first, second, both } = lookupsOf(route);
    expect(UNITS.filter((unit) => replaced(both, unit) !== replaced(second, replaced(first, unit)))).toEqual(
      [],
    );
  });
});
