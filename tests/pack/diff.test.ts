import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '@/lib/model/pack';
import { formatChange, type Change } from '@/lib/pack/change';
import { diffPacks } from '@/lib/pack/diff';
import { arbitraryPack } from '../exchange/arbitrary-pack';
import { packOf } from '../fixtures/pack/load';

const HEADER = '{"type":"pack","format":1,"id":"p","version":"1.0.0","title":"t","source":"s"}';
const SOURCE = {
  type: 'source',
  id: 's',
  publisher: '報',
  title: '題',
  issued: '2023-06-27',
  observed: '2023-06-26',
  read: '2026-11-23',
};
const said = (text: string, more: object = {}) => ({
  property: 'says',
  value: { text },
  quote: '引文',
  origin: 'verbatim',
  ...more,
});
const person = (id: string, names: readonly (readonly [string, string])[], ...statements: object[]) => ({
  type: 'entity',
  id: `person/${id}`,
  kind: 'person',
  names: names.map(([text, kind]) => ({ text, lang: 'zh-Hant-HK', kind })),
  statements,
});
const pack = (...lines: object[]): Pack =>
  packOf([HEADER, ...[SOURCE, ...lines].map((line) => JSON.stringify(line))].join('\n'));
const toLine = (line: object) => JSON.stringify(line);
const diff = (before: Pack, after: Pack) => diffPacks(before, after).map(formatChange);

describe('the difference of two packs', () => {
  it('tells of entities, names and their kinds, each in a line', () => {
    const before = pack(
      person(
        'a',
        [
          ['甲甲', 'official'],
          ['甲', 'short'],
        ].map(([a = '', b = '']) => [`${a}子`, b] as const),
      ),
    );
    const after = pack(
      person('a', [
        ['甲甲子', 'official'],
        ['甲子', 'weak'],
        ['阿甲', 'short'],
      ]),
      person('b', [['乙乙', 'official']]),
    );
    expect(diff(before, after)).toEqual([
      '~ person/a name kind 甲子 (zh-Hant-HK weak), was short',
      '+ person/a name 阿甲 (zh-Hant-HK short)',
      '+ person/b entity',
      '+ person/b name 乙乙 (zh-Hant-HK official)',
    ]);
  });

  it('tells which name the card shows now, where the order of names changes it', () => {
    const names = [
      ['甲甲', 'official'],
      ['乙乙', 'official'],
    ] as const;
    expect(diff(pack(person('a', names)), pack(person('a', names.toReversed())))).toEqual([
      '~ person/a shown name 乙乙, was 甲甲 (hk, tw, cn)',
    ]);
  });

  it('tells of an entity under another id, and of what is said of it', () => {
    const meets = { ...said(''), property: 'meets', quote: '會面' };
    const other = (id: string) => person('z', [['丙丙', 'official']], { ...meets, value: { entity: id } });
    const before = pack(person('a', [['甲甲', 'official']], said('一')), other('person/a'));
    const after = pack(person('b', [['甲甲', 'official']], said('一')), other('person/b'));
    expect(diff(before, after)).toEqual([
      '~ person/b entity, was person/a',
      '~ person/b statement says 一 「引文」 2023-06-26 s, subject was person/a',
      '~ person/z statement meets person/b 「會面」 2023-06-26 s, value was person/a',
    ]);
  });

  it('takes two of one name for no renaming', () => {
    const named = (id: string) => person(id, [['甲甲', 'official']]);
    expect(diff(pack(named('a')), pack(named('b'), named('c')))).toEqual([
      '- person/a entity',
      '- person/a name 甲甲 (zh-Hant-HK official)',
      '+ person/b entity',
      '+ person/b name 甲甲 (zh-Hant-HK official)',
      '+ person/c entity',
      '+ person/c name 甲甲 (zh-Hant-HK official)',
    ]);
  });

  it('tells what changed of a statement: the surest likeness first, each field that is another', () => {
    const before = pack(person('a', [['甲甲', 'official']], said('一'), said('二', { quote: '別處' })));
    const after = pack(
      person('a', [['甲甲', 'official']], said('二'), said('一', { part: 'host', observed: '2023-06-25' })),
    );
    expect(diff(before, after)).toEqual([
      '~ person/a statement says 一 「引文」 2023-06-25 s, observed was 2023-06-26, part was none',
      '~ person/a statement says 二 「引文」 2023-06-26 s, quote was 別處',
    ]);
  });

  it('tells two claims of the same value apart by their quotes', () => {
    const names = [['甲甲', 'official']] as const;
    const before = pack(person('a', names, said('一', { quote: '首處' }), said('一', { quote: '次處' })));
    const part = 'host';
    const after = pack(
      person('a', names, said('一', { quote: '次處', part }), said('一', { quote: '首處', part })),
    );
    expect(diff(before, after)).toEqual([
      '~ person/a statement says 一 「首處」 2023-06-26 s, part was none',
      '~ person/a statement says 一 「次處」 2023-06-26 s, part was none',
    ]);
  });

  it('tells of a statement that supersedes another, whether that one is still there or not', () => {
    const before = pack(person('a', [['甲甲', 'official']], said('一')));
    const supersedes = before.entities[0]?.statements[0]?.id;
    const newer = said('二', { supersedes, quote: '新引文' });
    const line =
      'person/a statement says 二 「新引文」 2023-06-26 s, supersedes says 一 「引文」 2023-06-26 s';
    expect(diff(before, pack(person('a', [['甲甲', 'official']], newer)))).toEqual([`~ ${line}`]);
    expect(diff(before, pack(person('a', [['甲甲', 'official']], said('一'), newer)))).toEqual([`+ ${line}`]);
  });

  it('tells of the pack itself, of notes, of sources field by field, and of retractions of others’ statements', () => {
    const before = packOf(
      [HEADER, ...[SOURCE, { ...person('a', [['甲甲', 'official']]), note: '舊\n註' }].map(toLine)].join(
        '\n',
      ),
    );
    const after = packOf(
      [
        HEADER.replace('1.0.0', '1.1.0'),
        ...[
          { ...SOURCE, title: '新題', url: 'https://paper.example/1' },
          { ...person('a', [['甲甲', 'official']]), note: '新註' },
          { type: 'retract', statement: 'abc', reason: '查無此事' },
        ].map(toLine),
      ].join('\n'),
    );
    expect(diff(before, after)).toEqual([
      '~ p pack version 1.1.0, was 1.0.0',
      '~ person/a entity note 新註, was 舊 註',
      '~ s source title 新題, was 題',
      '~ s source url https://paper.example/1, was none',
      '+ abc retraction: 查無此事',
    ]);
  });

  it('tells of statements: added, removed, changed where they say the same otherwise, and retracted with the reason', () => {
    const before = pack(person('a', [['甲甲', 'official']], said('一'), said('二'), said('三')));
    const retracted = before.entities[0]?.statements[1]?.id;
    const after = pack(
      person(
        'a',
        [['甲甲', 'official']],
        said('一', { quote: '另一引文' }),
        said('四', { quote: '又一引文' }),
      ),
      {
        type: 'retract',
        statement: retracted,
        reason: '誤讀',
      },
    );
    expect(diff(before, after)).toEqual([
      '~ person/a statement says 一 「另一引文」 2023-06-26 s, quote was 引文',
      '- person/a statement says 二 「引文」 2023-06-26 s, retracted: 誤讀',
      '- person/a statement says 三 「引文」 2023-06-26 s',
      '+ person/a statement says 四 「又一引文」 2023-06-26 s',
    ]);
  });

  it('is nothing between a pack and itself', () => {
    fc.assert(
      fc.property(arbitraryPack, (one) => {
        expect(diffPacks(one, one)).toEqual([]);
      }),
    );
  });

  it('is nothing but for the order of lines and of statements', () => {
    fc.assert(
      fc.property(arbitraryPack, (one) => {
        const entities = one.entities
          .toReversed()
          .map((entity) => ({ ...entity, statements: entity.statements.toReversed() }));
        expect(diffPacks(one, { ...one, entities, sources: one.sources.toReversed() })).toEqual([]);
      }),
    );
  });

  it('holds each entity, source and statement that only one of them has, once', () => {
    fc.assert(
      fc.property(versions, ([a, b]) => {
        const changes = diffPacks(a, b);
        expect(changes.flatMap(statementsOf).toSorted()).toEqual(onlyIn(statementIds(a), statementIds(b)));
        expect(changes.flatMap(idsOf('entity')).toSorted()).toEqual(onlyIn(ids(a.entities), ids(b.entities)));
        expect(changes.flatMap(idsOf('source')).toSorted()).toEqual(onlyIn(ids(a.sources), ids(b.sources)));
      }),
      { numRuns: 300 },
    );
  });

  it('is told in one line each', () => {
    fc.assert(
      fc.property(versions, ([a, b]) => {
        for (const change of diffPacks(a, b))
          expect(formatChange(change)).toMatch(/^[-+~] \S+ [a-z][^\n\r\t]*$/);
      }),
    );
  });
});

/** Two packs that share some: of one pack, each has part of the entities, of their statements and names, and some under another id. */
const versions = fc.tuple(arbitraryPack, fc.infiniteStream(fc.nat(9))).map(([whole, dice]): [Pack, Pack] => {
  const die = () => Number(dice.next().value);
  const part = <T>(items: readonly T[]): T[] => items.filter(() => die() > 2);
  const version = (): Pack => ({
    ...whole,
    sources: part(whole.sources),
    entities: part(whole.entities).map((entity) => ({
      ...entity,
      id: die() > 7 ? `${entity.id}-x` : entity.id,
      names: entity.names.slice(0, 1 + (die() % entity.names.length)),
      statements: part(entity.statements).map((claim) =>
        die() > 5 ? { ...claim, id: `${claim.id}x`, quote: `${claim.quote}。` } : claim,
      ),
    })),
  });
  return [version(), version()];
});

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const statementIds = (one: Pack) => one.entities.flatMap(({ statements }) => ids(statements));
const onlyIn = (a: readonly string[], b: readonly string[]) =>
  [...a.filter((id) => !b.includes(id)), ...b.filter((id) => !a.includes(id))].toSorted();

function statementsOf(change: Change): string[] {
  if (change.what !== 'statement') return [];
  const isPair = change.how === 'changed' || change.how === 'superseded';
  return isPair ? [change.before.id, change.statement.id] : [change.statement.id];
}

const idsOf = (what: 'entity' | 'source') => (change: Change) => {
  if (change.what !== what || change.how === 'changed') return [];
  return change.how === 'renamed' ? [change.before, change.of] : [change.of];
};
