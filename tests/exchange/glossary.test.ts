import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { glossaryToCsv } from '@/lib/exchange/glossary-csv';
import { glossaryToTbx } from '@/lib/exchange/glossary-tbx';
import { packOf } from '../fixtures/pack/load';
import { arbitraryPack } from './arbitrary-pack';

const PACK = packOf(
  [
    { type: 'pack', format: 1, id: 'p', version: '1.0.0', title: 'A & B', source: 'paper' },
    {
      type: 'source',
      id: 'paper',
      publisher: '香港文匯報',
      title: '浙港<合作>',
      issued: '2023-06-27',
      observed: '2023-06-26',
      read: '2026-11-23',
      url: 'https://example.org/?a=1&b="2"',
    },
    {
      type: 'entity',
      id: 'organisation/hktdc',
      kind: 'organisation',
      note: '法定機構 & 推廣',
      names: [
        { text: '香港貿易發展局', lang: 'zh-Hant-HK', kind: 'official' },
        { text: '貿發局', lang: 'zh-Hant-HK', kind: 'weak' },
        { text: '香港贸易发展局', lang: 'zh-Hans', kind: 'official' },
        { text: 'HKTDC', lang: 'en', kind: 'romanised' },
      ],
      statements: [
        {
          property: 'described-as',
          value: { text: '橋樑' },
          quote: '貿發局是<橋樑> & 平台',
          origin: 'verbatim',
        },
      ],
    },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
);

const dom = new JSDOM();
/** Throws where the text is not well-formed. */
function parseXml(text: string): Document {
  return new JSDOM(text, { contentType: 'application/xml' }).window.document;
}
const texts = (parent: ParentNode, selector: string) =>
  [...parent.querySelectorAll(selector)].map((element) => element.textContent);

describe('the glossary as a table', () => {
  const [row] = Papa.parse<Record<string, string>>(glossaryToCsv(PACK), { header: true }).data;

  it('has an entity a row and a language a column', () => {
    expect(row).toMatchObject({
      id: 'organisation/hktdc',
      kind: 'organisation',
      'zh-Hant-HK': '香港貿易發展局；貿發局',
      'zh-Hans': '香港贸易发展局',
      en: 'HKTDC',
      note: '法定機構 & 推廣',
    });
    expect(row).not.toHaveProperty('pt');
  });

  it('gives a source where a quote has the term, and none where none has', () => {
    expect(row).toMatchObject({
      'source zh-Hant-HK': '香港文匯報《浙港<合作>》2023-06-27「貿發局是<橋樑> & 平台」',
      'source zh-Hans': '',
    });
  });
});

describe('the glossary as TBX', () => {
  const tbx = parseXml(glossaryToTbx(PACK).text);

  it('is TBX-Basic in the namespace of ISO 30042:2019', () => {
    const root = tbx.documentElement;
    expect([
      root.localName,
      root.namespaceURI,
      root.getAttribute('type'),
      root.getAttribute('style'),
    ]).toEqual(['tbx', 'urn:iso:std:iso:30042:ed-2', 'TBX-Basic', 'dca']);
    expect(texts(tbx, 'tbxHeader title')).toEqual(['A & B']);
  });

  it('has an entry for each entity, with its terms by language', () => {
    expect([...tbx.querySelectorAll('conceptEntry')].map(({ id }) => id)).toEqual(['organisation.hktdc']);
    expect(
      [...tbx.querySelectorAll('langSec')].map((lang) => [
        lang.getAttribute('xml:lang'),
        texts(lang, 'term'),
      ]),
    ).toEqual([
      ['zh-Hant-HK', ['香港貿易發展局', '貿發局']],
      ['zh-Hans', ['香港贸易发展局']],
      ['en', ['HKTDC']],
    ]);
    expect(texts(tbx, 'conceptEntry > descrip[type=subjectField]')).toEqual(['organisation']);
    expect(texts(tbx, 'conceptEntry > note')).toEqual(['法定機構 & 推廣']);
  });

  it('says how each term is to be used', () => {
    expect(texts(tbx, 'termNote[type=administrativeStatus]')).toEqual([
      'preferredTerm-admn-sts',
      'admittedTerm-admn-sts',
      'preferredTerm-admn-sts',
      'admittedTerm-admn-sts',
    ]);
  });

  it('shows a term in its passage, with the source', () => {
    const [, weak] = tbx.querySelectorAll('termSec');
    expect(weak && texts(weak, 'descripGrp > *')).toEqual([
      '貿發局是<橋樑> & 平台',
      '香港文匯報《浙港<合作>》2023-06-27',
    ]);
    expect(weak?.querySelector('xref')?.getAttribute('target')).toBe('https://example.org/?a=1&b="2"');
    expect(tbx.querySelectorAll('descripGrp')).toHaveLength(1);
  });

  it('is well-formed whatever the texts, keeps each term, and names those that XML cannot hold', () => {
    const parser = new dom.window.DOMParser();
    fc.assert(
      fc.property(arbitraryPack, (pack) => {
        const { text, losses } = glossaryToTbx(pack);
        const document = parser.parseFromString(text, 'application/xml');
        expect(document.querySelector('parsererror')).toBeNull();
        for (const entry of document.querySelectorAll('conceptEntry')) {
          const entity = pack.entities.find(({ id }) => id === entry.id.replace('.', '/'));
          const lost = new Set(
            losses.filter((loss) => loss.entity === entity?.id).map(({ property }) => property),
          );
          const kept = entity?.names.filter((_, at) => !lost.has(`names.${at}`)).map(({ text }) => text);
          expect(texts(entry, 'term')).toEqual(expect.arrayContaining(kept ?? ['no such entity']));
        }
        expect(document.querySelectorAll('conceptEntry')).toHaveLength(pack.entities.length);
      }),
      { numRuns: 50 },
    );
  });

  it('names a character that XML cannot hold', () => {
    const [entity] = PACK.entities;
    const pack = { ...PACK, entities: entity ? [{ ...entity, note: 'a\u0000b' }] : [] };
    const { text, losses } = glossaryToTbx(pack);
    expect(losses).toEqual([
      {
        entity: 'organisation/hktdc',
        property: 'note',
        reason: 'characters that XML cannot hold, written as U+FFFD',
      },
    ]);
    expect(texts(parseXml(text), 'conceptEntry > note')).toEqual(['a\uFFFDb']);
  });
});
