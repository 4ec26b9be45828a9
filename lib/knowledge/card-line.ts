/** One claim as one line of a card. */
import type { CardLine } from '../model/card';
import type { PropertyName, Statement } from '../model/statement';
import type { Catalogue } from '../i18n/catalogue';
import type { Claim } from './claims';
import { figureText } from './figure-text';
import { evidenceOf, nameOf, publisherOf, type Scribe } from './scribe';

/** The word before a line, by property; a `part` says more and goes before it. */
const OWN_LABELS: Partial<Record<PropertyName, keyof Catalogue['labels']>> = {
  meets: 'meets',
  attends: 'attends',
  'part-of': 'partOf',
  'located-in': 'locatedIn',
  'works-for': 'worksFor',
  occupation: 'occupation',
  'post-in': 'postIn',
  founded: 'founded',
  date: 'date',
  'signed-at': 'signedAt',
  organiser: 'organiser',
  purpose: 'purpose',
  about: 'about',
};
/** Seen from the other end, few properties still read as the same word. */
const INVERSE_LABELS: Partial<Record<PropertyName, keyof Catalogue['labels']>> = {
  meets: 'meets',
  attends: 'attends',
  organiser: 'organiser',
};
/** True at a moment: the line shows the day, unless the card itself is of that day (who attended an event). */
const DATED: Readonly<Record<Claim['side'], ReadonlySet<string>>> = {
  own: new Set(['attends', 'meets', 'says', 'figure', 'stage']),
  inverse: new Set(['meets', 'party', 'organiser']),
  said: new Set(['figure', 'described-as', 'ranks', 'content', 'purpose', 'says']),
};
/** True for a while, of which we saw one day. */
const LASTING: ReadonlySet<string> = new Set(['holds', 'works-for', 'occupation']);
/** Judgements: always somebody's. */
const JUDGEMENTS: ReadonlySet<string> = new Set(['described-as', 'ranks']);
/** What a slogan means is somebody's account of it, too. */
const TERM_JUDGEMENTS: ReadonlySet<string> = new Set(['described-as', 'ranks', 'content', 'purpose']);

/** A claim as a line. The text is the source's words or a stored name; nothing is converted. */
export function lineOf(scribe: Scribe, claim: Claim): CardLine {
  const { statement, side } = claim;
  const linked = linkOf(scribe, claim);
  const text = side === 'inverse' ? undefined : valueText(scribe, statement);
  return {
    label: labelOf(scribe.words, claim),
    text: side === 'said' && linked ? `${linked.text}：${text ?? ''}` : (text ?? linked?.text ?? ''),
    lang:
      side === 'said' || (text !== undefined && !('entity' in statement.value)) ? undefined : linked?.lang,
    aside: asideOf(scribe, claim),
    evidence: [evidenceOf(scribe, statement)],
    entity: linked?.id,
  };
}

function linkOf(scribe: Scribe, { statement, side }: Claim) {
  const id =
    side === 'own' ? ('entity' in statement.value ? statement.value.entity : undefined) : statement.subject;
  if (id === undefined || id === scribe.dossier.entity.id) return undefined;
  const name = nameOf(scribe, id);
  return name && { id, ...name };
}

function valueText(scribe: Scribe, { property, value }: Statement): string {
  if ('entity' in value) return nameOf(scribe, value.entity)?.text ?? value.entity;
  if ('text' in value) return value.text;
  if ('date' in value) return value.date;
  if ('figure' in value) return figureText(value.figure, scribe.words.figure);
  return codeText(scribe.words, property, value.code);
}

/** `intent` is a form as well as a stage, so the property decides. */
function codeText({ stages, forms }: Catalogue, property: string, code: string): string {
  const texts: Readonly<Record<string, string>> = property === 'stage' ? stages : forms;
  return texts[code] ?? code;
}

function labelOf(words: Catalogue, { statement, side }: Claim): string | undefined {
  // Of a party's own card it goes without saying.
  if (side === 'inverse' && statement.part === 'party') return undefined;
  if (statement.part !== undefined) return words.parts[statement.part];
  if (statement.acting) return words.labels.acting;
  if (side === 'said') return undefined;
  const labels: Readonly<Record<string, keyof Catalogue['labels']>> =
    side === 'own' ? OWN_LABELS : INVERSE_LABELS;
  const key = labels[statement.property];
  return key && words.labels[key];
}

function asideOf(scribe: Scribe, { statement, side }: Claim): string | undefined {
  const { words, dossier } = scribe;
  const { property, saidBy, observed, list } = statement;
  const asides: string[] = [];
  const judgements = dossier.entity.kind === 'term' ? TERM_JUDGEMENTS : JUDGEMENTS;
  if (saidBy !== undefined && saidBy !== dossier.entity.id) {
    asides.push(words.card.said(nameOf(scribe, saidBy)?.text ?? saidBy));
  } else if (side !== 'said' && judgements.has(property)) {
    asides.push(words.card.reported(publisherOf(scribe, statement)));
  }
  if (list !== undefined && property === 'listed') asides.push(words.card.list(list));
  if (LASTING.has(property)) asides.push(words.card.asOf(observed));
  else if (DATED[side].has(property)) asides.push(observed);
  return asides.length > 0 ? asides.join('，') : undefined;
}
