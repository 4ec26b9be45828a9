/** A pack as FollowTheMoney: one entity of theirs a line. */
import type { EntityId } from '../model/entity';
import type { Entity, Pack, Source } from '../model/pack';
import { statementLines } from './ftm-out-statements';
import {
  DIRECT,
  NAME_PROPERTIES,
  PROPERTY_BY_NAME_KIND,
  SCHEMA_BY_FORM,
  SCHEMA_BY_KIND,
  ftmId,
  nameRead,
  type FtmEntity,
} from './ftm-rules';
import type { Loss } from './loss';
import { readingOf } from './reading';

/** Names of Han characters come back as these, where the reader says nothing else. */
const HAN_READ = 'zh-Hant';

/**
 * Writes a pack as FollowTheMoney JSON lines: sources as articles, entities, and statements as links and notes.
 *
 * @returns the lines, and everything that reading them again will not give back (docs/exchange.md says why)
 */
export function packToFtm(pack: Pack): { readonly text: string; readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  const schemas = new Map<EntityId, string>();
  for (const entity of pack.entities) {
    const schema = schemaOf(entity);
    if (typeof schema === 'string') schemas.set(entity.id, schema);
    else losses.push({ entity: entity.id, property: 'entity', reason: schema.lost });
  }
  const observed = new Map(pack.sources.map((source) => [source.id, source.observed]));
  const direct = directProperties(pack, schemas);
  const lines: FtmEntity[] = pack.sources.map(articleOf);
  for (const entity of pack.entities) {
    const schema = schemas.get(entity.id);
    if (schema === undefined) continue;
    lines.push(thingOf(entity, schema, direct.get(entity.id) ?? {}, losses));
    lines.push(...statementLines(entity, schemas, observed, losses));
  }
  losses.push(...packLosses(pack));
  return { text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''), losses };
}

function schemaOf({ kind, names, statements }: Entity): string | { readonly lost: string } {
  if (names.every((name) => PROPERTY_BY_NAME_KIND[name.kind] === undefined)) {
    return {
      lost: 'FollowTheMoney has no wrong forms of a name, and it has no other; it goes with its statements',
    };
  }
  if (kind === 'organisation') {
    const forms = statements.flatMap(({ property, value }) =>
      property === 'form' && 'code' in value ? (SCHEMA_BY_FORM[value.code] ?? []) : [],
    );
    return forms[0] ?? 'Organization';
  }
  return (
    SCHEMA_BY_KIND[kind] ?? {
      lost: `FollowTheMoney has nothing for the kind ${kind}; it goes with its names and statements`,
    }
  );
}

function articleOf({ id, publisher, title, issued, observed, read, url }: Source): FtmEntity {
  return {
    id: `source-${id}`,
    schema: 'Article',
    properties: {
      fileName: [id],
      name: [title],
      title: [title],
      publisher: [publisher],
      publishedAt: [issued],
      date: [observed],
      retrievedAt: [read],
      ...(url === undefined ? {} : { sourceUrl: [url] }),
    },
  };
}

type Properties = Record<string, string[]>;

/** What stands on the things themselves, of the statements that stand at all. */
function directProperties(
  pack: Pack,
  schemas: ReadonlyMap<EntityId, string>,
): ReadonlyMap<EntityId, Properties> {
  const direct = new Map<EntityId, Properties>();
  for (const { id, statements } of readingOf(pack).entities.values()) {
    const properties: Properties = {};
    for (const { property, value, saidBy } of statements) {
      const rule = DIRECT.find((rule) => rule.schema === schemas.get(id) && rule.property === property);
      if (!rule || saidBy !== undefined) continue;
      const values = (properties[rule.ftm] ??= []);
      if ('date' in value) values.push(value.date);
      else if ('code' in value) values.push(value.code);
      else if ('entity' in value && isOrganisation(schemas.get(value.entity)))
        values.push(ftmId(value.entity));
      properties[rule.ftm] = [...new Set(values)];
    }
    direct.set(id, properties);
  }
  return direct;
}

function isOrganisation(schema: string | undefined): boolean {
  return schema === 'Organization' || schema === 'PublicBody' || schema === 'Company';
}

function thingOf(entity: Entity, schema: string, direct: Properties, losses: Loss[]): FtmEntity {
  const names = namesOf(entity, losses);
  const full = schema === 'Address' ? { full: names.name ?? [] } : {};
  const note = entity.note === undefined ? {} : { notes: [entity.note] };
  return { id: ftmId(entity.id), schema, properties: { ...names, ...full, ...note, ...direct } };
}

/** A thing must have a `name`: where an entity has no official one, its first name stands there and under its own property. */
function namesOf({ id, names }: Entity, losses: Loss[]): Properties {
  const properties: Properties = {};
  const seen = new Set<string>();
  const ranks: number[] = [];
  const lose = (at: number, reason: string, field?: string) =>
    losses.push({ entity: id, property: `names.${at}`, field, reason });
  names.forEach(({ text, lang, kind }, at) => {
    const property = PROPERTY_BY_NAME_KIND[kind];
    if (property === undefined) return lose(at, 'FollowTheMoney has no wrong forms of a name');
    if (seen.has(text)) return lose(at, 'FollowTheMoney holds each text once, whatever its language');
    seen.add(text);
    (properties[property] ??= []).push(text);
    ranks.push(NAME_PROPERTIES.indexOf(property));
    const back = nameRead(property, text, HAN_READ);
    if (back.lang !== lang)
      lose(at, `FollowTheMoney names have no language; it comes back as ${back.lang}`, 'lang');
    if (back.kind !== kind) lose(at, `an alias of this script comes back as ${back.kind}`, 'kind');
  });
  if (ranks.some((rank, at) => rank < (ranks[at - 1] ?? 0))) {
    losses.push({ entity: id, property: 'names', field: 'order', reason: 'names come back by kind' });
  }
  const [first] = seen;
  if (properties['name'] === undefined && first !== undefined) properties['name'] = [first];
  return properties;
}

function packLosses({ header, retracted }: Pack): Loss[] {
  const source: Loss[] =
    header.source === undefined
      ? []
      : [{ property: 'pack', field: 'source', reason: 'each statement names its source instead' }];
  return [
    {
      property: 'pack',
      reason: 'FollowTheMoney has no id, version and title of a file; name them when reading',
    },
    ...source,
    ...retracted.map(({ statement }) => ({
      statement,
      property: 'retraction',
      reason: 'FollowTheMoney cannot withdraw a statement',
    })),
  ];
}
