/**
 * Conversion between script variants, with the output of OpenCC 1.4 to the unit: normalise compatibility ideographs, cut at
 * phrases, run each segment through the stages, in each the leftmost longest match.
 */
import type { Variant } from '../model/variant';
import type { Edit } from '../text/edits';
import { Buffers, RESULT, SOURCE } from './buffers';
import { inPhrases } from './fused';
import type { Direction, ScriptData } from './load';
import { lookupOf } from './lookup';
import { around, type Override } from './override';
import { normalising, stagesInOrder, type Run } from './pipeline';
import { inSegments } from './segments';
import { isText, putUnits, stringOf } from './units';

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
  const { run, runNormalised } = from === to ? IDENTITY : routeOf(data, data.direction(from, to), buffers);
  return (text, overrides = []) => {
    const { length } = text;
    const src = buffers.of(SOURCE, length);
    const convert = around(overrides, putUnits(text, src, 0) ? runNormalised : run);
    let edits: Edit[] = [];
    const { units, end } = buffers.filled(RESULT, length, (dst) => {
      edits = [];
      return convert(src, 0, length, dst, 0, edits);
    });
    const sources = [text, ...overrides.map(({ replacement }) => replacement)];
    const shown = isText(units, end, text) ? text : stringOf(units, end, sources);
    buffers.release();
    return { text: shown, edits };
  };
}

/** How to run a text without and with compatibility ideographs in it. */
interface Route {
  readonly run: Run;
  readonly runNormalised: Run;
}

const copy: Run = (src, start, end, dst, at) => {
  for (let next = start; next < end; next += 1) dst[at + next - start] = src[next] ?? 0;
  return at + end - start;
};
const IDENTITY: Route = { run: copy, runNormalised: copy };

function routeOf(data: ScriptData, direction: Direction, buffers: Buffers): Route {
  const run = runOf(data, direction, buffers);
  const { normaliser } = direction;
  if (normaliser === null) return { run, runNormalised: run };
  let normalised: Run | undefined;
  return {
    run,
    // Few texts need it: its tables are made for the first that does.
    runNormalised: (...piece) => {
      normalised ??= normalising(lookupOf(data.group(normaliser)), run, buffers);
      return normalised(...piece);
    },
  };
}

function runOf(data: ScriptData, direction: Direction, buffers: Buffers): Run {
  const { segmenter, fused } = direction;
  const stages = direction.stages.map((number) => lookupOf(data.group(number)));
  const [first, second] = stages;
  const inOrder = stagesInOrder(stages, buffers);
  if (fused && first && second) return inPhrases(first, second, data.overlay(direction), inOrder);
  const cutter = stages[direction.stages.indexOf(segmenter ?? -1)];
  return cutter ? inSegments(cutter, inOrder) : inOrder;
}
