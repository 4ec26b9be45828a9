/**
 * A pack as JSON-LD 1.1: things in schema.org's words, each statement as a Web Annotation whose target is the quoted phrase, sources and
 * their use in PROV's. All prefixes stand in the file, so that it is read without a network.
 */
import type { EntityKind, Name } from '../model/entity';
import type { Entity, Pack, Source } from '../model/pack';
import type { Statement, Value } from '../model/statement';

const CONTEXT = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  meipi: 'urn:meipi:',
};

const TYPES: Readonly<Record<EntityKind, string>> = {
  person: 'schema:Person',
  post: 'schema:Role',
  organisation: 'schema:Organization',
  place: 'schema:Place',
  agreement: 'meipi:Agreement',
  event: 'schema:Event',
  term: 'schema:DefinedTerm',
  area: 'schema:DefinedTerm',
};

type Node = Readonly<Record<string, unknown>>;

/** Writes a pack as one JSON-LD document. Nothing is left out: what the three vocabularies lack stands under `urn:meipi:`. */
export function packToJsonLd(pack: Pack): string {
  const { header, sources, entities, retracted } = pack;
  const graph: Node[] = [
    {
      '@id': `meipi:pack/${header.id}`,
      '@type': ['schema:Dataset', 'prov:Entity'],
      'schema:name': header.title,
      'schema:version': header.version,
      ...some('meipi:source', header.source, (id) => ({ '@id': sourceIri(id) })),
    },
    ...sources.map(sourceNode),
    ...entities.map(entityNode),
    ...entities.flatMap(({ statements }) => statements.map(statementNode)),
    ...retracted.map(({ statement, reason }) => ({
      '@id': statementIri(statement),
      'prov:wasInvalidatedBy': { '@type': 'prov:Activity', 'rdfs:comment': reason },
    })),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, undefined, 1)}\n`;
}

const entityIri = (id: string) => `meipi:${id}`;
const sourceIri = (id: string) => `meipi:source/${id}`;
const statementIri = (id: string) => `meipi:statement/${id}`;
const day = (text: string) => ({ '@value': text, '@type': 'xsd:date' });

/** A field that may be absent. */
function some<T>(key: string, value: T | undefined, write: (value: T) => unknown): Node {
  return value === undefined ? {} : { [key]: write(value) };
}

function sourceNode({ id, publisher, title, issued, observed, read, url }: Source): Node {
  return {
    '@id': sourceIri(id),
    '@type': ['schema:Article', 'prov:Entity'],
    'schema:headline': title,
    'schema:publisher': { '@type': 'schema:Organization', 'schema:name': publisher },
    'schema:datePublished': day(issued),
    'meipi:observed': day(observed),
    'meipi:read': day(read),
    ...some('schema:url', url, (address) => address),
  };
}

function entityNode({ id, kind, names, note }: Entity): Node {
  const shown = names.filter((name) => name.kind === 'official');
  const others = names.filter((name) => name.kind !== 'official' && name.kind !== 'typo');
  return {
    '@id': entityIri(id),
    '@type': TYPES[kind],
    'meipi:kind': kind,
    ...(shown.length > 0 ? { 'schema:name': shown.map(inLanguage) } : {}),
    ...(others.length > 0 ? { 'schema:alternateName': others.map(inLanguage) } : {}),
    ...some('schema:disambiguatingDescription', note, (text) => text),
    // schema.org does not say how a name is used; a list keeps their order.
    'meipi:names': {
      '@list': names.map((name) => ({ 'schema:name': inLanguage(name), 'meipi:kind': name.kind })),
    },
  };
}

function inLanguage({ text, lang }: Name): Node {
  return { '@value': text, '@language': lang };
}

function statementNode(statement: Statement): Node {
  const { id, subject, property, value, quote, origin, source, observed, saidBy } = statement;
  const { start, end, contradicts, supersedes } = statement;
  return {
    '@id': statementIri(id),
    '@type': ['oa:Annotation', 'prov:Entity'],
    'oa:motivatedBy': { '@id': 'oa:describing' },
    'oa:hasBody': {
      '@type': 'rdf:Statement',
      'rdf:subject': { '@id': entityIri(subject) },
      'rdf:predicate': { '@id': `meipi:property/${property}` },
      'rdf:object': objectOf(value),
    },
    'oa:hasTarget': {
      '@type': 'oa:SpecificResource',
      'oa:hasSource': { '@id': sourceIri(source) },
      'oa:hasSelector': { '@type': 'oa:TextQuoteSelector', 'oa:exact': quote },
    },
    [origin === 'verbatim' ? 'prov:wasQuotedFrom' : 'prov:wasDerivedFrom']: { '@id': sourceIri(source) },
    'meipi:origin': origin,
    'meipi:observed': day(observed),
    ...some('prov:wasAttributedTo', saidBy, (speaker) => ({ '@id': entityIri(speaker) })),
    ...some('prov:wasRevisionOf', supersedes, (older) => ({ '@id': statementIri(older) })),
    ...some('meipi:contradicts', contradicts, (ids) => ids.map((other) => ({ '@id': statementIri(other) }))),
    ...some('schema:startDate', start, (date) => date),
    ...some('schema:endDate', end, (date) => date),
    ...some('schema:position', statement.order, (order) => order),
    ...some('meipi:status', statement.status, (word) => word),
    ...some('meipi:rank', statement.rank, (word) => word),
    ...some('meipi:part', statement.part, (word) => word),
    ...some('meipi:acting', statement.acting, (is) => is),
    ...some('meipi:list', statement.list, (name) => name),
  };
}

function objectOf(value: Value): unknown {
  if ('entity' in value) return { '@id': entityIri(value.entity) };
  if ('text' in value) return value.text;
  if ('date' in value) return day(value.date);
  if ('code' in value) return { '@id': `meipi:code/${value.code}` };
  const { number, unit, counted, approximation, period } = value.figure;
  return {
    '@type': 'schema:QuantitativeValue',
    'schema:value': number,
    'schema:unitText': unit,
    'meipi:counted': counted,
    ...some('meipi:approximation', approximation, (word) => word),
    ...some('meipi:period', period, (text) => text),
  };
}
