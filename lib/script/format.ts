/** What the compiler writes and the loader reads: one file of named arrays (`lib/text/sections.ts`). */
import { VARIANTS } from '../model/variant';
import type { Route } from './routes';

export const SCRIPT_FILE = 'script.bin';
/** Name and version of the file; raised whenever compiler and loader would no longer understand each other. */
export const SCRIPT_FORMAT = 'meipi-script-2';

/** Names of the sections of a group and of what a direction puts over its first group. */
export const groupSection = (number: number, part: string): string => `group ${number} ${part}`;
export const overlaySection = ({ from, to }: Route, part: string): string => `${from} ${to} ${part}`;

/** Numbers per route: from, to, normaliser, segmenter, fused, then the stages; absent ones 0, groups counted from 1. */
const ROUTE_LENGTH = 8;
const MOST_STAGES = 3;

/** Packs routes into a section. */
export function packRoutes(routes: readonly Route[]): Uint8Array {
  const packed = new Uint8Array(routes.length * ROUTE_LENGTH);
  routes.forEach(({ from, to, normaliser, segmenter, isFused, stages }, at) => {
    if (stages.length > MOST_STAGES) throw new Error(`${from} to ${to} takes ${stages.length} stages`);
    const groups = [normaliser ?? -1, segmenter ?? -1, isFused ? 0 : -1, ...stages].map(
      (number) => number + 1,
    );
    packed.set([VARIANTS.indexOf(from), VARIANTS.indexOf(to), ...groups], at * ROUTE_LENGTH);
  });
  return packed;
}

/** Reads what `packRoutes` packed. */
export function unpackRoutes(packed: Uint8Array): readonly Route[] {
  return Array.from({ length: packed.length / ROUTE_LENGTH }, (_, at) => {
    const [from = 0, to = 0, normaliser = 0, segmenter = 0, fused = 0, ...stages] = packed.subarray(
      at * ROUTE_LENGTH,
      (at + 1) * ROUTE_LENGTH,
    );
    return {
      from: VARIANTS[from] ?? 'cn',
      to: VARIANTS[to] ?? 'cn',
      normaliser: normaliser ? normaliser - 1 : null,
      segmenter: segmenter ? segmenter - 1 : null,
      isFused: fused > 0,
      stages: stages.filter((number) => number > 0).map((number) => number - 1),
    };
  });
}
