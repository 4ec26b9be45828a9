/** FollowTheMoney as a pack. */
import * as v from 'valibot';
import { SourceSchema, type Source } from '../model/pack';
import { err, ok, type Result } from '../model/result';
import type { Name, NameLang } from '../model/entity';
import type { TextFile } from './csv-table';
import type { ExchangeError } from './exchange-error';
import { FtmStatements, type FtmThing } from './ftm-in-statements';
import { parseFtm, type FtmLine } from './ftm-parse';
import { DIRECT, KIND_BY_SCHEMA, NAME_PROPERTIES, entityIdOf, nameRead } from './ftm-rules';
import type { Imported, ImportOptions } from './imported';
import type { Loss } from './loss';
import { readLines, type Line } from './pack-lines';

/** Properties of things that are read besides names. */
const READ_PROPERTIES: ReadonlySet<string> = new Set([...NAME_PROPERTIES, 'notes']);

/**
 * Reads FollowTheMoney JSON lines: things, occupancies, employments, participations, links whose role is one of our properties, and
 * notes named after one. All else is reported, thing by thing.
 *
 * @param options - `han` is the language given to names in Han characters
 * @returns the pack and what was not read, or every mistake in the file's form; nothing of a faulty file is used
 */
export function packFromFtm(
  file: TextFile,
  options: ImportOptions,
): Result<Imported, readonly ExchangeError[]> {
  const errors: ExchangeError[] = [];
  const losses: Loss[] = [];
  const lines = parseFtm(file, errors);
  const sources = new Map<string, Source>();
  const things = new Map<string, FtmThing>();
  for (const line of lines) {
    const source = sourceOf(line);
    if (source) sources.set(line.id, source);
    const thing = thingOf(line, options.han, losses);
    if (thing) things.set(line.id, thing);
  }
  const statements = new FtmStatements(things, sources, losses);
  for (const line of lines) if (!sources.has(line.id) && !isThing(line)) statements.read(line);
  for (const line of lines) statements.readDirect(line);
  if (errors.length > 0) return err(errors);

  const read = readLines(file.name, [
    lineAt(1, { type: 'pack', format: 1, ...options.header, source: options.source.id }),
    ...withDefault(sources, options.source, statements.usesDefault),
    ...Array.from(things.values(), ({ id, kind, names, note, line }) =>
      lineAt(line, { type: 'entity', id, kind, names, note, statements: statements.of(id) }),
    ),
  ]);
  return read.ok ? ok({ pack: read.value, losses }) : read;
}

function isThing({ schema }: FtmLine): boolean {
  return Object.hasOwn(KIND_BY_SCHEMA, schema);
}

function lineAt(line: number, record: Readonly<Record<string, unknown>>): Line {
  return { record, placeOf: (field) => ({ line, column: field }) };
}

/** The file's own source is added where a claim rests on it. */
function withDefault(
  sources: ReadonlyMap<string, Source>,
  source: ImportOptions['source'],
  isUsed: boolean,
): Line[] {
  const own = [...sources.values()].map((record) => lineAt(1, { ...record }));
  return isUsed ? [...own, lineAt(1, { ...source })] : own;
}

/** An article that says all that a source must; others are not read, and their claims rest on the file. */
function sourceOf({ schema, properties }: FtmLine): Source | undefined {
  if (schema !== 'Article' && schema !== 'Document') return undefined;
  const first = (property: string) => properties[property]?.[0];
  const url = first('sourceUrl');
  const source = v.safeParse(SourceSchema, {
    type: 'source',
    id: first('fileName'),
    publisher: first('publisher'),
    title: first('title') ?? first('name'),
    issued: first('publishedAt'),
    observed: first('date') ?? first('publishedAt'),
    read: first('retrievedAt'),
    ...(url?.startsWith('https://') ? { url } : {}),
  });
  return source.success ? source.output : undefined;
}

function thingOf(line: FtmLine, han: NameLang, losses: Loss[]): FtmThing | undefined {
  const kind = isThing(line) ? KIND_BY_SCHEMA[line.schema] : undefined;
  if (kind === undefined) return undefined;
  const names = namesOf(line, han);
  if (names.length === 0) {
    losses.push({ entity: line.id, property: 'entity', reason: 'it has no name of two characters or more' });
    return undefined;
  }
  const direct = new Set(DIRECT.filter(({ schema }) => schema === line.schema).map(({ ftm }) => ftm));
  for (const property of Object.keys(line.properties)) {
    if (READ_PROPERTIES.has(property) || direct.has(property)) continue;
    if (line.schema === 'Address' && property === 'full') continue;
    losses.push({ entity: line.id, property, reason: 'a pack has no such property, or it is not read' });
  }
  const id = entityIdOf(line.id, kind);
  return { id, kind, names, note: line.properties['notes']?.join(' '), line: line.line };
}

/** Each text once; one that stands in `name` and elsewhere is what it is elsewhere. */
function namesOf({ properties }: FtmLine, han: NameLang): Name[] {
  const elsewhere = new Set(NAME_PROPERTIES.slice(1).flatMap((property) => properties[property] ?? []));
  const main = (properties['name'] ?? properties['full'] ?? []).filter((text) => !elsewhere.has(text));
  const seen = new Set<string>();
  return NAME_PROPERTIES.flatMap((property) =>
    (property === 'name' ? main : (properties[property] ?? [])).flatMap((text) => {
      const tidy = text.replaceAll(/[\n\t]+/g, ' ').trim();
      if ([...tidy].length < 2 || seen.has(tidy)) return [];
      seen.add(tidy);
      return [nameRead(property, tidy, han)];
    }),
  );
}
