/** The core pack against the page it was read from: what must be in it, and that it says nothing that does not stand there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EntityKind, Name } from '@/lib/model/entity';
import type { Entity } from '@/lib/model/pack';
import type { Statement } from '@/lib/model/statement';
import { coverageOf } from '@/lib/pack/coverage';
import { readCore } from '@/scripts/lib/pack-files';

const ROOT = join(import.meta.dirname, '../..');
const ARTICLE = join(ROOT, '../shared/sources/wenweipo-zhejiang-week-2023.txt');
const { header, entities } = readCore(join(ROOT, 'data'));
const byId = new Map(entities.map((entity) => [entity.id, entity]));

const ofKind = (kind: EntityKind): Entity[] => entities.filter((entity) => entity.kind === kind);
const entity = (id: string): Entity => {
  const found = byId.get(id);
  if (!found) throw new Error(`the pack has no ${id}`);
  return found;
};
const claims = (id: string, property: string): Statement[] =>
  entity(id).statements.filter((statement) => statement.property === property);
const pointsTo = ({ value }: Statement): string => ('entity' in value ? value.entity : '');
const textOf = ({ value }: Statement): string => ('text' in value ? value.text : '');
const isHant = ({ lang }: Name): boolean => lang.startsWith('zh-Hant');

/** Statements that break a rule, as lines to read. */
function offending(breaks: (statement: Statement) => boolean): string[] {
  return entities.flatMap(({ id, statements }) =>
    statements.filter(breaks).map(({ property, quote }) => `${id} ${property} «${quote}»`),
  );
}

describe('who is in the core pack', () => {
  it('names the 22 people of the page, each in a post or at work for somebody', () => {
    const people = ofKind('person');
    expect(people).toHaveLength(22);
    const idle = people.filter(({ statements }) =>
      statements.every(({ property }) => property !== 'holds' && property !== 'works-for'),
    );
    expect(idle).toEqual([]);
  });

  it('holds the 21 roles of 18 newsmakers, and four reporters of one newspaper', () => {
    const roles = ofKind('person').flatMap(({ id }) => claims(id, 'holds'));
    expect(roles).toHaveLength(21);
    const employers = ofKind('person').flatMap(({ id }) => claims(id, 'works-for').map(pointsTo));
    expect(employers).toEqual(Array(4).fill('organisation/wenweipo'));
  });

  it('says of one post only that it is held for the time being', () => {
    const acting = ofKind('person').filter(({ id }) => claims(id, 'holds').some((claim) => claim.acting));
    expect(acting.map(({ id }) => id)).toEqual(['person/pan-yundong']);
  });

  it('keeps the four of 橫店 apart', () => {
    for (const [text, id] of [
      ['橫店', 'place/hengdian'],
      ['橫店影視城', 'place/hengdian-world-studios'],
      ['橫店影視文化產業集聚區', 'place/hengdian-cluster'],
      ['橫店影視文化產業集聚區管委會', 'organisation/hengdian-committee'],
    ] as const) {
      const owners = entities.filter(({ names }) => names.some((name) => name.text === text));
      expect(owners.map((owner) => owner.id)).toEqual([id]);
    }
  });
});

describe('the twelve areas', () => {
  const list = (name: string): string[] => {
    const listed = ofKind('area').flatMap(({ id }) =>
      claims(id, 'listed').filter((one) => one.list === name),
    );
    return listed.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(textOf);
  };
  const FIRST_EIGHT = '金融 科技創新 經貿投資 航空 教育 青年交流 文化和旅遊 人才與公務員交流'.split(' ');

  it('stand in the order and wording of the sentence', () => {
    const rest = ['醫療衛生', '環境保護', '法律和爭議解決', '便利港人在內地發展'];
    expect(list('正文')).toEqual([...FIRST_EIGHT, ...rest]);
  });

  it('stand in the other order and wording of the box', () => {
    const rest = ['醫療衛生及中醫藥', '環境保護', '便利港人在內地發展', '推進法律和爭議解決'];
    expect(list('專欄')).toEqual([...FIRST_EIGHT, ...rest]);
  });

  it('each say what they hold and belong to one consensus', () => {
    expect(ofKind('area')).toHaveLength(12);
    for (const { id } of ofKind('area')) {
      expect([id, claims(id, 'content').length]).not.toEqual([id, 0]);
      expect(claims(id, 'area-of').map(pointsTo)).toEqual(['agreement/twelve-areas']);
    }
  });
});

describe('agreements', () => {
  const film = ['agreement/hengdian-hk-film', 'agreement/huanyu-tvb'];

  it.each(film)('%s is an intent in the headline and signed in the text, each with its own words', (id) => {
    const stages = claims(id, 'stage').map(({ value, quote }) => ['code' in value && value.code, quote]);
    expect(new Map(stages.map(([code, quote]) => [code, quote])).size).toBe(2);
    expect(stages).toContainEqual(['intent', '橫店與多個港影視機構簽合作意向']);
  });

  it('each have a party, a content, a count, or a whole that they are part of', () => {
    const KNOWN = new Set(['party', 'content', 'figure', 'part-of']);
    const empty = ofKind('agreement').filter(
      ({ statements }) => !statements.some(({ property }) => KNOWN.has(property)),
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it('name no signatory: the page names none', () => {
    const signatories = ofKind('agreement').filter(({ statements }) =>
      statements.some(({ part }) => part === 'signatory'),
    );
    expect(signatories).toEqual([]);
  });

  it('do not add 26, 77 and 11: none of these is part of another', () => {
    for (const id of ['agreement/projects-26', 'agreement/projects-77', 'agreement/jinhua-projects-11']) {
      expect(
        claims(id, 'part-of')
          .map(pointsTo)
          .filter((whole) => whole.startsWith('agreement/')),
      ).toEqual([]);
    }
  });
});

it('never says 時任: the pack does not know who has left', () => {
  expect(entities.filter(({ note }) => note?.includes('時任')).map(({ id }) => id)).toEqual([]);
});

it('tells where capital comes from and where it goes, in the words of each who said it', () => {
  const ranks = claims('place/hong-kong', 'ranks').map((claim) => [claim.saidBy, textOf(claim)]);
  expect(ranks).toEqual(
    expect.arrayContaining([
      ['person/yi-lianhong', '浙江省第一大外資來源地'],
      ['person/yi-lianhong', '浙江省第二大對外投資目的地'],
      ['person/han-jie', '浙江第一大外資來源地'],
      ['person/han-jie', '浙江第二大境外投資目的地'],
      ['person/lee-ka-chiu', '浙江省最大境外投資來源地'],
    ]),
  );
});

describe('names', () => {
  it('have a simplified form wherever they stand for themselves', () => {
    const without = entities.filter(({ names }) => {
      const own = names.filter((name) => isHant(name) && name.kind !== 'weak' && name.kind !== 'typo');
      const simplified = names.filter(({ lang }) => lang === 'zh-Hans');
      return own.some(({ kind }) => !simplified.some((name) => name.kind === kind));
    });
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('are as many simplified as traditional ones, misprints left out', () => {
    const uneven = entities.filter(({ names }) => {
      const hant = names.filter((name) => isHant(name) && name.kind !== 'typo');
      return hant.length !== names.filter(({ lang }) => lang === 'zh-Hans').length;
    });
    expect(uneven.map(({ id }) => id)).toEqual([]);
  });

  it('that stand for themselves belong to one entity only', () => {
    const owners = new Map<string, string[]>();
    for (const { id, names } of entities) {
      for (const { text } of names.filter((name) => isHant(name) && name.kind !== 'weak')) {
        owners.set(text, [...(owners.get(text) ?? []), id]);
      }
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});

describe('evidence', () => {
  it('called verbatim holds the value: its text, or a name of the entity it points to', () => {
    const wrong = offending(({ origin, quote, value }) => {
      if (origin !== 'verbatim') return false;
      if ('text' in value) return !quote.includes(value.text);
      if ('entity' in value) return !entity(value.entity).names.some(({ text }) => quote.includes(text));
      return false;
    });
    expect(wrong).toEqual([]);
  });

  it('of a figure holds a number', () => {
    const wrong = offending(({ value, quote }) => 'figure' in value && !/[\d一二三四八]/.test(quote));
    expect(wrong).toEqual([]);
  });

  describe.skipIf(!existsSync(ARTICLE))('in the article (skipped without ../shared)', () => {
    const article = existsSync(ARTICLE) ? readFileSync(ARTICLE, 'utf8') : '';

    it('stands there word for word, on one line and clear of its markup', () => {
      expect(offending(({ quote }) => !article.includes(quote) || /[\n*#]/.test(quote))).toEqual([]);
    });

    it('leaves no sentence without a statement', () => {
      const bare = coverageOf(article, entities, header.source ?? '').filter(
        ({ statements }) => statements.length === 0,
      );
      expect(bare.map(({ sentence }) => sentence.text)).toEqual([]);
    });
  });
});
