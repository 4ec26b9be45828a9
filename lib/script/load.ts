/** Opens the compiled dictionaries. */
import * as v from 'valibot';
import { VARIANTS, type Variant } from '../model/variant';
import { readArrayFile, type ArrayFile } from './array-file';
import { SCRIPT_FORMAT } from './format';
import type { FlatGroup, Overlay } from './flat-group';

const GroupNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const AboutSchema = v.object({
  format: v.literal(SCRIPT_FORMAT),
  directions: v.array(
    v.object({
      from: v.picklist(VARIANTS),
      to: v.picklist(VARIANTS),
      normaliser: v.nullable(GroupNumber),
      segmenter: v.nullable(GroupNumber),
      stages: v.array(GroupNumber),
      fused: v.boolean(),
    }),
  ),
});

export type Direction = v.InferOutput<typeof AboutSchema>['directions'][number];

/** The compiled dictionaries, as views over the bytes they were loaded from. */
export interface ScriptData {
  /** @throws Error where the file does not hold the direction. */
  readonly direction: (from: Variant, to: Variant) => Direction;
  readonly group: (number: number) => FlatGroup;
  readonly overlay: (direction: Direction) => Overlay;
}

/**
 * Makes views over the bytes of `SCRIPT_FILE`. Nothing is copied; a converter makes its own tables when it is created.
 *
 * @throws Error where the bytes are cut off or were compiled for another version.
 */
export function loadScript(buffer: ArrayBuffer): ScriptData {
  const file = readArrayFile(buffer);
  const { directions } = v.parse(AboutSchema, file.about);
  return {
    direction: (from, to) => {
      const direction = directions.find((each) => each.from === from && each.to === to);
      if (!direction) throw new Error(`no dictionaries from ${from} to ${to}`);
      return direction;
    },
    group: (number) => groupIn(file, number),
    overlay: ({ from, to }) => ({
      numbers: file.u32(`${from}-${to}.numbers`),
      words: file.u32(`${from}-${to}.words`),
      pool: file.u16(`${from}-${to}.pool`),
    }),
  };
}

function groupIn(file: ArrayFile, number: number): FlatGroup {
  return {
    chars: file.u16(`${number}.chars`),
    trie: {
      alphabet: file.u16(`${number}.alphabet`),
      check: file.u16(`${number}.check`),
      nodes: file.u32(`${number}.nodes`),
    },
    words: file.u32(`${number}.words`),
    pool: file.u16(`${number}.pool`),
  };
}
