import { describe, expect, it } from 'vitest';
import { quoted, readingOf } from '@/lib/exchange/reading';
import type { Pack } from '@/lib/model/pack';
import { fixturePack } from '../fixtures/pack/load';

const pack = fixturePack();
const entity = pack.entities.find(({ statements }) => statements.length > 1);
if (!entity) throw new Error('the fixture has no entity with two statements');
const [first, second] = entity.statements;
const standing = (change: Partial<Pack>) =>
  readingOf({ ...pack, ...change })
    .entities.get(entity.id)
    ?.statements.map(({ id }) => id);
const withSecond = (change: object): Partial<Pack> => ({
  entities: pack.entities.map((other) =>
    other === entity
      ? {
          ...entity,
          statements: entity.statements.map((claim) => (claim === second ? { ...claim, ...change } : claim)),
        }
      : other,
  ),
});

describe('readingOf', () => {
  it('leaves out what was withdrawn', () => {
    expect(standing({})).toContain(first?.id);
    expect(standing({ retracted: [{ statement: first?.id ?? '', reason: 'false' }] })).not.toContain(
      first?.id,
    );
  });

  it('leaves out what a newer statement supersedes, and what is deprecated', () => {
    expect(standing(withSecond({ supersedes: first?.id }))).not.toContain(first?.id);
    expect(standing(withSecond({ rank: 'deprecated' }))).not.toContain(second?.id);
  });

  it('cites a source by publisher, title and day', () => {
    expect(first && readingOf(pack).citationOf(first)).toMatch(/^.+《.+》\d{4}-\d{2}-\d{2}$/);
  });
});

it('quotation marks are such as the quote does not have', () => {
  expect([quoted('合作'), quoted('「引進來」')]).toEqual(['「合作」', '『「引進來」』']);
});
