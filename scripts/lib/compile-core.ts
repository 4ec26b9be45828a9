/** Reads data/ and compiles what the extension ships: the gazetteer's binary and the facts. The build and the commands use the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { compileGazetteer, type GazetteerCue } from '../../lib/gazetteer/compile';
import type { Cue } from '../../lib/gazetteer/gazetteer';
import { EntityIdSchema, type EntityId } from '../../lib/model/entity';
import type { Pack } from '../../lib/model/pack';
import { gazetteerEntities } from '../../lib/pack/to-gazetteer';
import { compileFoldTable, type FoldTable } from '../../lib/text/fold';
import { compileScripts } from '../../lib/text/variant';
import { openCcPairs, scriptDictionaries } from './opencc';
import { readCore } from './pack-files';

export interface Core {
  readonly pack: Pack;
  readonly gazetteer: Uint8Array<ArrayBuffer>;
}

/**
 * Compiles the core pack.
 *
 * @param dataDir - the project's data/ folder
 * @throws Error that lists every mistake as `file:line field: reason`
 */
export function compileCore(dataDir: string): Core {
  return compilePack(readCore(dataDir), dataDir);
}

/**
 * Compiles a pack to the gazetteer's binary.
 *
 * @param dataDir - where the cues and the fold's own pairs are read from
 */
export function compilePack(pack: Pack, dataDir: string): Core {
  const around = new Map(readPairs(dataDir, 'within.txt'));
  const gazetteer = compileGazetteer({
    entities: gazetteerEntities(pack).map((entity) => ({
      ...entity,
      within: entity.within ?? around.get(entity.id),
    })),
    cues: [
      ...readTitles(dataDir),
      ...readCues(dataDir, 'decoys.txt', 'decoy'),
      ...readCues(dataDir, 'regions.txt', 'region'),
      ...readCues(dataDir, 'contexts.txt', 'context'),
      ...readCues(dataDir, 'abroad.txt', 'abroad'),
      ...readCues(dataDir, 'this-year.txt', 'this-year'),
      ...readCues(dataDir, 'last-year.txt', 'last-year'),
      ...readCues(dataDir, 'year-before-last.txt', 'year-before-last'),
      ...readCues(dataDir, 'other-time.txt', 'other-time'),
      ...readCues(dataDir, 'namesake.txt', 'namesake'),
      ...readCues(dataDir, 'special.txt', 'special'),
      ...readCues(dataDir, 'past.txt', 'past'),
      ...readCues(dataDir, 'area-rows.txt', 'area-row'),
      ...pastYears(),
      ...wordsOfRegions(dataDir, 'pairs.txt', 'pair', 2),
      ...wordsOfRegions(dataDir, 'self-names.txt', 'region', 1),
    ],
    beside: { before: readWords(dataDir, 'before-names.txt'), after: readWords(dataDir, 'after-names.txt') },
    press: readPress(dataDir),
    specialOffices: readList(join(dataDir, 'cues/special-offices.txt')),
    fold: foldTable(dataDir),
    scripts: compileScripts(scriptDictionaries()),
  });
  return { pack, gazetteer };
}

/** The fold of texts and names: OpenCC's pairs and the project's own. */
export function foldTable(dataDir: string): FoldTable {
  return compileFoldTable([...openCcPairs(), ...extraPairs(dataDir)]);
}

/** The lines of a list: blank ones and comments left out, each once. */
function readList(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== '' && !line.startsWith('//')))];
}

function readCues(dataDir: string, file: string, cue: Cue): GazetteerCue[] {
  return readList(join(dataDir, 'cues', file)).map((text) => ({ text, cue }));
}

/** Years of which a text may speak and in which no office of today was there: 1936年, 一九三六年. */
const pastYears = (): GazetteerCue[] =>
  Array.from({ length: LAST_PAST_YEAR - FIRST_PAST_YEAR + 1 }, (_, at) =>
    String(FIRST_PAST_YEAR + at),
  ).flatMap((year) => [
    { text: `${year}年`, cue: 'past' },
    {
      text: `${year.replaceAll(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))}年`,
      cue: 'past',
    },
  ]);

const FIRST_PAST_YEAR = 1840;
/** The year before the People's Republic. */
const LAST_PAST_YEAR = 1948;

/** Titles, and which of them are offices of a government or a party. */
function readTitles(dataDir: string): GazetteerCue[] {
  const offices = new Set(readList(join(dataDir, 'cues/offices.txt')));
  return readCues(dataDir, 'titles.txt', 'title').map((title) => ({
    ...title,
    ofGovernment: offices.has(title.text),
  }));
}

/** Lists of several words a line. */
const readWords = (dataDir: string, file: string): string[] =>
  readList(join(dataDir, 'cues', file)).flatMap((line) => line.split(' '));

/** Lines of a host and an id of a place, or «-». */
function readPress(dataDir: string): { host: string; place: EntityId | undefined }[] {
  return readList(join(dataDir, 'sites/press.txt')).map((line) => {
    const [host = '', id = ''] = line.split(' ');
    const place = v.safeParse(EntityIdSchema, id);
    if (!/^[a-z0-9.-]+$/.test(host) || !(place.success || id === '-'))
      throw new Error(`data/sites/press.txt: «${line}» is no host and id of a place or «-»`);
    return { host, place: place.success ? place.output : undefined };
  });
}

/** Lines of two ids. */
function readPairs(dataDir: string, file: string): [EntityId, EntityId][] {
  return readList(join(dataDir, 'cues', file)).map((line) => {
    const ids = v.safeParse(v.tuple([EntityIdSchema, EntityIdSchema]), line.split(' '));
    if (!ids.success) throw new Error(`data/cues/${file}: «${line}» is no pair of ids`);
    return ids.output;
  });
}

/** Lines of a word and the ids of the regions that it names. */
function wordsOfRegions(dataDir: string, file: string, cue: Cue, count: number): GazetteerCue[] {
  return readList(join(dataDir, 'cues', file)).flatMap((line) => {
    const [text, ...ids] = line.split(' ');
    const regions = ids.map((id) => v.safeParse(EntityIdSchema, id));
    if (text === undefined || regions.length !== count || !regions.every(({ success }) => success))
      throw new Error(`data/cues/${file}: «${line}» is no word and ${count} of places' ids`);
    return regions.flatMap(({ success, output }) => (success ? { text, cue, region: output } : []));
  });
}

function extraPairs(dataDir: string): [string, string][] {
  return readList(join(dataDir, 'fold/extra-pairs.txt')).map((line) => {
    const [a, b] = line.split(' ');
    if (a === undefined || b === undefined)
      throw new Error(`data/fold/extra-pairs.txt: «${line}» is no pair`);
    return [a, b];
  });
}
