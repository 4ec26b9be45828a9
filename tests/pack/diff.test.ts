import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '@/lib/model/pack';
import { diffPacks, formatChange, type Change } from '@/lib/pack/diff';
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

  it('tells of statements: added, removed, changed where they say the same otherwise, and retracted with the reason', () => {
    const before = pack(person('a', [['甲甲', 'official']], said('一'), said('二'), said('三')));
    const retracted = before.entities[0]?.statements[1]?.id;
    const after = pack(person('a', [['甲甲', 'official']], said('一', { quote: '另一引文' }), said('四')), {
      type: 'retract',
      statement: retracted,
      reason: '誤讀',
    });
    expect(diff(before, after)).toEqual([
      '~ person/a statement says 一 「另一引文」 2023-06-26 s, was says 一 「引文」 2023-06-26 s',
      '- person/a statement says 二 「引文」 2023-06-26 s, retracted: 誤讀',
      '- person/a statement says 三 「引文」 2023-06-26 s',
      '+ person/a statement says 四 「引文」 2023-06-26 s',
    ]);
  });

  it('is nothing between a pack and itself', () => {
    fc.assert(
      fc.property(arbitraryPack, (one) => {
        expect(diffPacks(one, one)).toEqual([]);
      }),
    );
  });

  it('holds each entity, name and statement that only one of them has, once', () => {
    const idsOf = (one: Pack) => one.entities.flatMap(({ statements }) => statements.map(({ id }) => id));
    const changed = (change: Change) => {
      if (change.what !== 'statement') return [];
      return change.how === 'changed' ? [change.before.id, change.statement.id] : [change.statement.id];
    };
    fc.assert(
      fc.property(arbitraryPack, arbitraryPack, (a, b) => {
        const changes = diffPacks(a, b);
        const [inA, inB] = [idsOf(a), idsOf(b)];
        const onlyOne = [...inA.filter((id) => !inB.includes(id)), ...inB.filter((id) => !inA.includes(id))];
        expect(changes.flatMap(changed).toSorted()).toEqual(onlyOne.toSorted());
      }),
    );
  });
});
