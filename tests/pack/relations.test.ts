import { expect, it } from 'vitest';
import type { Entity } from '@/lib/model/pack';
import type { Statement } from '@/lib/model/statement';
import { relationsOf } from '@/lib/pack/relations';

const entity = (id: string, ...statements: Pick<Statement, 'property' | 'value' | 'saidBy'>[]) =>
  ({ id, statements: statements.map((statement) => ({ ...statement, subject: id })) }) as unknown as Entity;

const related = relationsOf([
  entity('person/han', { property: 'holds', value: { entity: 'post/head' } }),
  entity('post/head', { property: 'post-in', value: { entity: 'organisation/commerce' } }),
  entity('organisation/commerce'),
  entity('place/zhejiang', { property: 'ranks', value: { text: '第一' }, saidBy: 'person/han' }),
]);
const of = (id: string) => [...(related.get(id) ?? [])].toSorted();

it('ties what a statement names, in both directions', () => {
  expect(of('post/head')).toContain('person/han');
  expect(of('person/han')).toContain('post/head');
});

it('ties a person to the body of the post that the person holds', () => {
  expect(of('organisation/commerce')).toEqual(['person/han', 'post/head']);
});

it('ties a claim’s subject to who made it', () => {
  expect(of('place/zhejiang')).toEqual(['person/han']);
});
