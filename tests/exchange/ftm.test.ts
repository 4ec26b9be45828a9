import { join } from 'node:path';
import { Model, defaultModel } from '@opensanctions/followthemoney';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExchangeError } from '@/lib/exchange/exchange-error';
import { packFromFtm } from '@/lib/exchange/ftm-in';
import { packToFtm } from '@/lib/exchange/ftm-out';
import type { FtmEntity } from '@/lib/exchange/ftm-rules';
import type { Loss } from '@/lib/exchange/loss';
import type { Entity, Pack } from '@/lib/model/pack';
import type { Statement } from '@/lib/model/statement';
import { coreFiles, readPackFiles } from '../../scripts/lib/pack-files';
import { day, fixturePack } from '../fixtures/pack/load';
import { arbitraryPack } from './arbitrary-pack';

const model = new Model(defaultModel);
const FILE_SOURCE = {
  type: 'source' as const,
  id: 'ftm-file',
  publisher: 'OpenSanctions',
  title: 'A file',
  issued: day('2024-01-01'),
  observed: day('2024-01-01'),
  read: day('2024-01-02'),
};
const read = (text: string, header = { id: 'p', version: '1.0.0', title: 'T' }) =>
  packFromFtm({ name: 'f.ftm', text }, { header, source: FILE_SOURCE, han: 'zh-Hant' });
const parse = (text: string): FtmEntity[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** What FollowTheMoney's model has against an export. */
function faults(text: string): string[] {
  const entities = parse(text);
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
  return entities.flatMap((json) => {
    const entity = model.getEntity({ ...json, properties: { ...json.properties } as never });
    const found: string[] = [];
    const fault = (reason: string) => found.push(`${json.id} ${json.schema} ${reason}`);
    if (entity.schema.abstract || entity.schema.deprecated) fault('is abstract or deprecated');
    const required = [entity.schema, ...entity.schema.getParents()].flatMap((schema) => schema.required);
    for (const name of required) if (!entity.hasProperty(name)) fault(`lacks ${name}`);
    for (const property of entity.getProperties()) {
      if (property.stub) fault(`sets the stub ${property.name}`);
      const values = entity.getProperty(property).map(String);
      if (values.length !== new Set(values).size) fault(`repeats ${property.name}`);
      for (const value of values) {
        if (property.maxLength > 0 && value.length > property.maxLength)
          fault(`${property.name} is too long`);
        if (property.type.name === 'date' && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value))
          fault(`${property.name} ${value}`);
        if (property.type.name === 'url' && !value.startsWith('https://')) fault(`${property.name} ${value}`);
        if (property.type.isEntity && !model.getSchema(schemaOf.get(value)).isA(property.getRange())) {
          fault(`${property.name} points to a ${schemaOf.get(value)}`);
        }
      }
    }
    return found;
  });
}

/** The pack minus what the export reports, and nothing else. */
function minus(pack: Pack, losses: readonly Loss[]) {
  const observed = new Map(pack.sources.map(({ id, observed }) => [id, observed]));
  const lostEntities = new Set(
    losses.filter(({ property }) => property === 'entity').map(({ entity }) => entity),
  );
  const { id, version, title } = pack.header;
  return {
    header: { id, version, title },
    sources: pack.sources,
    retracted: pack.retracted.filter(
      ({ statement }) =>
        !losses.some((loss) => loss.property === 'retraction' && loss.statement === statement),
    ),
    entities: pack.entities
      .filter((entity) => !lostEntities.has(entity.id))
      .map((entity) => ({
        ...entity,
        names: namesMinus(entity, losses),
        statements: entity.statements.flatMap((statement) => statementMinus(statement, losses, observed)),
      })),
  };
}

function namesMinus({ id, names }: Entity, losses: readonly Loss[]) {
  const own = losses.filter(({ entity }) => entity === id);
  const kept = names.flatMap((name, at) => {
    const fields = new Set(
      own.filter(({ property }) => property === `names.${at}`).map(({ field }) => field),
    );
    if (fields.has(undefined)) return [];
    const isHan = /\p{Script=Han}/u.test(name.text);
    return [
      {
        ...name,
        ...(fields.has('lang') ? { lang: isHan ? 'zh-Hant' : 'en' } : {}),
        ...(fields.has('kind') ? { kind: isHan ? 'short' : 'romanised' } : {}),
      },
    ];
  });
  const order = ['official', 'short', 'romanised', 'weak', 'former'];
  const rank = (kind: string) => (kind === 'romanised' ? 1 : order.indexOf(kind));
  const isSorted = !own.some(({ property, field }) => property === 'names' && field === 'order');
  return isSorted ? kept : kept.toSorted((a, b) => rank(a.kind) - rank(b.kind));
}

function statementMinus(
  // The days of start and end follow from them.
  { id, started: _, ended: __, ...claim }: Statement,
  losses: readonly Loss[],
  observed: ReadonlyMap<string, string>,
): object[] {
  const fields = new Set<string | undefined>(
    losses.filter((loss) => loss.statement === id && loss.entity === claim.subject).map(({ field }) => field),
  );
  if (fields.has(undefined)) return [];
  const rest = Object.fromEntries(
    Object.entries(claim).filter(([field]) => !fields.has(field) || ['origin', 'observed'].includes(field)),
  );
  if (fields.has('origin')) rest['origin'] = 'inferred';
  if (fields.has('observed')) rest['observed'] = observed.get(claim.source);
  return [rest];
}

const withoutIds = ({ header, sources, entities, retracted }: Pack) => ({
  header: { id: header.id, version: header.version, title: header.title },
  sources,
  retracted,
  entities: entities.map((entity) => ({
    ...entity,
    statements: entity.statements.map(({ id: _, started: __, ended: ___, ...claim }) => claim),
  })),
});

describe('a pack as FollowTheMoney', () => {
  it('is valid by FollowTheMoney’s own model, whatever the pack', () => {
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        expect(faults(packToFtm(pack).text)).toEqual([]);
      }),
    );
    const core = readPackFiles(coreFiles(join(import.meta.dirname, '../../data')));
    expect(faults(packToFtm(core).text)).toEqual([]);
  });

  it('comes back as the pack minus exactly the losses that are reported', () => {
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        const { text, losses } = packToFtm(pack);
        const back = read(text, pack.header);
        if (!back.ok) throw new Error(back.error.map(formatExchangeError).join('\n'));
        expect(withoutIds(back.value.pack)).toEqual(minus(pack, losses));
        expect(back.value.losses).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses something of a newspaper page, and not all', () => {
    const pack = fixturePack();
    const { text, losses } = packToFtm(pack);
    const schemas = new Set(parse(text).map(({ schema }) => schema));
    expect([...schemas]).toEqual(expect.arrayContaining(['Article', 'Person', 'Position', 'Occupancy']));
    expect(losses.length).toBeGreaterThan(0);
  });
});

describe('FollowTheMoney from elsewhere', () => {
  const line = (id: string, schema: string, properties: object) => JSON.stringify({ id, schema, properties });
  const result = read(
    [
      line('Q1', 'Person', { name: ['John Lee Ka-chiu'], alias: ['李家超'], birthDate: ['1957'] }),
      line('NK-aB', 'PublicBody', { name: ['HKSAR Government'] }),
      line('post-1', 'Position', { name: ['Chief Executive'], organization: ['NK-aB'] }),
      line('occ', 'Occupancy', {
        holder: ['Q1'],
        post: ['post-1'],
        startDate: ['2022-07-01'],
        status: ['current'],
      }),
      line('own', 'Ownership', { owner: ['Q1'], asset: ['NK-aB'] }),
      line('short', 'Person', { name: ['李'] }),
      line('doc', 'Document', { fileName: ['Report.PDF'] }),
      line('emp', 'Employment', { employee: ['Q1'], employer: ['NK-aB'], date: ['2023'], proof: ['doc'] }),
    ].join('\n'),
  );

  it('becomes entities with statements whose source is the file', () => {
    expect(result).toMatchObject({
      ok: true,
      value: {
        pack: {
          sources: [{ id: 'ftm-file' }],
          entities: [
            {
              id: 'person/q1',
              names: [
                { text: 'John Lee Ka-chiu', lang: 'en', kind: 'official' },
                { text: '李家超', lang: 'zh-Hant', kind: 'short' },
              ],
              statements: [
                {
                  property: 'holds',
                  value: { entity: 'post/1' },
                  start: '2022-07-01',
                  status: 'current',
                  quote: 'John Lee Ka-chiu：Chief Executive',
                  origin: 'inferred',
                  source: 'ftm-file',
                },
                { property: 'works-for', source: 'ftm-file', observed: '2024-01-01' },
              ],
            },
            { id: expect.stringMatching(/^organisation\/nk-ab-[a-z0-9]+$/) },
            { id: 'post/1', statements: [{ property: 'post-in' }] },
          ],
        },
      },
    });
  });

  it('names what is not read', () => {
    expect(
      result.ok ? result.value.losses.map(({ entity, property }) => `${entity} ${property}`) : [],
    ).toEqual(['Q1 birthDate', 'short entity', 'own entity', 'doc entity', 'emp date']);
  });

  it.each([
    ['not JSON', '{', 'f.ftm:1 not JSON; each line is one JSON object'],
    ['no schema', '{"id":"a","properties":{}}', 'f.ftm:1 schema: a line is'],
    [
      'one id twice',
      `${line('a', 'Person', { name: ['李家超'] })}\n\n${line('a', 'Person', { name: ['李家超'] })}`,
      'f.ftm:3 id: the id a is used already in line 1',
    ],
  ])('reports %s', (_, text, reason) => {
    const faulty = read(text);
    expect(faulty.ok ? [] : faulty.error.map(formatExchangeError)).toEqual([expect.stringContaining(reason)]);
  });
});
