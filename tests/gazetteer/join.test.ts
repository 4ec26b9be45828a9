import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGazetteer, type GazetteerEntity } from '@/lib/gazetteer/compile';
import { areRelated, entityIdAt, loadGazetteer, type Gazetteer } from '@/lib/gazetteer/gazetteer';
import { joinGazetteers } from '@/lib/gazetteer/join';
import { annotateBlocks } from '@/lib/spotting/annotate';
import { compileFoldTable } from '@/lib/text/fold';

const fold = compileFoldTable([]);
const entity = (id: string, names: readonly string[], related: readonly string[] = []): GazetteerEntity => ({
  id,
  kind: id.startsWith('post') ? 'post' : 'person',
  names: names.map((text) => ({ text, kind: 'official' })),
  related,
  titles: id.startsWith('post') ? [] : ['局長'],
});
const gazetteer = (...entities: readonly GazetteerEntity[]): Gazetteer =>
  loadGazetteer(
    compileGazetteer({
      entities,
      cues: [{ text: '局長', cue: 'title' }],
      fold,
      scripts: new Uint8Array(0x10000),
    }).buffer,
  );
const found = (text: string, names: Gazetteer) =>
  annotateBlocks([{ text, article: 0 }], names).map(
    ({ start, end, entity: id, band }) => `${text.slice(start, end)} ${id} ${band}`,
  );

describe('joined gazetteers', () => {
  const core = gazetteer(
    entity('person/a', ['甲甲甲'], ['post/p']),
    entity('post/p', ['測試局長'], ['person/a']),
  );
  const own = gazetteer(
    entity('person/b', ['乙乙乙'], ['person/a']),
    entity('person/a', ['阿甲甲'], ['person/b']),
  );
  const both = joinGazetteers(core, [own]);

  it('find the names of all', () => {
    expect(found('甲甲甲和乙乙乙', both)).toEqual(['甲甲甲 person/a solid', '乙乙乙 person/b solid']);
  });

  it('know an entity of several as one, with the names and relations of each', () => {
    expect(found('測試局長阿甲甲', both)).toContain('阿甲甲 person/a solid');
    const ids = Array.from(both.entityKinds, (_, at) => entityIdAt(both, at));
    expect(ids).toEqual(['person/a', 'post/p', 'person/b']);
    const [a, p, b] = [0, 1, 2];
    expect([
      areRelated(both, a, p),
      areRelated(both, a, b),
      areRelated(both, b, a),
      areRelated(both, p, b),
    ]).toEqual([true, true, true, false]);
  });

  it('leave the first as it was', () => {
    expect(found('甲甲甲和乙乙乙', core)).toEqual(['甲甲甲 person/a dotted']);
  });

  it('find what one gazetteer of all names finds', () => {
    const name = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 3, maxLength: 4 });
    const texts = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '、'), maxLength: 30 });
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        texts,
        (names, at, text) => {
          const entities = names.map((each, number) => entity(`person/n-${number}`, [each]));
          const cut = 1 + (at % (entities.length - 1));
          const parts = joinGazetteers(gazetteer(...entities.slice(0, cut)), [
            gazetteer(...entities.slice(cut)),
          ]);
          expect(found(text, parts)).toEqual(found(text, gazetteer(...entities)));
        },
      ),
    );
  });
});
