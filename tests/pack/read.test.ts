import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUOTE } from '@/lib/model/statement';
import { LIMITS } from '@/lib/pack/limits';
import { formatPackError, readPack } from '@/lib/pack/read';

const HEADER = { type: 'pack', format: 1, id: 'p', version: '1.0.0', title: 'Test', source: 'paper' };
const SOURCE = {
  type: 'source',
  id: 'paper',
  publisher: '香港文匯報',
  title: '浙港合作',
  issued: '2023-06-27',
  observed: '2023-06-26',
  read: '2026-11-23',
};
const POST = {
  type: 'entity',
  id: 'post/secretary',
  kind: 'post',
  names: [{ text: '浙江省委書記', lang: 'zh-Hant-HK', kind: 'official' }],
  statements: [],
};
const HOLDS = {
  property: 'holds',
  value: { entity: 'post/secretary' },
  quote: '浙江省委書記易煉紅',
  origin: 'verbatim',
};
const PERSON = {
  type: 'entity',
  id: 'person/yi',
  kind: 'person',
  names: [{ text: '易煉紅', lang: 'zh-Hant-HK', kind: 'official' }],
  statements: [HOLDS],
};

const read = (...lines: unknown[]) =>
  readPack([
    {
      name: 'p.jsonl',
      text: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    },
  ]);
function mistakes(...lines: unknown[]): string[] {
  const result = read(...lines);
  return result.ok ? [] : result.error.map(formatPackError);
}
const withStatement = (change: Record<string, unknown>) => ({
  ...PERSON,
  statements: [{ ...HOLDS, ...change }],
});

describe('readPack', () => {
  it('reads a whole pack and fills in what lines leave to defaults', () => {
    const result = read(HEADER, '', '// a comment', SOURCE, POST, PERSON);
    expect(result).toMatchObject({ ok: true });
    const person = result.ok ? result.value.entities.find(({ id }) => id === 'person/yi') : undefined;
    expect(person?.statements[0]).toMatchObject({
      subject: 'person/yi',
      source: 'paper',
      observed: '2023-06-26',
    });
  });

  it('gives a claim the same id whatever the order of its fields, and another when it claims another thing', () => {
    const idOf = (statement: unknown) => {
      const result = read(HEADER, SOURCE, POST, { ...PERSON, statements: [statement] });
      return result.ok ? result.value.entities.at(-1)?.statements[0]?.id : undefined;
    };
    const reversed = Object.fromEntries(Object.entries(HOLDS).toReversed());
    expect(idOf(reversed)).toBe(idOf(HOLDS));
    expect(idOf({ ...HOLDS, acting: true })).not.toBe(idOf(HOLDS));
    const figure = (number: number) => ({
      ...HOLDS,
      property: 'figure',
      value: { figure: { number, unit: '家', counted: '企業' } },
    });
    expect(idOf(figure(1))).not.toBe(idOf(figure(2)));
  });

  it.each([
    ['broken JSON', ['{"type":'], /^p\.jsonl:4 not JSON/],
    ['an unknown kind of line', [{ type: 'thing' }], /^p\.jsonl:4 type: a line is an object whose "type"/],
    ['an unknown field', [{ ...PERSON, nick: 1 }], /^p\.jsonl:4 nick: there is no field of this name/],
    ['a duplicate id', [POST], /^p\.jsonl:4 id: the id post\/secretary is used already at p\.jsonl:3/],
    [
      'an id of another kind',
      [{ ...PERSON, id: 'post/yi' }],
      /^p\.jsonl:4 id: the id of a person begins with person\//,
    ],
    [
      'a name of one character',
      [{ ...PERSON, names: [{ text: '易', lang: 'zh-Hans', kind: 'short' }] }],
      /names\.0\.text: a name has at least two/,
    ],
    ['no name', [{ ...PERSON, names: [] }], /names: an entity has at least one name/],
    [
      'an unknown property',
      [withStatement({ property: 'likes' })],
      /statements\.0\.property: there is no property likes/,
    ],
    [
      'a property of another kind',
      [withStatement({ property: 'party' })],
      /party is said of agreement, not of a person/,
    ],
    [
      'a value of another type',
      [withStatement({ value: { text: 'x' } })],
      /statements\.0\.value: holds takes entity, not text/,
    ],
    [
      'an id that leads nowhere',
      [withStatement({ value: { entity: 'post/none' } })],
      /there is no entity post\/none/,
    ],
    [
      'a link to the wrong kind',
      [withStatement({ value: { entity: 'person/yi' } })],
      /holds points to post, not to a person/,
    ],
    ['a source that is not there', [withStatement({ source: 'other' })], /there is no source other/],
    [
      'a quote that is too long',
      [withStatement({ quote: '長'.repeat(41) })],
      /statements\.0\.quote: an evidence quote has at most 40/,
    ],
    [
      'a missing quote',
      [withStatement({ quote: '' })],
      /statements\.0\.quote: the evidence quote is missing/,
    ],
    [
      'a day that does not exist',
      [withStatement({ observed: '2023-02-30' })],
      /statements\.0\.observed: a day is YYYY-MM-DD/,
    ],
    [
      'a speaker who is not there',
      [withStatement({ saidBy: 'person/none' })],
      /statements\.0\.saidBy: there is no entity person\/none/,
    ],
    [
      'a start that is no EDTF date',
      [withStatement({ start: '26.6.2023' })],
      /statements\.0\.start: 26\.6\.2023 is no EDTF date/,
    ],
    ['an unknown rank', [withStatement({ rank: 'best' })], /statements\.0\.rank: /],
    [
      'a retraction without a reason',
      [{ type: 'retract', statement: 'abc', reason: '' }],
      /reason: a retraction says why/,
    ],
  ])('says where and what is wrong: %s', (_, lines, message) => {
    expect(mistakes(HEADER, SOURCE, POST, ...lines).join('\n')).toMatch(message);
  });

  it.each(['2023-06-26', '2023-06', '2023', '2023-06-26~', '2023?', '2023-06-26/..'])(
    'takes the EDTF date %s',
    (end) => {
      expect(mistakes(HEADER, SOURCE, POST, withStatement({ end, status: 'ended', rank: 'normal' }))).toEqual(
        [],
      );
    },
  );

  it('keeps what is retracted, and refuses a pack that retracts what it states', () => {
    const retract = (statement: string) => ({ type: 'retract', statement, reason: '查無此事' });
    const result = read(HEADER, SOURCE, POST, PERSON, retract('0abc'));
    expect(result).toMatchObject({
      ok: true,
      value: { retracted: [{ statement: '0abc', reason: '查無此事' }] },
    });
    const id = result.ok ? result.value.entities.at(-1)?.statements[0]?.id : undefined;
    expect(mistakes(HEADER, SOURCE, POST, PERSON, retract(id ?? ''))).toEqual([
      expect.stringMatching(/^p\.jsonl:5 statement: this pack still makes the statement, of person\/yi/),
    ]);
  });

  it('wants one header, of a format it knows', () => {
    expect(mistakes(SOURCE)).toEqual([expect.stringContaining('the pack has no line {"type":"pack"')]);
    expect(mistakes(HEADER, HEADER, SOURCE)).toEqual([expect.stringContaining('p.jsonl:2 a second line')]);
    expect(mistakes({ ...HEADER, format: 2 }, SOURCE)[0]).toContain('this program reads pack format 1');
  });

  it('says what somebody may have meant who slipped', () => {
    const lines = [
      withStatement({ value: { entity: 'post/secretery' } }),
      { ...withStatement({ saidBy: 'post/yi', source: 'papre' }), id: 'person/b' },
      {
        ...POST,
        id: 'agreement/c',
        kind: 'agreement',
        statements: [{ ...HOLDS, property: 'stage', value: { code: 'singed' } }],
      },
    ];
    expect(mistakes(HEADER, SOURCE, POST, ...lines)).toEqual([
      'p.jsonl:4 statements.0.value.entity: there is no entity post/secretery in this pack (did you mean post/secretary?)',
      'p.jsonl:5 statements.0.source: there is no source papre in this pack (did you mean paper?)',
      'p.jsonl:5 statements.0.saidBy: there is no entity post/yi in this pack (did you mean person/yi?)',
      'p.jsonl:6 statements.0.value.code: singed is none of announced, intent, signed, in-force, implemented, lapsed (did you mean signed?)',
    ]);
  });

  it('reports every mistake at once', () => {
    expect(
      mistakes(HEADER, SOURCE, '{', { ...POST, id: 'person/x' }, withStatement({ quote: '' })).length,
    ).toBeGreaterThanOrEqual(3);
  });
});

describe('a text that hides something', () => {
  const named = (text: string) => ({ ...PERSON, names: [{ text, lang: 'zh-Hant-HK', kind: 'official' }] });
  it.each([
    [
      'a bidi override',
      '易\u202e煉紅',
      'a character that turns the direction of writing (U+202E) stands in it; remove it',
    ],
    [
      'a zero-width space',
      '易\u200b煉紅',
      'a character that cannot be seen (U+200B) stands in it; remove it',
    ],
    ['a soft hyphen', '易\u00ad煉紅', 'a character that cannot be seen (U+00AD) stands in it; remove it'],
    [
      'a tag character',
      '易煉紅\u{e0041}',
      'a character that cannot be seen (U+E0041) stands in it; remove it',
    ],
    ['a control character', '易\u0007煉紅', 'a control character (U+0007) stands in it; remove it'],
    ['half a character', '易\ud842煉紅', 'half of a character (U+D842) stands in it; remove it'],
    ['letters not composed', 'Jose\u0301', 'not in Unicode’s composed form (NFC); save it so'],
    ['too many characters', '易'.repeat(161), '161 characters long; at most 160: shorten it'],
  ])('is refused as a name: %s', (_, text, reason) => {
    expect(mistakes(HEADER, SOURCE, POST, named(text))).toEqual([`p.jsonl:4 names.0.text: ${reason}`]);
  });

  it('is refused anywhere, with its place', () => {
    expect(mistakes({ ...HEADER, title: 'a\u2066b' }, SOURCE)).toContain(
      'p.jsonl:1 title: a character that turns the direction of writing (U+2066) stands in it; remove it',
    );
    expect(mistakes(HEADER, SOURCE, POST, withStatement({ value: { text: '言'.repeat(2001) } }))).toEqual([
      'p.jsonl:4 statements.0.value.text: 2001 characters long; at most 2000: shorten it',
    ]);
  });

  it('is refused in the name of a field, and its message hides nothing', () => {
    expect(mistakes(HEADER, SOURCE, { ...POST, ['no\u202ete']: 1 })).toEqual([
      'p.jsonl:3 in the name of a field, a character that turns the direction of writing (U+202E) stands in it; remove it',
    ]);
    expect(mistakes(HEADER, SOURCE, '{"type":\u001b[31m')[0]).toContain('<U+001B>[31m');
  });

  it.each([
    ['title', 200, { ...SOURCE, title: '題'.repeat(201) }],
    ['note', 200, { ...POST, note: '註'.repeat(201) }],
  ])('may be short only, in a %s', (field, most, line) => {
    expect(mistakes(HEADER, line)).toContain(
      `p.jsonl:2 ${field}: ${most + 1} characters long; at most ${most}: shorten it`,
    );
  });

  it('may stand in a quote as its source has it', () => {
    const cafe = 'Cafe\u0301';
    expect(mistakes(HEADER, SOURCE, POST, withStatement({ quote: cafe }))).toEqual([]);
  });
});

describe('a pack that is too large', () => {
  it('is one beyond the numbers that docs/pack-format.md has', () => {
    const docs = readFileSync(new URL('../../docs/pack-format.md', import.meta.url), 'utf8');
    const table = docs.slice(docs.indexOf('## Limits'), docs.indexOf('## Names'));
    const numbers = Object.values({ ...LIMITS, file: '64 Mi', line: '1 Mi', quote: MAX_QUOTE });
    for (const number of numbers) expect(table).toContain(` ${number.toLocaleString('en')} `.trimEnd());
    expect([LIMITS.file, LIMITS.line]).toEqual([64 * 2 ** 20, 2 ** 20]);
  });

  it('is read line by line, also where it is nothing but line breaks', () => {
    expect(read('\n'.repeat(1_000_000), '{')).toMatchObject({ error: [{ line: 1_000_002 }, {}] });
  });

  it('is refused by its size before its lines are read', () => {
    expect(mistakes(HEADER, '\n'.repeat(LIMITS.file))).toEqual([
      expect.stringMatching(/^p\.jsonl:1 the file is \d+ characters long; at most 67108864: split it/),
      expect.stringContaining('the pack has no line'),
    ]);
  });

  it('is refused before it is taken apart', () => {
    const names = Array.from({ length: 201 }, (_, at) => ({
      text: `易煉紅${at}`,
      lang: 'zh-Hant',
      kind: 'short',
    }));
    expect(mistakes(HEADER, SOURCE, POST, { ...PERSON, names })).toEqual([
      'p.jsonl:4 names: 201 names; at most 200: is this one entity?',
    ]);
    const statements = Array<number>(20_001).fill(0);
    expect(mistakes(HEADER, SOURCE, POST, { ...PERSON, statements })).toEqual([
      'p.jsonl:4 statements: 20001 statements; at most 20000: is this one entity?',
    ]);
    expect(mistakes(HEADER, `"${'x'.repeat(1024 * 1024)}"`)).toEqual([
      'p.jsonl:2 the line is 1048578 characters long; at most 1048576: is the line break missing?',
    ]);
  });
});

describe('an address', () => {
  const at = (url: string) => mistakes(HEADER, { ...SOURCE, url });

  it.each(['https://paper.example', 'https://paper.example:8080/a@b?c#d', 'https://中文.example/甲 乙'])(
    'may be %s',
    (url) => expect(at(url)).toEqual([]),
  );

  it.each([
    'http://paper.example/',
    'javascript:alert(1)',
    'https://',
    'https:///paper.example/',
    'https://user:pass@paper.example/',
    'https://paper.example@evil.example/',
    String.raw`https://evil.example\@paper.example/`,
    ' https://paper.example/',
  ])('may not be %s', (url) => {
    expect(at(url)).toEqual([
      'p.jsonl:2 url: a source address begins with https:// and a host, with no user name before it',
    ]);
  });
});

describe('a line of another shape', () => {
  it('is refused though it nests deeper than a program can follow', () => {
    const deep = '['.repeat(400_000) + ']'.repeat(400_000);
    expect(mistakes(HEADER, deep)).toEqual([
      'p.jsonl:2 0.0.0.0.0.0.0.0: more than 8 objects and lists within each other; a pack has no field so deep: remove it',
    ]);
  });

  it('is refused whatever JSON it is, and never thrown over', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 12 }), (line) => {
        expect(mistakes(HEADER, line)).not.toEqual([]);
      }),
    );
  });

  it('leaves nothing behind on the prototype of objects', () => {
    mistakes(
      HEADER,
      '{"type":"source","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('says which field is missing', () => {
    const { title: _, ...untitled } = SOURCE;
    expect(mistakes(HEADER, untitled)).toEqual(['p.jsonl:2 title: the field is missing; add it']);
  });
});

describe('a pack of mistakes', () => {
  it('is told of the first thousand, and that there are more', () => {
    const found = mistakes(HEADER, ...Array<string>(5000).fill('{'));
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toBe(
      'p.jsonl:1002 there are more than 1000 mistakes, this is where the others begin; mend these first',
    );
  });
});

describe('a pack without its header', () => {
  it('is told of its other mistakes, too', () => {
    expect(mistakes(SOURCE, POST, withStatement({ property: 'hold' }))).toEqual([
      'p.jsonl:1 the pack has no line {"type":"pack",…}; add one',
      'p.jsonl:3 statements.0.property: there is no property hold (did you mean holds?); lib/model/statement.ts lists them',
    ]);
  });
});
