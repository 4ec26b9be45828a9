import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '@/lib/gazetteer/compile';
import {
  areRelated,
  cueAt,
  entityIdAt,
  entityKindAt,
  findNames,
  isOfSpecial,
  loadGazetteer,
  nameKindAt,
  NO_ENTITY,
  withWider,
} from '@/lib/gazetteer/gazetteer';
import { compileFoldTable, fold } from '@/lib/text/fold';
import { listAt } from '@/lib/text/lists';

const foldTable = compileFoldTable([
  ['炼', '煉'],
  ['红', '紅'],
]);
const gazetteer = loadGazetteer(
  compileGazetteer({
    entities: [
      {
        id: 'person/yi-lianhong',
        kind: 'person',
        names: [
          { text: '易煉紅', kind: 'official' },
          { text: '易炼红', kind: 'official' },
        ],
        related: ['post/secretary', 'place/elsewhere'],
      },
      {
        id: 'post/secretary',
        kind: 'post',
        names: [{ text: '書記', kind: 'weak' }],
        related: ['person/yi-lianhong'],
      },
    ],
    cues: [{ text: '書記', cue: 'title' }],
    fold: foldTable,
    scripts: new Uint8Array(0x10000),
  }).buffer,
);

function namesIn(text: string): number[] {
  const names: number[] = [];
  findNames(fold(text, gazetteer.fold), gazetteer, (name) => names.push(name));
  return names;
}

describe('compileGazetteer', () => {
  it('makes one name of the forms that fold to one key', () => {
    expect(namesIn('易炼红')).toHaveLength(1);
    expect(namesIn('易煉紅')).toEqual(namesIn('易炼红'));
  });

  it('gives each name its entity and kind', () => {
    const [name = -1] = namesIn('易煉紅');
    const entity = gazetteer.nameEntities[name] ?? -1;
    expect(nameKindAt(gazetteer, name)).toBe('official');
    expect(entityIdAt(gazetteer, entity)).toBe('person/yi-lianhong');
    expect(entityKindAt(gazetteer, entity)).toBe('person');
  });

  it('lets a name and a cue of one key stand side by side', () => {
    const [name = -1, cue = -1] = namesIn('書記');
    expect([nameKindAt(gazetteer, name), cueAt(gazetteer, name)]).toEqual(['weak', undefined]);
    expect([nameKindAt(gazetteer, cue), cueAt(gazetteer, cue)]).toEqual([undefined, 'title']);
    expect(gazetteer.nameEntities[cue]).toBe(NO_ENTITY);
  });

  it('keeps relations among its own entities', () => {
    expect(areRelated(gazetteer, 0, 1)).toBe(true);
    expect([...listAt(gazetteer.related, 0)]).toEqual([1]);
  });

  it('throws on an entity that it does not have', () => {
    expect(() => entityKindAt(gazetteer, 2)).toThrow('no entity 2');
  });
});

describe('what deciding needs besides names', () => {
  const { press, within, beside, nameLengths, ...places } = loadGazetteer(
    compileGazetteer({
      entities: [
        { id: 'place/z', kind: 'place', names: [{ text: '大省', kind: 'official' }], related: [] },
        {
          id: 'place/c',
          kind: 'place',
          names: [{ text: '小城', kind: 'official' }],
          related: [],
          within: 'place/z',
        },
        {
          id: 'organisation/l',
          kind: 'organisation',
          names: [{ text: '立法會', kind: 'weak' }],
          related: [],
        },
      ],
      cues: [],
      press: [
        { host: 'a.example', place: 'place/c' },
        { host: 'b.example', place: undefined },
      ],
      beside: { before: ['在'], after: ['繼續'] },
      specialOffices: ['立法'],
      fold: foldTable,
      scripts: new Uint8Array(0x10000),
    }).buffer,
  );
  const all = { ...places, press, within, beside, nameLengths };

  it('says whose press a host is, of a place that it knows or not', () => {
    expect([...press]).toEqual([
      ['a.example', 1],
      ['b.example', NO_ENTITY],
    ]);
  });

  it('says what a place lies in, from the inside out', () => {
    expect([...withWider(all, 1)]).toEqual([1, 0]);
    expect([...withWider(all, NO_ENTITY)]).toEqual([]);
  });

  it('ends where places lie in each other', () => {
    expect([...withWider({ ...all, within: Uint32Array.of(1, 0, NO_ENTITY) }, 0)].length).toBeLessThan(10);
  });

  it('keeps words that stand beside names, and how long names are', () => {
    expect([[...beside.before], [...beside.after]]).toEqual([['在'], ['繼續']]);
    expect([...nameLengths].toSorted((a, b) => a - b)).toEqual([2, 2, 3]);
  });

  it('tells the offices that only special regions have', () => {
    const special = [...all.nameKinds].map((_, name) => isOfSpecial(all, name));
    expect(special.filter(Boolean)).toHaveLength(1);
  });
});
