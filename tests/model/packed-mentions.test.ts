import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS } from '@/lib/model/entity';
import { BANDS, type Mention } from '@/lib/model/mention';
import { packMentions, unpackMentions } from '@/lib/model/packed-mentions';

const place = fc.nat(100_000);
const rival = fc.record({
  start: place,
  end: place,
  entity: fc.constantFrom('person/a', 'place/b'),
  score: fc.double(),
});
const mention: fc.Arbitrary<Mention> = fc
  .record({
    block: place,
    start: place,
    end: place,
    name: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom(...ENTITY_KINDS),
    score: fc.double({ noNaN: true }),
    band: fc.constantFrom(...BANDS),
    marked: fc.boolean(),
    isPrivate: fc.constantFrom(undefined, true as const),
    evidence: fc.array(fc.record({ rule: fc.string(), weight: fc.integer() }), { maxLength: 3 }),
    rivals: fc.array(rival, { maxLength: 3 }),
  })
  .map(({ name, isPrivate, ...rest }) => ({
    ...rest,
    // An entity has one kind.
    entity: `${rest.kind}/${name}`,
    ...(isPrivate && { isPrivate }),
  }));

describe('packed mentions', () => {
  it('bring back all that a page keeps, also through JSON', () => {
    fc.assert(
      fc.property(fc.array(mention), (mentions) => {
        const crossed: ReturnType<typeof packMentions> = JSON.parse(JSON.stringify(packMentions(mentions)));
        expect(unpackMentions(crossed)).toEqual(
          mentions.map(({ score: _score, evidence, rivals, ...kept }) => ({
            ...kept,
            evidence: kept.band === 'solid' ? [] : evidence,
            rivals: rivals
              .filter(({ start, end }) => start === kept.start && end === kept.end)
              .map(({ entity }) => entity),
          })),
        );
      }),
    );
  });
});
