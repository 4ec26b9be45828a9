/**
 * Conversion between script variants, with the output of OpenCC 1.4 to the unit: normalise compatibility ideographs, cut at
 * phrases, run each segment through the stages, in each the leftmost longest match.
 */
import type { Variant } from '../model/variant';
import type { Edit } from '../text/edits';
import { Buffers, RESULT, SOURCE } from './buffers';
import { fuse, runFused } from './fused';
import type { Direction, ScriptData } from './load';
import { around, type Override } from './override';
import { inSegments, normalising, stagesInOrder, type Run, type Stage } from './pipeline';
import { lookupOf } from './stage';
import { isText, mayHoldCompatibility, putUnits, stringOf } from './units';

export interface Converted {
  /** The very string that was given, where nothing changed. */
  readonly text: string;
  /** From the given text to the converted one; empty where all lengths are kept. */
  readonly edits: readonly Edit[];
}

/**
 * Converts a text.
 *
 * @param overrides ascending and apart; the text is cut there, so no phrase reaches across.
 * @throws RangeError where the overrides are not in order, empty, or not within the text.
 */
export type Converter = (text: string, overrides?: readonly Override[]) => Converted;

/**
 * Makes the converter of one direction; from a variant to itself only the overrides change anything.
 *
 * Making one takes some milliseconds and about 1 MB of tables: keep it. It keeps buffers between calls, nothing else.
 */
export function createConverter(data: ScriptData, from: Variant, to: Variant): Converter {
  const buffers = new Buffers();
  const { run, runNormalised, growth } =
    from === to ? IDENTITY : routeOf(data, data.direction(from, to), buffers);
  return (text, overrides = []) => {
    const { length } = text;
    const src = buffers.of(SOURCE, length);
    putUnits(text, src, 0);
    const convert = mayHoldCompatibility(src, length) ? runNormalised : run;
    const inserted = overrides.reduce((sum, { replacement }) => sum + replacement.length, 0);
    const dst = buffers.of(RESULT, length * growth + inserted);
    const edits: Edit[] = [];
    const end = around(overrides, convert)(src, 0, length, dst, 0, edits);
    const isWellFormed =
      text.isWellFormed() && overrides.every(({ replacement }) => replacement.isWellFormed());
    const shown = isText(dst, end, text) ? text : stringOf(dst, end, isWellFormed);
    buffers.release();
    return { text: shown, edits };
  };
}

/** A direction made ready: how to run a text without and with compatibility ideographs, and how much longer it may get. */
interface Route {
  readonly run: Run;
  readonly runNormalised: Run;
  readonly growth: number;
}

const copy: Run = (src, start, end, dst, at) => {
  dst.set(src.subarray(start, end), at);
  return at + end - start;
};
const IDENTITY: Route = { run: copy, runNormalised: copy, growth: 1 };

function routeOf(data: ScriptData, direction: Direction, buffers: Buffers): Route {
  const stages = direction.stages.map((number) => stageOf(data, number));
  const run = runOf(data, direction, stages, buffers);
  const growth = stages.reduce((product, stage) => product * stage.growth, 1);
  if (direction.normaliser === null) return { run, runNormalised: run, growth };
  const normaliser = stageOf(data, direction.normaliser);
  return { run, runNormalised: normalising(normaliser, run, buffers), growth: growth * normaliser.growth };
}

function runOf(data: ScriptData, direction: Direction, stages: readonly Stage[], buffers: Buffers): Run {
  const [first, second] = stages;
  const inOrder = stagesInOrder(stages, buffers);
  if (direction.fused && first && second) {
    const lookup = fuse(first.lookup, second.lookup, data.overlay(direction));
    return (src, start, end, dst, at, edits) => runFused(lookup, src, start, end, dst, at, edits, inOrder);
  }
  const segmenter = stages[direction.stages.indexOf(direction.segmenter ?? -1)];
  return segmenter ? inSegments(segmenter.lookup, inOrder) : inOrder;
}

function stageOf(data: ScriptData, number: number): Stage {
  return { lookup: lookupOf(data.group(number)), growth: data.growth(number) };
}
