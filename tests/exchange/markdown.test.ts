import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packToMarkdown } from '@/lib/exchange/markdown';
import { escapeMarkdown, markdownLink } from '@/lib/exchange/markdown-text';
import { catalogueOf } from '@/lib/i18n/catalogue';
import { packOf } from '../fixtures/pack/load';
import { arbitraryPack } from './arbitrary-pack';

const words = catalogueOf('zh-Hant-HK');
const pack = packOf(
  [
    { type: 'pack', format: 1, id: 'p', version: '1.0.0', title: 'T', source: 'paper' },
    {
      type: 'source',
      id: 'paper',
      publisher: '香港文匯報',
      title: '浙港*合作*',
      issued: '2023-06-27',
      observed: '2023-06-26',
      read: '2026-11-23',
      url: 'https://example.org/a b',
    },
    {
      type: 'entity',
      id: 'post/commissioner',
      kind: 'post',
      names: [{ text: '特派員', lang: 'zh-Hant-HK', kind: 'official' }],
      statements: [],
    },
    {
      type: 'entity',
      id: 'person/pan',
      kind: 'person',
      note: '外交官',
      names: [
        { text: '潘雲東', lang: 'zh-Hant-HK', kind: 'official' },
        { text: '潘云东', lang: 'zh-Hans', kind: 'official' },
      ],
      statements: [
        {
          property: 'holds',
          value: { entity: 'post/commissioner' },
          quote: '署理特派員潘雲東',
          origin: 'verbatim',
          acting: true,
        },
        {
          property: 'described-as',
          value: { text: '[好]人' },
          quote: '署理特派員潘雲東',
          origin: 'verbatim',
          saidBy: 'person/pan',
        },
        {
          property: 'ranks',
          value: { text: '誤' },
          quote: '錯誤的話',
          origin: 'inferred',
          rank: 'deprecated',
        },
      ],
    },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
);

describe('packToMarkdown', () => {
  it('lists an entity’s facts, each with a footnote; one phrase has one footnote', () => {
    expect(packToMarkdown(pack, ['person/pan'], words)).toBe(
      `# 潘雲東

人物，外交官

又稱：潘云东

- 職位：特派員（署理，2023-06-26）[^1]
- 描述：\\[好\\]人（潘雲東所說，2023-06-26）[^1]

[^1]: 香港文匯報：《浙港\\*合作\\*》，2023-06-27。「署理特派員潘雲東」（原文所載）。<https://example.org/a%20b>，2026-11-23 讀取。
`,
    );
  });

  it('puts quotation marks around a quote that it does not hold', () => {
    const [post, person] = pack.entities;
    const statements =
      person?.statements.map((statement) => ({ ...statement, quote: '「署理」特派員' })) ?? [];
    const entities = post && person ? [post, { ...person, statements }] : [];
    expect(packToMarkdown({ ...pack, entities }, ['person/pan'], words)).toContain('『「署理」特派員』');
  });

  it('lists what other entities’ facts say of it', () => {
    expect(packToMarkdown(pack, ['post/commissioner'], words)).toContain(
      '## 見於其他條目\n\n- 潘雲東（職位，署理，2023-06-26）[^1]',
    );
  });

  it('has a footnote for every mark and a mark for every footnote', () => {
    fc.assert(
      fc.property(arbitraryPack, (made) => {
        const text = packToMarkdown(
          made,
          made.entities.map(({ id }) => id),
          words,
        );
        const footnotes = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number);
        const marks = [...text.matchAll(/^- .*\[\^(\d+)\]$/gm)].map(([, number]) => number);
        expect(footnotes).toEqual(footnotes.map((_, at) => String(at + 1)));
        expect(new Set(marks)).toEqual(new Set(footnotes));
      }),
      { numRuns: 50 },
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['*a* _b_ `c`', String.raw`\*a\* \_b\_ \`c\``],
    ['<b>&amp;', String.raw`\<b\>\&amp;`],
    ['[x](y) [^1]', String.raw`\[x\](y) \[^1\]`],
    ['1. list', String.raw`1\. list`],
    ['- list', String.raw`\- list`],
    ['two\n\n# lines', String.raw`two \# lines`],
    ['2023-06-26', '2023-06-26'],
  ])('%j', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});

it('an address cannot leave its link', () => {
  expect(markdownLink('https://a.b/>x<y z')).toBe('<https://a.b/%3Ex%3Cy%20z>');
});
