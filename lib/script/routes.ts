/** Which groups each direction uses: the plans of all directions, with every distinct group listed once. */
import { VARIANTS, type Variant } from '../model/variant';
import { planOf, type Plan } from './plan';
import type { DictionaryGroup, DictionarySource, Preset } from './preset';

/** A direction, its groups given by number. */
export interface Route {
  readonly from: Variant;
  readonly to: Variant;
  readonly normaliser: number | null;
  /** The group whose phrases cut the text. */
  readonly segmenter: number | null;
  /**
   * Whether the last two stages are, or could be, one walk: what a key of the first of them becomes in the end can be said ahead of time. Where the
   * text is cut, the phrases that cut it are those keys.
   */
  readonly isFused: boolean;
  readonly stages: readonly number[];
}

export interface GroupUse {
  readonly group: DictionaryGroup;
  /** Its dictionaries whose keys cut the text in some direction. */
  readonly phrases: Set<DictionarySource>;
}

/**
 * Lists the routes between all variants and the groups they use.
 *
 * @throws Error where the preset asks for something the engine does not do: several normalisers, or a segmentation by
 * dictionaries that no stage looks up.
 */
export function routesOf(preset: Preset): {
  readonly routes: readonly Route[];
  readonly uses: readonly GroupUse[];
} {
  const uses: GroupUse[] = [];
  const numberOf = (group: DictionaryGroup): number => {
    const known = uses.findIndex((use) => isSame(use.group, group));
    return known >= 0 ? known : uses.push({ group, phrases: new Set() }) - 1;
  };
  const routes = VARIANTS.flatMap((from) =>
    VARIANTS.filter((to) => to !== from).map((to): Route => {
      const plan = planOf(preset, from, to);
      const [normaliser, ...others] = plan.normalisation;
      if (others.length > 0) throw new Error(`${from} to ${to} has several normalisers`);
      const stages = plan.stages.map(numberOf);
      const segmenter = segmenterOf(plan, stages, uses);
      const isFused =
        stages.length > 1 && (segmenter === null || (segmenter === stages[0] && stages.length === 2));
      return { from, to, normaliser: normaliser ? numberOf(normaliser) : null, segmenter, isFused, stages };
    }),
  );
  return { routes, uses };
}

function isSame(a: DictionaryGroup, b: DictionaryGroup): boolean {
  return a.length === b.length && a.every((source, at) => source === b[at]);
}

/** Finds the stage that looks up the dictionaries of the segmentation too, and notes there that their keys are phrases. */
function segmenterOf(
  { segmentation }: Plan,
  stages: readonly number[],
  uses: readonly GroupUse[],
): number | null {
  if (segmentation.length === 0) return null;
  const number = stages.find((stage) => segmentation.every((source) => uses[stage]?.group.includes(source)));
  const use = number === undefined ? undefined : uses[number];
  if (number === undefined || !use) throw new Error('the text is cut by dictionaries that no stage looks up');
  if (use.phrases.size > 0 && segmentation.some((source) => !use.phrases.has(source))) {
    throw new Error('a group is used for two different segmentations');
  }
  for (const source of segmentation) use.phrases.add(source);
  return number;
}
