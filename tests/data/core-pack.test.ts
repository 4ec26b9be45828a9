import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '@/lib/pack/read';

const root = join(import.meta.dirname, '../..');
const dir = join(root, 'data/core');
const files = readdirSync(dir).map((name) => ({ name, text: readFileSync(join(dir, name), 'utf8') }));
const read = readPack(files);
const entities = read.ok ? read.value.entities : [];
const ofKind = (kind: string) => entities.filter((entity) => entity.kind === kind);
const claims = entities.flatMap(({ statements }) => statements);

const ARTICLE = join(root, '../shared/sources/wenweipo-zhejiang-week-2023.txt');

describe('the core pack', () => {
  it('reads without a mistake', () => {
    expect(read).toMatchObject({ ok: true });
  });

  it('quotes the article word for word', ({ skip }) => {
    if (!existsSync(ARTICLE)) skip('../shared/sources is not beside the checkout');
    const article = readFileSync(ARTICLE, 'utf8');
    const wrong = claims
      .filter(({ quote }) => !article.includes(quote))
      .map(({ subject, quote }) => `${subject}: ${quote}`);
    expect(claims.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  it('says word for word what it calls verbatim', () => {
    const wrong = claims.filter(
      ({ origin, value, quote }) => origin === 'verbatim' && 'text' in value && !quote.includes(value.text),
    );
    expect(wrong.map(({ subject, value }) => [subject, value])).toEqual([]);
  });

  it('has the article’s 22 people, each with what they do', () => {
    expect(ofKind('person')).toHaveLength(22);
    const idle = ofKind('person').filter(
      ({ statements }) =>
        !statements.some(({ property }) => property === 'holds' || property === 'works-for'),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('has the twelve areas in both printed lists, which differ in order and labels', () => {
    const areas = ofKind('area');
    expect(areas).toHaveLength(12);
    const listed = areas.flatMap(({ id, statements }) =>
      statements.flatMap(({ property, value, list, order }) =>
        property === 'listed' && 'text' in value ? [{ id, list, order, label: value.text }] : [],
      ),
    );
    const lists = [...new Set(listed.map(({ list }) => list))];
    expect(lists).toHaveLength(2);
    const [first = [], second = []] = lists.map((list) =>
      listed.filter((one) => one.list === list).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)),
    );
    for (const list of [first, second]) {
      expect(list.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    }
    expect(first.map(({ id }) => id)).not.toEqual(second.map(({ id }) => id));
    const labels = new Map(first.map(({ id, label }) => [id, label]));
    expect(second.filter(({ id, label }) => labels.get(id) !== label)).toHaveLength(2);
  });

  it('gives every agreement a party or content, and no stage without its own quote', () => {
    const empty = ofKind('agreement').filter(
      ({ statements }) =>
        !statements.some(({ property }) => ['party', 'content', 'figure', 'part-of'].includes(property)),
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
    const stages = ofKind('agreement').flatMap(({ statements }) =>
      statements.filter(({ property }) => property === 'stage'),
    );
    expect(stages.length).toBeGreaterThan(8);
  });

  it('stores a Simplified form beside every Traditional name that is shown', () => {
    const lacking = entities.filter(
      ({ names }) =>
        names.some(({ lang }) => lang === 'zh-Hant-HK') && !names.some(({ lang }) => lang === 'zh-Hans'),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('never says 時任: the pack does not know who has left', () => {
    expect(entities.filter(({ note }) => note?.includes('時任')).map(({ id }) => id)).toEqual([]);
  });
});
