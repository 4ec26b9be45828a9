import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packToJsonLd } from '@/lib/exchange/json-ld';
import type { Pack } from '@/lib/model/pack';
import { packOf } from '../fixtures/pack/load';
import { arbitraryPack } from './arbitrary-pack';

interface Document {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@graph': readonly Readonly<Record<string, unknown>>[];
}
const documentOf = (pack: Pack): Document => JSON.parse(packToJsonLd(pack));

/** Every key, type and address of a document. */
function words(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(words);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === '@type' || key === '@id') return [member].flat().map(String);
    return key === '@value' || key === '@language' ? [] : [key, ...words(member)];
  });
}

const PACK = packOf(
  [
    { type: 'pack', format: 1, id: 'p', version: '1.0.0', title: 'T', source: 'paper' },
    {
      type: 'source',
      id: 'paper',
      publisher: '香港文匯報',
      title: '浙港合作',
      issued: '2023-06-27',
      observed: '2023-06-26',
      read: '2026-11-23',
    },
    {
      type: 'entity',
      id: 'agreement/projects',
      kind: 'agreement',
      names: [
        { text: '簽約項目', lang: 'zh-Hant-HK', kind: 'weak' },
        { text: '簽約項目77個', lang: 'zh-Hant-HK', kind: 'official' },
      ],
      statements: [
        {
          property: 'figure',
          value: { figure: { number: 8e9, approximation: 'about', unit: '美元', counted: '總投資' } },
          quote: '總投資約80億美元',
          origin: 'normalised',
          saidBy: 'agreement/projects',
        },
      ],
    },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
);

describe('a pack as JSON-LD', () => {
  it('names a thing in schema.org’s words and keeps what a name is', () => {
    expect(documentOf(PACK)['@graph']).toContainEqual({
      '@id': 'meipi:agreement/projects',
      '@type': 'meipi:Agreement',
      'meipi:kind': 'agreement',
      'schema:name': [{ '@value': '簽約項目77個', '@language': 'zh-Hant-HK' }],
      'schema:alternateName': [{ '@value': '簽約項目', '@language': 'zh-Hant-HK' }],
      'meipi:names': {
        '@list': [
          { 'schema:name': { '@value': '簽約項目', '@language': 'zh-Hant-HK' }, 'meipi:kind': 'weak' },
          {
            'schema:name': { '@value': '簽約項目77個', '@language': 'zh-Hant-HK' },
            'meipi:kind': 'official',
          },
        ],
      },
    });
  });

  it('makes a statement a Web Annotation of the quoted phrase, with its source and speaker', () => {
    const [statement] = PACK.entities[0]?.statements ?? [];
    expect(documentOf(PACK)['@graph']).toContainEqual({
      '@id': `meipi:statement/${statement?.id}`,
      '@type': ['oa:Annotation', 'prov:Entity'],
      'oa:motivatedBy': { '@id': 'oa:describing' },
      'oa:hasBody': {
        '@type': 'rdf:Statement',
        'rdf:subject': { '@id': 'meipi:agreement/projects' },
        'rdf:predicate': { '@id': 'meipi:property/figure' },
        'rdf:object': {
          '@type': 'schema:QuantitativeValue',
          'schema:value': 8e9,
          'schema:unitText': '美元',
          'meipi:counted': '總投資',
          'meipi:approximation': 'about',
        },
      },
      'oa:hasTarget': {
        '@type': 'oa:SpecificResource',
        'oa:hasSource': { '@id': 'meipi:source/paper' },
        'oa:hasSelector': { '@type': 'oa:TextQuoteSelector', 'oa:exact': '總投資約80億美元' },
      },
      'prov:wasDerivedFrom': { '@id': 'meipi:source/paper' },
      'meipi:origin': 'normalised',
      'meipi:observed': { '@value': '2023-06-26', '@type': 'xsd:date' },
      'prov:wasAttributedTo': { '@id': 'meipi:agreement/projects' },
    });
  });

  it('uses no prefix that the file does not explain', () => {
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        const document = documentOf(pack);
        const known = new Set([...Object.keys(document['@context']), '@list']);
        const prefixes = words(document['@graph']).map((word) => word.split(':')[0] ?? '');
        expect(prefixes.filter((prefix) => !known.has(prefix))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('points only to things, sources and statements that it holds', () => {
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        const graph = documentOf(pack)['@graph'];
        const held = new Set(graph.map((node) => node['@id']));
        const targets = graph
          .flatMap((node) => [node['oa:hasBody'], node['oa:hasTarget'], node['prov:wasAttributedTo']])
          .flatMap(words)
          .filter((word) => /^meipi:(?!property\/|code\/|counted|approximation|period)/.test(word));
        expect(targets.filter((target) => !held.has(target))).toEqual([]);
        expect(graph).toHaveLength(
          1 +
            pack.sources.length +
            pack.entities.length +
            pack.entities.flatMap(({ statements }) => statements).length +
            pack.retracted.length,
        );
      }),
      { numRuns: 30 },
    );
  });
});
