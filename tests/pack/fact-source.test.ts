import { describe, expect, it } from 'vitest';
import { packFacts } from '../../lib/pack/fact-source';
import { dossierOf, fixturePack, packOf } from '../fixtures/pack/load';

const pack = fixturePack();

/** The line of an invented person who holds the invented post. */
const holder = (id: string) =>
  `{"type":"entity","id":"${id}","kind":"person","names":[{"text":"測試者","lang":"zh-Hant","kind":"official"}],` +
  `"statements":[{"property":"holds","value":{"entity":"post/p"},"quote":"測試職位","origin":"verbatim"}]}`;

describe('the facts of a pack', () => {
  it('has no dossier for an id that it does not know', async () => {
    expect(await packFacts(pack).dossier('person/nobody')).toBeUndefined();
  });

  it('lists every entity for search, without its statements', async () => {
    const summaries = await packFacts(pack).summaries();
    expect(summaries.map(({ id }) => id)).toEqual(pack.entities.map(({ id }) => id));
    expect(summaries.find(({ id }) => id === 'person/wang-li-reporter')).toEqual({
      id: 'person/wang-li-reporter',
      kind: 'person',
      note: '香港文匯報記者',
      names: [
        { text: '王莉', lang: 'zh-Hant-HK', kind: 'official' },
        { text: '王莉', lang: 'zh-Hans', kind: 'official' },
      ],
    });
  });

  it('gathers what others say that points to an entity, as value or as speaker, and not its own statements', async () => {
    const { mentionedIn, entity } = await dossierOf(pack, 'person/lee-ka-chiu');
    expect(mentionedIn.map(({ subject, property }) => `${subject} ${property}`)).toEqual([
      'person/yi-lianhong meets',
      'place/zhejiang described-as',
      'agreement/twelve-areas-consensus party',
    ]);
    expect(entity.statements.map(({ property }) => property)).toEqual(['holds', 'attends']);
  });

  it('is closed: every id and every source that a statement names is in the dossier', async () => {
    const dangling: string[] = [];
    for (const { id } of pack.entities) {
      const { entity, mentionedIn, otherHolders, others, sources } = await dossierOf(pack, id);
      const statements = [...entity.statements, ...mentionedIn, ...otherHolders];
      const named = statements.flatMap(({ subject, saidBy, value }) => [
        subject,
        saidBy,
        'entity' in value ? value.entity : undefined,
      ]);
      dangling.push(
        ...named.filter((name) => name !== undefined && name !== id && !others.has(name)).map(String),
      );
      dangling.push(...statements.map(({ source }) => source).filter((source) => !sources.has(source)));
      if (others.has(id)) dangling.push(`${id} is among its own others`);
    }
    expect(dangling).toEqual([]);
  });

  it('tells a person who else is known in the same posts', async () => {
    const two = packOf(
      [
        '{"type":"pack","format":1,"id":"t","version":"1.0.0","title":"t","source":"s"}',
        '{"type":"source","id":"s","publisher":"測試報","title":"測試","issued":"2020-01-02","observed":"2020-01-01","read":"2020-01-03"}',
        '{"type":"entity","id":"post/p","kind":"post","names":[{"text":"測試職位","lang":"zh-Hant","kind":"official"}],"statements":[]}',
        holder('person/a'),
        holder('person/b'),
      ].join('\n'),
    );
    const { otherHolders } = await dossierOf(two, 'person/a');
    expect(otherHolders.map(({ subject }) => subject)).toEqual(['person/b']);
    expect((await dossierOf(two, 'post/p')).otherHolders).toEqual([]);
  });
});
