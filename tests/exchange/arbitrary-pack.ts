/** Packs that fast-check makes up: valid ones, with odd texts in every place that takes one. */
import fc from 'fast-check';
import { ENTITY_KINDS, NAME_KINDS, NAME_LANGS, type EntityKind } from '@/lib/model/entity';
import type { Pack } from '@/lib/model/pack';
import {
  APPROXIMATIONS,
  ORIGINS,
  PARTS,
  PROPERTIES,
  propertyRule,
  type Property,
} from '@/lib/model/statement';
import { textFaults } from '@/lib/pack/limits';
import { packOf } from '../fixtures/pack/load';

const ODD_TEXTS = [
  '=1+1',
  "'=cmd",
  "''",
  '-1',
  '＝SUM',
  '\t@x',
  '易煉紅；李家超',
  String.raw`a\；b\\`,
  '「"quoted", and, more"」',
  'two\nlines\r\nand\rthree',
  '\u{20BB7}野家',
  '<b>&amp;]]></b>',
  '*_[x](y)_* # `code`',
  '1. list | cell',
  ' (zh-Hant-HK official)',
];
/** No text of nothing but white space: FollowTheMoney's own code drops those. And none that a pack may not hold. */
const text = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .filter((words) => words.trim() !== '' && textFaults(words).length === 0),
);
const quote = text
  .map((words) => [...`${words}言`].slice(0, 20).join(''))
  .filter((words) => words.length >= 2);
const nameText = text
  .map((words) =>
    words
      .replaceAll(/[\n\t]/g, '')
      .trim()
      .normalize('NFC'),
  )
  .filter((words) => [...words].length >= 2);
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const figure = fc.record(
  {
    number: fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    unit: text,
    counted: text,
    approximation: fc.constantFrom(...APPROXIMATIONS),
    period: text,
  },
  { requiredKeys: ['number', 'unit', 'counted'] },
);

const source = fc.record(
  {
    type: fc.constant('source'),
    id: slug,
    publisher: text,
    title: text,
    issued: day,
    observed: day,
    read: day,
    url: text.map((path) => `https://example.org/${path}`),
  },
  { requiredKeys: ['type', 'id', 'publisher', 'title', 'issued', 'observed', 'read'] },
);
const entity = fc.constantFrom(...ENTITY_KINDS).chain((kind) =>
  fc.record(
    {
      type: fc.constant('entity'),
      id: slug.map((words) => `${kind}/${words}`),
      kind: fc.constant(kind),
      names: fc.uniqueArray(
        fc.record({
          text: nameText,
          lang: fc.constantFrom(...NAME_LANGS),
          kind: fc.constantFrom(...NAME_KINDS),
        }),
        { minLength: 1, maxLength: 4, selector: ({ text, lang }) => `${lang} ${text}` },
      ),
      note: text,
    },
    { requiredKeys: ['type', 'id', 'kind', 'names'] },
  ),
);

/** What a statement has besides property and value. */
const claim = (sources: readonly string[], entities: readonly string[]) =>
  fc.record(
    {
      quote,
      origin: fc.constantFrom(...ORIGINS),
      source: fc.constantFrom(...sources),
      observed: day,
      part: fc.constantFrom(...PARTS),
      acting: fc.constant(true),
      saidBy: fc.constantFrom(...entities),
      order: fc.integer({ min: 1, max: 99 }),
      list: fc.oneof(text, fc.constant('')),
      start: fc.constantFrom('2023', '2023-06', '2023-06-26', '2023?'),
      end: fc.constantFrom('2024', '2024-10-28', '2024~'),
      status: fc.constantFrom('stated', 'current', 'ended', 'unknown'),
      rank: fc.constantFrom('preferred', 'normal', 'deprecated'),
    },
    { requiredKeys: ['quote', 'origin', 'source'] },
  );

function statementOf(
  kind: EntityKind,
  entities: readonly { readonly id: string; readonly kind: EntityKind }[],
  sources: readonly string[],
) {
  const values = (property: string, { takes, to, codes }: Property) =>
    takes.flatMap((type): fc.Arbitrary<object>[] => {
      if (type === 'text') return [text.map((words) => ({ property, value: { text: words } }))];
      if (type === 'date') return [day.map((date) => ({ property, value: { date } }))];
      if (type === 'figure') return [figure.map((value) => ({ property, value: { figure: value } }))];
      if (type === 'code')
        return [fc.constantFrom(...(codes ?? [])).map((code) => ({ property, value: { code } }))];
      const targets = entities.filter((target) => to === undefined || to.includes(target.kind));
      if (targets.length === 0) return [];
      return [fc.constantFrom(...targets).map(({ id }) => ({ property, value: { entity: id } }))];
    });
  const said = Object.keys(PROPERTIES).flatMap((property) => {
    const rule = propertyRule(property);
    return rule && (rule.of === 'any' || rule.of.includes(kind)) ? values(property, rule) : [];
  });
  const ids = entities.map(({ id }) => id);
  return fc.tuple(fc.oneof(...said), claim(sources, ids)).map(([what, rest]) => ({ ...what, ...rest }));
}

/** A whole pack: entities with and without statements, sources used and not, retractions. */
export const arbitraryPack: fc.Arbitrary<Pack> = fc
  .tuple(
    fc.uniqueArray(source, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
    fc.uniqueArray(entity, { minLength: 1, maxLength: 6, selector: ({ id }) => id }),
  )
  .chain(([sources, entities]) => {
    const sourceIds = sources.map(({ id }) => id);
    const lines = entities.map((entity) =>
      fc
        .array(statementOf(entity.kind, entities, sourceIds), { maxLength: 4 })
        .map((statements) => ({ ...entity, statements })),
    );
    const header = fc.record(
      {
        type: fc.constant('pack'),
        format: fc.constant(1),
        id: slug,
        version: fc.constantFrom('1.0.0', '2.13.4'),
        title: text,
        source: fc.constantFrom(...sourceIds),
      },
      { requiredKeys: ['type', 'format', 'id', 'version', 'title'] },
    );
    const retractions = fc.array(
      fc.record({
        type: fc.constant('retract'),
        statement: fc.stringMatching(/^[a-z0-9]{6,11}$/),
        reason: text,
      }),
      { maxLength: 2 },
    );
    return fc.tuple(header, fc.constant(sources), fc.tuple(...lines), retractions);
  })
  .map(([header, sources, entities, retractions]) => {
    const read = (statements: readonly (readonly object[])[]) =>
      packOf(
        [
          header,
          ...sources,
          ...entities.map((entity, at) => ({ ...entity, statements: statements[at] })),
          ...retractions,
        ]
          .map((line) => JSON.stringify(line))
          .join('\n'),
      );
    const statements = entities.map((entity) => entity.statements);
    const pack = read(statements);
    const [first] = pack.entities.flatMap((entity) => entity.statements);
    if (first === undefined) return pack;
    const place = entities.findIndex(({ id }) => id === first.subject);
    return read(
      statements.map((claims, at) => (at <= place ? claims : claims.map((claim) => about(claim, first.id)))),
    );
  });

/** A claim that stands against an earlier one. */
function about(claim: object, id: string): object {
  return { ...claim, supersedes: id, contradicts: [id] };
}
