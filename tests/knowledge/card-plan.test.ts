import { describe, expect, it } from 'vitest';
import { cardView } from '../../lib/knowledge/card-view';
import { ENTITY_KINDS, type EntityKind } from '../../lib/model/entity';
import { PROPERTIES, propertyRule, type Property, type ValueType } from '../../lib/model/statement';
import { day, dossierOf, packOf } from '../fixtures/pack/load';

const VALUES: Readonly<Record<Exclude<ValueType, 'entity' | 'code'>, unknown>> = {
  text: { text: '測試文字' },
  date: { date: '2020-01-01' },
  figure: { figure: { number: 3, unit: '個', counted: '測試項目' } },
};

/** Each property of each kind, with each type and target that it may have, as a statement with a quote of its own. */
function everyStatement(kind: EntityKind): Record<string, unknown>[] {
  const rules = Object.entries<Property>(PROPERTIES).filter(
    ([, { of }]) => of === 'any' || of.includes(kind),
  );
  return rules.flatMap(([property, rule]) =>
    valuesOf(rule, kind).map((value, at) => ({
      property,
      value,
      quote: `${kind} ${property} ${at}`,
      origin: 'inferred',
    })),
  );
}

function valuesOf({ takes, to, codes }: Property, kind: EntityKind): unknown[] {
  return takes.flatMap((type): unknown[] => {
    if (type === 'code') return (codes ?? []).map((code) => ({ code }));
    if (type === 'entity')
      return (to ?? ENTITY_KINDS).map((target) => ({ entity: `${target}/${kind === target ? 'b' : 'a'}` }));
    return [VALUES[type]];
  });
}

const pack = packOf(
  [
    '{"type":"pack","format":1,"id":"t","version":"1.0.0","title":"t","source":"s"}',
    '{"type":"source","id":"s","publisher":"測試報","title":"測試","issued":"2020-01-02","observed":"2020-01-01","read":"2020-01-03"}',
    ...ENTITY_KINDS.flatMap((kind) =>
      ['a', 'b'].map((slug) =>
        JSON.stringify({
          type: 'entity',
          id: `${kind}/${slug}`,
          kind,
          names: [{ text: `測試${kind}${slug}`, lang: 'zh-Hant', kind: 'official' }],
          statements: slug === 'a' ? everyStatement(kind) : [],
        }),
      ),
    ),
  ].join('\n'),
);
const viewOf = async (id: string) =>
  cardView(await dossierOf(pack, id), { variant: 'hk', ui: 'zh-Hant-HK', today: day('2020-01-05') });

describe('the card of a kind', () => {
  it.each(ENTITY_KINDS)('%s: shows whatever may be said of it or point to it', async (kind) => {
    for (const id of [`${kind}/a`, `${kind}/b`]) {
      const { entity, mentionedIn } = await dossierOf(pack, id);
      const shown = (await viewOf(id)).sections.flatMap(({ lines }) =>
        lines.flatMap(({ evidence }) => evidence),
      );
      const quotes = new Set(shown.map(({ quote }) => quote));
      const claimed = [...entity.statements, ...mentionedIn].map(({ quote }) => quote);
      expect(claimed.filter((quote) => !quotes.has(quote))).toEqual([]);
    }
  });

  it.each(ENTITY_KINDS)('%s: has a section of its own for what is said of its kind alone', async (kind) => {
    const other = (await viewOf(`${kind}/a`)).sections.find(({ label }) => label === '其他');
    const properties = (other?.lines ?? [])
      .flatMap(({ evidence }) => evidence.map(({ quote }) => quote.split(' ')))
      .filter(([subject]) => subject === kind)
      .map(([, property = '']) => property);
    expect(properties.filter((property) => propertyRule(property)?.of !== 'any')).toEqual([]);
  });

  it('says every code in words', async () => {
    const texts = (await Promise.all(ENTITY_KINDS.map((kind) => viewOf(`${kind}/a`)))).flatMap(
      ({ sections }) => sections.flatMap(({ lines }) => lines.map(({ text }) => text)),
    );
    expect(texts.filter((text) => /^[a-z-]+$/.test(text))).toEqual([]);
  });
});
