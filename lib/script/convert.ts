/**
 * Conversion between script variants, with the output of OpenCC 1.4 to the unit: normalise compatibility ideographs, cut at
 * phrases, run each segment through the stages, in each the leftmost longest match.
 */
import type { Variant } from '../model/variant';
import type { Conversion, Edit } from '../text/edits';
import { Buffers, RESULT, SOURCE } from './buffers';
import { inOneWalk } from './fused';
import type { ScriptData } from './load';
import { lookupOf, type Lookup } from './lookup';
import { around, type Override } from './override';
import { inOrder, normalising, oneStage, type Run } from './pipeline';
import { inPress, type PressForm } from './press';
import type { Route } from './routes';
import { inSegments } from './segments';
import { isText, isUnusual, mayConvert, mayNeedNormalising, putUnits, stringOf } from './units';
import { mergeOverrides, wordFinder, type Word } from './words';

/**
 * Converts a text.
 *
 * @param overrides ascending and apart; the text is cut there, so no phrase reaches across.
 * @throws RangeError where the overrides are not in order, empty, or not within the text.
 */
export type Converter = (text: string, overrides?: readonly Override[]) => Conversion;

/** What a converter does besides what OpenCC does. */
export interface OwnForms {
  /** The user's words; where they overlap overrides they come before them. */
  readonly words?: readonly Word[];
  readonly press?: readonly PressForm[];
}

/**
 * Makes the converter of one direction; from a variant to itself only the overrides and the user's words change anything.
 *
 * Making one takes some milliseconds and about 1 MB of tables: keep it. It keeps buffers between calls, nothing else.
 */
export function createConverter(
  data: ScriptData,
  from: Variant,
  to: Variant,
  { words = [], press = [] }: OwnForms = {},
): Converter {
  const buffers = new Buffers();
  const { run, runNormalised, phrases } =
    from === to ? IDENTITY : runsOf(data, data.route(from, to), buffers);
  const wordsIn = wordFinder(words, phrases);
  const inForms = (plain: Run) => (press.length > 0 ? inPress(press, from, plain) : plain);
  const [finish, finishNormalised] = [inForms(run), inForms(runNormalised)];
  return (text, names = []) => {
    // The user's words may be of any characters.
    if (names.length === 0 && words.length === 0 && !mayConvert(text)) return { text, edits: [] };
    const { length } = text;
    const src = buffers.of(SOURCE, length);
    putUnits(text, src, 0);
    const unusual = isUnusual(text);
    const overrides = mergeOverrides(wordsIn(src, length), names);
    const convert = around(overrides, unusual && mayNeedNormalising(text) ? finishNormalised : finish);
    let edits: Edit[] = [];
    const { units, end } = buffers.filled(RESULT, length, (dst) => {
      edits = [];
      return convert(src, 0, length, dst, 0, edits);
    });
    const hasSurrogates = unusual || overrides.some(({ replacement }) => isUnusual(replacement));
    const shown = isText(units, end, text) ? text : stringOf(units, end, hasSurrogates);
    buffers.release();
    return { text: shown, edits };
  };
}

/** How to run a text without and with compatibility ideographs in it. */
interface Runs {
  readonly run: Run;
  readonly runNormalised: Run;
  /** What cuts the text. */
  readonly phrases?: Lookup | undefined;
}

const copy: Run = (src, start, end, dst, at) => {
  for (let next = start; next < end; next += 1) dst[at + next - start] = src[next] ?? 0;
  return at + end - start;
};
const IDENTITY: Runs = { run: copy, runNormalised: copy };

function runsOf(data: ScriptData, route: Route, buffers: Buffers): Runs {
  const { run, phrases } = runOf(data, route, buffers);
  const { normaliser } = route;
  if (normaliser === null) return { run, runNormalised: run, phrases };
  let normalised: Run | undefined;
  return {
    run,
    phrases,
    // Few texts need it: its tables are made for the first that does.
    runNormalised: (...piece) => {
      normalised ??= normalising(lookupOf(data.group(normaliser)), run, buffers);
      return normalised(...piece);
    },
  };
}

function runOf(data: ScriptData, route: Route, buffers: Buffers): Pick<Runs, 'run' | 'phrases'> {
  const { segmenter, isFused } = route;
  const stages = route.stages.map((number) => lookupOf(data.group(number)));
  const runs = stages.map(oneStage);
  const cutter = stages[route.stages.indexOf(segmenter ?? -1)];
  const phrases = cutter ?? stages[0];
  const [first, second] = stages.slice(-2);
  if (isFused && first && second) {
    const before = runs.slice(0, -2);
    const inTurn = inOrder(runs.slice(-2), buffers, before.length);
    const fused = inOneWalk(first, second, data.overlay(route), inTurn, segmenter !== null);
    return { run: inOrder([...before, fused], buffers), phrases };
  }
  const run = inOrder(runs, buffers);
  return { run: cutter ? inSegments(cutter, run) : run, phrases };
}
