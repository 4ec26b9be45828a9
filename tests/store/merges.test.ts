import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Database } from '@/lib/store/database';
import { judge, judgementsOn, Sameness, unjudge } from '@/lib/store/merges';
import { different, same } from './packs';

let count = 0;
let database: Database;
beforeEach(() => {
  database = new Database(`merges-${(count += 1)}`);
});

const oneWith = async (id: string) => {
  const sameness = new Sameness(database);
  await sameness.load([id]);
  return sameness.of(id).toSorted();
};

describe('judgements', () => {
  it('are kept with who made them and when, in either order', async () => {
    await judge(database, same('person/b', 'person/a'));
    const kept = { first: 'person/a', second: 'person/b', verdict: 'same', by: '我', day: '2024-01-02' };
    expect(await judgementsOn(database, 'person/a')).toEqual([kept]);
    expect(await judgementsOn(database, 'person/b')).toEqual([kept]);
    expect(await judgementsOn(database, 'person/c')).toEqual([]);
  });

  it('that two are different make nothing one', async () => {
    await judge(database, different('person/a', 'person/b'));
    expect(await oneWith('person/a')).toEqual(['person/a']);
  });
});

describe('a judgement is refused', () => {
  it('on one entity', async () => {
    expect(await judge(database, same('person/yi', 'person/yi'))).toEqual({ ok: false, error: 'one entity' });
  });

  it('on entities of two kinds', async () => {
    expect(await judge(database, same('person/yi', 'place/zhejiang'))).toMatchObject({ error: 'two kinds' });
  });

  it('that they are one, where others make them different; it names them', async () => {
    await judge(database, same('person/a', 'person/b'));
    await judge(database, different('person/b', 'person/c'));
    const refused = await judge(database, same('person/a', 'person/c'));
    expect(refused).toMatchObject({
      ok: false,
      error: [{ first: 'person/b', second: 'person/c', verdict: 'different' }],
    });
    await unjudge(database, ['person/c', 'person/b']);
    expect((await judge(database, same('person/a', 'person/c'))).ok).toBe(true);
  });

  it('that they are different, where others make them one; it names them', async () => {
    await judge(database, same('person/a', 'person/b'));
    await judge(database, same('person/b', 'person/c'));
    const refused = await judge(database, different('person/a', 'person/c'));
    expect(refused).toMatchObject({ ok: false, error: [{ second: 'person/b' }, { second: 'person/c' }] });
  });

  it('and not where it takes the place of the one on the same two', async () => {
    await judge(database, same('person/a', 'person/b'));
    expect((await judge(database, different('person/b', 'person/a'))).ok).toBe(true);
    expect((await judge(database, same('person/a', 'person/b'))).ok).toBe(true);
    expect(await database.merges.toArray()).toHaveLength(1);
  });
});

const IDS = ['a', 'b', 'c', 'd', 'e'].map((letter) => `person/${letter}`);
const judgement = fc
  .tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS), fc.constantFrom(same, different))
  .filter(([first, second]) => first !== second);

it('whatever is judged: none are one that were judged to be different, and a refusal had a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(judgement, { maxLength: 12 }), async (judgements) => {
      database = new Database(`merges-${(count += 1)}`);
      /** The oracle: of each pair, what was last judged and accepted. */
      const kept = new Map<string, Kept>();
      for (const [first, second, verdict] of judgements) {
        const pair = [first, second].toSorted().join(' ');
        const then = new Map(kept).set(pair, [first, second, verdict(first, second).verdict]);
        const accepted = (await judge(database, verdict(first, second))).ok;
        expect(accepted).toBe(consistent([...then.values()]));
        if (accepted) kept.set(pair, [first, second, verdict(first, second).verdict]);
      }
      for (const id of IDS) expect(await oneWith(id)).toEqual(component(id, [...kept.values()]));
      await database.delete();
    }),
    { numRuns: 60 },
  );
});

type Kept = readonly [string, string, 'same' | 'different'];

/** All that is one with an entity: grown until nothing is added. */
function component(id: string, kept: readonly Kept[]): string[] {
  const all = new Set([id]);
  for (const _ of IDS) {
    for (const [first, second, verdict] of kept) {
      if (verdict === 'same' && (all.has(first) || all.has(second))) all.add(first).add(second);
    }
  }
  return [...all].toSorted();
}

const consistent = (kept: readonly Kept[]): boolean =>
  kept.every(([first, second, verdict]) => verdict === 'same' || !component(first, kept).includes(second));
