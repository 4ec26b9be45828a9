/** Why we are not sure, in words. */
import type { CardReason, CardRival, CardView } from '../model/card';
import { displayName } from '../model/display-name';
import type { Evidence } from '../model/mention';
import { nameOf, type Scribe } from './scribe';

/** What a rule says: always the same, or with the name that it rests on. */
type Wording = string | { readonly named: (detail: string) => string; readonly plain: string };

/** The doubt block of a dotted (or unsure) mention; nothing for a solid one or for a card opened by search. */
export function doubtOf(scribe: Scribe): CardView['doubt'] {
  const { mention } = scribe.context;
  if (!mention || mention.band === 'solid') return undefined;
  const strongestFirst = mention.evidence
    .filter(({ weight }) => weight !== 0)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const reasons = new Map<string, CardReason>();
  for (const evidence of strongestFirst) {
    const text = reasonText(scribe, evidence);
    reasons.set(text, { text, side: sideOf(evidence.weight) });
  }
  const { doubt, unsure } = scribe.words.card;
  return { label: mention.band === 'unsure' ? unsure : doubt, reasons: [...reasons.values()] };
}

/** Others of the same name, whatever the band. */
export function rivalsOf({ context, words, variant }: Scribe): CardView['rivals'] {
  const rivals = context.mention?.rivals ?? [];
  if (rivals.length === 0) return undefined;
  const entities = rivals.map(({ id, names, note, kind }): CardRival => {
    const { text, lang } = displayName(names, variant);
    return { entity: id, title: text, lang, note: note ?? words.kinds[kind] };
  });
  return { label: words.card.rivals, entities };
}

function reasonText(scribe: Scribe, { rule, weight, detail }: Evidence): string {
  const { other, ...known } = scribe.words.reasons;
  const readable = detail === undefined ? undefined : readableDetail(scribe, detail);
  const wordings: Readonly<Record<string, Wording>> = known;
  const wording = Object.hasOwn(wordings, rule) ? wordings[rule] : undefined;
  // A rule without words still gets a line, so that spotting can grow without this file.
  if (wording === undefined) return readable === undefined ? other[sideOf(weight)] : other.named(readable);
  if (typeof wording === 'string') return wording;
  return readable === undefined ? wording.plain : wording.named(readable);
}

const sideOf = (weight: number): CardReason['side'] => (weight > 0 ? 'for' : 'against');

/** An id becomes its name, or nothing where we do not know it; words of the page stay. */
function readableDetail(scribe: Scribe, detail: string): string | undefined {
  const isId = /^[a-z]+\/[a-z0-9-]+$/.test(detail);
  return isId ? nameOf(scribe, detail)?.text : detail;
}
