import * as fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../lib/search/search';
import type { MatchedName } from '../../lib/model/search-hit';
import type { EntitySummary } from '../../lib/model/facts';
import { ENTITY_KINDS, type EntityKind, type Name } from '../../lib/model/entity';
import { compileFoldTable, fold } from '../../lib/text/fold';
import { manySummaries } from './many-names';

const toHans = Converter({ from: 'hk', to: 'cn' });
const foldText = (text: string) => toHans(text).toLowerCase();
const hk = { variant: 'hk' } as const;

const entity = (
  id: `${EntityKind}/${string}`,
  ...names: (readonly [string, Name['lang'], Name['kind']?])[]
): EntitySummary => ({
  id,
  kind: ENTITY_KINDS.find((kind) => id.startsWith(kind)) ?? 'term',
  names: names.map(([text, lang, kind = 'official']) => ({ text, lang, kind })),
});

const search = createSearch(
  [
    entity('place/hong-kong', ['香港', 'zh-Hant-HK'], ['香港', 'zh-Hans']),
    entity('organisation/hktdc', ['香港貿發局', 'zh-Hant-HK', 'short'], ['貿發局', 'zh-Hant-HK', 'weak']),
    entity('organisation/hk-jockey-club', ['香港賽馬會', 'zh-Hant-HK'], ['香港赛马会', 'zh-Hans']),
    entity('person/yi-lianhong', ['易煉紅', 'zh-Hant-HK'], ['易炼红', 'zh-Hans']),
    entity(
      'person/test',
      ['測試人', 'zh-Hant-HK'],
      ['Test Yan-man', 'en', 'romanised'],
      ['測式人', 'zh-Hant-HK', 'typo'],
    ),
    entity('event/zhejiang-week', ['2023港澳·浙江周', 'zh-Hant-HK']),
    entity('term/test', ['測試', 'zh-Hant-HK']),
    entity('post/test', ['測試', 'zh-Hant-HK']),
  ],
  foldText,
);

const ids = (query: string) => search(query, hk).map(({ id }) => id);
const marked = ({ text, ranges }: MatchedName) => ranges.map(({ start, end }) => text.slice(start, end));

describe('search', () => {
  it.each(['', '  ', '·', '「」'])('finds nothing for %j', (query) => {
    expect(search(query, hk)).toEqual([]);
  });

  it('finds a name typed in the other script', () => {
    expect(ids('易炼红')).toEqual(['person/yi-lianhong']);
    expect(ids('香港贸发局')[0]).toBe('organisation/hktdc');
  });

  it('shows the name in the script asked for, with what matched', () => {
    const [traditional] = search('炼红', hk);
    const [simplified] = search('煉紅', { variant: 'cn' });
    expect(traditional && [traditional.name.text, ...marked(traditional.name)]).toEqual(['易煉紅', '煉紅']);
    expect(simplified && [simplified.name.text, ...marked(simplified.name)]).toEqual(['易炼红', '炼红']);
  });

  it('puts the equal name first, then those that begin with it, then those that contain it', () => {
    expect(ids('香港')).toEqual(['place/hong-kong', 'organisation/hktdc', 'organisation/hk-jockey-club']);
    expect(ids('賽馬')).toEqual(['organisation/hk-jockey-club']);
  });

  it('puts people first among equals', () => {
    expect(ids('測')).toEqual(['person/test', 'post/test', 'term/test']);
    expect(ids('測試')).toEqual(['post/test', 'term/test', 'person/test']);
  });

  it.each(['Test Yan-man', 'test yanman', 'testyanman', 'TEST YAN MAN'])(
    'passes over case, spaces and hyphens: %s',
    (query) => {
      const [hit] = search(query, hk);
      expect(hit?.name).toEqual({ text: '測試人', lang: 'zh-Hant-HK', ranges: [] });
      expect(hit?.alias && marked(hit.alias)).toEqual(['Test Yan-man']);
    },
  );

  it('passes over the middle dot, and marks across it', () => {
    const [hit] = search('港澳浙江', hk);
    expect(hit && marked(hit.name)).toEqual(['港澳·浙江']);
  });

  it('finds what is near a name, after what contains the query', () => {
    expect(ids('香港賽馬匯')).toContain('organisation/hk-jockey-club');
    expect(ids('易煉洪')).toEqual(['person/yi-lianhong']);
    expect(ids('Test Yen-man')).toEqual(['person/test']);
  });

  it('names an entity once, by its best match', () => {
    expect(ids('貿發局')).toEqual(['organisation/hktdc']);
  });

  it('gives no more hits than asked for', () => {
    expect(search('香港', { variant: 'hk', limit: 2 })).toHaveLength(2);
    expect(search('香港', { variant: 'hk', limit: 0 })).toEqual([]);
  });

  it('takes control characters and syntax of the matcher as text', () => {
    for (const query of ['\0', '\n', "'香", '!香', '^香$', '|', '=香港', '香\n港'])
      expect(() => search(query, hk)).not.toThrow();
    expect(ids('!香港')).not.toContain('person/yi-lianhong');
  });
});

describe('search with the fold of spotting', () => {
  it('finds through ignorable units and keeps ranges on the name as it is written', () => {
    const table = compileFoldTable([
      ['煉', '炼'],
      ['紅', '红'],
    ]);
    const folding = (text: string) => String.fromCharCode(...fold(text, table));
    const [hit] = createSearch([entity('person/a', ['易\u200b煉紅', 'zh-Hant-HK'])], folding)('易炼', hk);
    expect(hit && marked(hit.name)).toEqual(['易\u200b煉']);
  });
});

describe('every name', () => {
  const summaries = manySummaries(2000);
  const searchMany = createSearch(summaries, foldText);
  const anyName = fc.constantFrom(...summaries.flatMap(({ names }) => names.map(({ text }) => text)));
  const contains = (text: string) => {
    const folded = foldText(text);
    return summaries.filter(({ names }) => names.some((name) => foldText(name.text).includes(folded)));
  };

  it('is found by itself, before all that only contain it', () => {
    fc.assert(
      fc.property(anyName, (text) => {
        const [first] = searchMany(text, hk);
        expect([first?.name.text, first?.alias?.text]).toContain(text);
      }),
    );
  });

  it('is among the hits of each of its parts, as a look at every name agrees', () => {
    const anyPart = fc.tuple(
      anyName.filter((text) => !/[ -]/.test(text)),
      fc.nat(8),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(anyPart, ([text, start, length]) => {
        const part = text.slice(start % text.length, (start % text.length) + length);
        const expected = contains(part).map(({ id }) => id);
        const hits = searchMany(part, { variant: 'hk', limit: 5000 }).map(({ id }) => id);
        expect(new Set(hits.slice(0, expected.length))).toEqual(new Set(expected));
      }),
      { numRuns: 50 },
    );
  });

  it('has ranges that lie in it, in order', () => {
    fc.assert(
      fc.property(fc.oneof(anyName, fc.string()), (query) => {
        for (const { name, alias } of searchMany(query, hk)) {
          for (const { text, ranges } of [name, ...(alias ? [alias] : [])]) {
            const bounds = ranges.flatMap(({ start, end }) => [start, end]);
            expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
            expect(bounds.every((bound) => bound >= 0 && bound <= text.length)).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('100,000 names', () => {
  it('cost less for a key press than 40 passes over their characters', () => {
    const summaries = manySummaries(100_000);
    const searchAll = createSearch(summaries, (text) => text);
    const text = summaries.map(({ names }) => names.map((name) => name.text).join('\n')).join('\n');
    const pass = () => {
      let sum = 0;
      for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
      return sum;
    };
    const queries = [
      '王',
      '浙江',
      '浙江商務廳',
      '王偉芳',
      'l',
      'Lam Ka-ming',
      'lam kaa ming',
      '浙江省商務庁',
    ];
    const onePass = fastest(pass);
    for (const query of queries) {
      expect(fastest(() => searchAll(query, hk)) / onePass, `${query} in passes`).toBeLessThan(40);
    }
  });
});

/** Milliseconds of the fastest of some runs: the one that nothing disturbed. */
function fastest(run: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < 7; round += 1) {
    const from = performance.now();
    run();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}
