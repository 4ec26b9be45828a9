/** Who held which post, from Wikidata: the results of a SPARQL query (docs/exchange.md gives it) as a pack. */
import type { Day } from '../model/day';
import { NAME_LANGS, type NameLang } from '../model/entity';
import type { PackHeader } from '../model/pack';
import { err, ok, type Result } from '../model/result';
import { MAX_QUOTE } from '../model/statement';
import type { TextFile } from './csv-table';
import type { ExchangeError } from './exchange-error';
import { cutQuote, type Imported } from './imported';
import type { Loss } from './loss';
import { readLines, type Line } from './pack-lines';
import { parseSparql, type Binding, type Row } from './sparql-json';

/** Variables that the query must have. */
const REQUIRED = ['item', 'itemLabel', 'position', 'positionLabel'];

/** Wikidata's language codes where ours are others. */
const LANGS: Readonly<Record<string, NameLang>> = {
  'zh-hk': 'zh-Hant-HK',
  'zh-tw': 'zh-Hant-TW',
  'zh-hant': 'zh-Hant',
  'zh-hans': 'zh-Hans',
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-my': 'zh-Hans',
};

export interface WikidataOptions {
  readonly header: Pick<PackHeader, 'id' | 'version' | 'title'>;
  /** The day on which the query was run. */
  readonly day: Day;
  /** The language of labels that Wikidata calls `zh` and nothing more. */
  readonly han: NameLang;
}

/** A thing with a number, and the labels seen so far. */
interface Item {
  readonly id: string;
  readonly kind: string;
  readonly names: { readonly text: string; readonly lang: NameLang; readonly kind: 'official' }[];
  readonly statements: Map<string, object>;
}

/**
 * Reads SPARQL results (https://www.w3.org/TR/sparql11-results-json/) with the variables item, itemLabel, position, positionLabel, and
 * optionally start, end, startPrecision, endPrecision.
 *
 * @returns the pack: persons and posts by their numbers (`person/q123`), and every row that was left out; or what is wrong with the file
 */
export function packFromWikidata(
  file: TextFile,
  { header, day, han }: WikidataOptions,
): Result<Imported, readonly ExchangeError[]> {
  const parsed = parseSparql(file, REQUIRED);
  if (!parsed.ok) return parsed;
  const losses: Loss[] = [];
  const items = new Map<string, Item>();
  parsed.value.forEach((row, at) => {
    const mistake = readRow(row, items, day, han);
    if (mistake) losses.push({ entity: `row ${at + 1}`, ...mistake });
  });
  if (items.size === 0) {
    const reason = 'no row can be used; see docs/exchange.md for the query';
    return err([{ file: file.name, line: 1, column: 'results.bindings', reason }]);
  }
  const source = `wikidata-${day}`;
  const read = readLines(file.name, [
    lineOf({ type: 'pack', format: 1, ...header, source }),
    lineOf({
      type: 'source',
      id: source,
      publisher: 'Wikidata',
      title: 'Wikidata Query Service',
      issued: day,
      observed: day,
      read: day,
      url: 'https://query.wikidata.org/',
    }),
    ...Array.from(items.values(), ({ id, kind, names, statements }) =>
      lineOf({ type: 'entity', id, kind, names, statements: [...statements.values()] }),
    ),
  ]);
  return read.ok ? ok({ pack: read.value, losses }) : read;
}

function lineOf(record: Readonly<Record<string, unknown>>): Line {
  const id = typeof record['id'] === 'string' ? record['id'] : '';
  return { record, placeOf: (field) => ({ line: 1, column: `${id} ${field}` }) };
}

type Mistake = Pick<Loss, 'property' | 'reason'>;

/** Adds what a row says, or tells why it says nothing that can be used. */
function readRow(row: Row, items: Map<string, Item>, day: Day, han: NameLang): Mistake | undefined {
  const person = labelled(row, 'item', 'person', han);
  if ('reason' in person) return person;
  const post = labelled(row, 'position', 'post', han);
  if ('reason' in post) return post;
  const start = dateOf(row, 'start');
  if (typeof start === 'object') return start;
  const end = dateOf(row, 'end');
  if (typeof end === 'object') return end;
  const statement = {
    property: 'holds',
    value: { entity: post.id },
    start,
    end,
    // Wikidata's missing end does not say that somebody still holds a post.
    status: end === undefined ? 'unknown' : 'ended',
    observed: end?.length === 10 && end < day ? end : day,
    quote: cutQuote(`${person.label}：${post.label}`, MAX_QUOTE),
    origin: 'normalised',
  };
  const holder = itemOf(person, items);
  itemOf(post, items);
  // A query in several languages repeats each statement.
  holder.statements.set(
    `${post.id} ${start} ${end}`,
    holder.statements.get(`${post.id} ${start} ${end}`) ?? statement,
  );
  return undefined;
}

interface Labelled {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly lang: NameLang;
}

function labelled(row: Row, variable: string, kind: string, han: NameLang): Labelled | Mistake {
  const uri = row.get(variable);
  const number = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/.exec(uri?.value ?? '')?.[1];
  if (uri?.type !== 'uri' || number === undefined) {
    return { property: variable, reason: `«${uri?.value ?? ''}» is no address of a Wikidata item` };
  }
  const label = row.get(`${variable}Label`);
  const text = label?.value.replaceAll(/\s+/g, ' ').trim() ?? '';
  const lang = langOf(label, han);
  if (text === number || text === '')
    return { property: `${variable}Label`, reason: `${number} has no label` };
  if ([...text].length < 2)
    return { property: `${variable}Label`, reason: `«${text}» is too short for a name` };
  if (lang === undefined) {
    return {
      property: `${variable}Label`,
      reason: `the language «${label?.lang ?? ''}» is none of ${NAME_LANGS.join(', ')}`,
    };
  }
  return { id: `${kind}/${number.toLowerCase()}`, kind, label: text, lang };
}

function langOf(label: Binding | undefined, han: NameLang): NameLang | undefined {
  const tag = label?.lang?.toLowerCase() ?? '';
  if (tag === 'zh') return han;
  return Object.hasOwn(LANGS, tag) ? LANGS[tag] : NAME_LANGS.find((lang) => lang === tag);
}

function itemOf({ id, kind, label, lang }: Labelled, items: Map<string, Item>): Item {
  const item = items.get(id) ?? { id, kind, names: [], statements: new Map<string, object>() };
  items.set(id, item);
  if (!item.names.some((name) => name.text === label && name.lang === lang)) {
    item.names.push({ text: label, lang, kind: 'official' });
  }
  return item;
}

/**
 * A date as exact as it is known. Wikidata writes a year as its first of January and says elsewhere that only the year is meant; where
 * the query did not ask (`startPrecision`), a first of January is taken for the year and the first of another month for the month.
 */
function dateOf(row: Row, variable: string): string | undefined | Mistake {
  const binding = row.get(variable);
  // A blank node is Wikidata's «some value, not known».
  if (!binding || binding.type === 'bnode' || binding.value.includes('/.well-known/genid/')) return undefined;
  const [, date, year = '', month = '', day = ''] =
    /^((\d{4})-(\d{2})-(\d{2}))T00:00:00Z$/.exec(binding.value) ?? [];
  if (date === undefined)
    return { property: variable, reason: `«${binding.value}» is no date that a pack can hold` };
  switch (row.get(`${variable}Precision`)?.value) {
    case '11':
      return date;
    case '10':
      return `${year}-${month}`;
    case '9':
      return year;
    case undefined:
      if (day !== '01') return date;
      return month === '01' ? year : `${year}-${month}`;
    default:
      return { property: variable, reason: 'only a decade or century is known' };
  }
}
