/** What OpenCC does to convert from one variant to another, as a list of dictionaries. */
import type { Variant } from '../model/variant';
import type { DictionaryGroup, DictionarySource, Preset } from './preset';

/**
 * One direction. A text is normalised as a whole, then cut where a key of `segmentation` matches (leftmost, longest); each piece,
 * matched or not, goes through the stages by itself.
 */
export interface Plan {
  readonly normalisation: readonly DictionaryGroup[];
  /** Empty: the text is one piece. */
  readonly segmentation: DictionaryGroup;
  readonly stages: readonly DictionaryGroup[];
}

/**
 * The plan of a direction, as opencc-js 1.4 makes it (`ConverterBuilder`): its configuration where it has one; otherwise
 * (t→twp, hk→tw and the like) the stages from the first variant to t and from t to the second, without normalisation
 * or segmentation.
 *
 * @throws Error where the preset lacks a dictionary of the direction.
 */
export function planOf(preset: Preset, from: Variant, to: Variant): Plan {
  const configuration = preset.configs?.[configurationName(from, to)];
  if (configuration) {
    return {
      normalisation: configuration.normalizationChain ?? [],
      segmentation: asGroup(configuration.segmentation),
      stages: configuration.conversionChain,
    };
  }
  const stages = [...stagesOf(preset.from, from), ...stagesOf(preset.to, to)];
  return { normalisation: [], segmentation: [], stages };
}

function configurationName(from: Variant, to: Variant): string {
  if (from === 'cn') return `s2${to}`;
  if (to === 'cn') return from === 'twp' ? 'tw2sp' : `${from}2s`;
  return `${from}2${to}`;
}

function stagesOf(side: Preset['from'], variant: Variant): readonly DictionaryGroup[] {
  if (variant === 't') return [];
  const stages = side[variant];
  if (!stages) throw new Error(`the preset has no dictionaries for ${variant}`);
  return stages;
}

function asGroup(source: DictionarySource | DictionaryGroup | undefined): DictionaryGroup {
  if (source === undefined) return [];
  return isGroup(source) ? source : [source];
}

/** A group is a list of dictionaries, a dictionary a string or a list of pairs of words. */
function isGroup(source: DictionarySource | DictionaryGroup): source is DictionaryGroup {
  if (typeof source === 'string') return false;
  const [first] = source;
  return typeof first === 'string' || (first !== undefined && typeof first[0] !== 'string');
}
