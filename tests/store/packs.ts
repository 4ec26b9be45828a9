/** Small packs, and large ones, for the tests of the store. */
import type { Pack, Retraction } from '@/lib/model/pack';
import { readPack } from '@/lib/pack/read';
import { day } from '../fixtures/pack/load';

export const name = (text: string) => [{ text, lang: 'zh-Hant-HK', kind: 'official' }];
export const claim = (property: string, value: unknown, more = {}) => ({
  property,
  value,
  quote: '浙江',
  origin: 'verbatim',
  ...more,
});
export const entity = (id: string, text: string, ...statements: unknown[]) => ({
  type: 'entity',
  id,
  kind: id.split('/')[0],
  names: name(text),
  statements,
});

const paper = {
  type: 'source',
  id: 'paper',
  publisher: '報',
  title: '題',
  issued: '2023-06-27',
  observed: '2023-06-26',
  read: '2026-11-23',
};

/** A pack of these entity lines, read as any pack is. */
export function packOf(
  header: { id?: string; version?: string; publisher?: string },
  ...entities: unknown[]
): Pack {
  const { id = 'core', version = '1.0.0', publisher = '報' } = header;
  const lines = [
    { type: 'pack', format: 1, id, version, title: `Pack ${id}`, source: 'paper' },
    { ...paper, publisher },
    { ...paper, id: 'unused' },
    ...entities,
  ];
  const read = readPack([{ name: 'test', text: lines.map((line) => JSON.stringify(line)).join('\n') }]);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A pack that takes statements back. */
export function retracting(pack: Pack, ...statements: string[]): Pack {
  const retracted: Retraction[] = statements.map((statement) => ({ statement, reason: 'false' }));
  return { ...pack, retracted };
}

/** The id of the statement that says a text. */
export function idOf(pack: Pack, text: string): string {
  const statements = pack.entities.flatMap((entity) => entity.statements);
  const found = statements.find(({ value }) => 'text' in value && value.text === text);
  if (!found) throw new Error(`no statement says ${text}`);
  return found.id;
}

/** A pack of so many people; each holds a post of which there is one to a hundred people, and says something. */
export function largePack(people: number, version = '1.0.0'): Pack {
  const posts = Array.from({ length: Math.ceil(people / 100) }, (_, at) =>
    entity(`post/p-${at}`, `職位${at}`),
  );
  return packOf(
    { id: 'large', version },
    ...posts,
    ...Array.from({ length: people }, (_, at) =>
      entity(
        `person/n-${at}`,
        `人物${at}`,
        claim('holds', { entity: `post/p-${Math.floor(at / 100)}` }),
        claim('says', { text: `話${at} ${version}` }),
      ),
    ),
  );
}

/** A pack with its lines in the order of their ids, and one retraction of a statement. */
export function inOrderOfIds(pack: Pack): Pack {
  const { sources, entities, retracted } = pack;
  const byId = <T extends { id: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const reasons = new Map(retracted.map((retraction) => [retraction.statement, retraction]));
  return {
    ...pack,
    sources: byId(sources),
    entities: byId(entities),
    retracted: [...reasons.values()].toSorted((a, b) => (a.statement < b.statement ? -1 : 1)),
  };
}

/** The judgement that two entities are one. */
export const same = (first: string, second: string) => ({
  of: [first, second] as const,
  verdict: 'same' as const,
  by: '我',
  day: day('2024-01-02'),
});
/** The judgement that they are not. */
export const different = (first: string, second: string) => ({
  ...same(first, second),
  verdict: 'different' as const,
});
