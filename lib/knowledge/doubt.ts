/** Why we are not sure, in words. */
import type { Catalogue } from '../i18n/catalogue';
import type { CardReason, CardRival, CardView } from '../model/card';
import { displayName } from '../model/display-name';
import type { Evidence } from '../model/mention';
import { nameOf, type Scribe } from './scribe';

type Reasons = Catalogue['reasons'];
/** A reason with what it rests on, and without where that is not known. */
type Wording = readonly [withDetail: keyof Reasons, plain: keyof Reasons];

/** Evidence rules by id. A rule that is not here still gets a line of its own, so that spotting can grow without this file. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  'related-near': ['relatedNear', 'relatedNearPlain'],
  'title-near': ['titleNear', 'titleNearPlain'],
  'title-beside': ['titleNear', 'titleNearPlain'],
  'title-conflict': ['titleConflict', 'titleConflictPlain'],
  'longer-name': ['longerName', 'longerNamePlain'],
  'full-elsewhere': ['fullElsewhere', 'fullElsewherePlain'],
  'long-name': ['longEnough', 'longEnough'],
  'short-name': ['short', 'short'],
  'weak-name': ['weakName', 'weakName'],
  quoted: ['quoted', 'quoted'],
  'word-edge': ['wordEdge', 'wordEdge'],
  'broken-word': ['brokenWord', 'brokenWord'],
  topic: ['topic', 'topic'],
  'out-of-time': ['outOfTime', 'outOfTime'],
  'shared-name': ['sharedName', 'sharedName'],
  'user-confirmed': ['userSaid', 'userSaid'],
  'user-rejected': ['userDenied', 'userDenied'],
};

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
    reasons.set(text, { text, side: evidence.weight > 0 ? 'for' : 'against' });
  }
  return { label: scribe.words.card.doubt, reasons: [...reasons.values()] };
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
  const { reasons } = scribe.words;
  const readable = detail === undefined ? undefined : readableDetail(scribe, detail);
  const wording = Object.hasOwn(WORDINGS, rule) ? WORDINGS[rule] : undefined;
  if (wording) {
    const reason = reasons[readable === undefined ? wording[1] : wording[0]];
    return typeof reason === 'string' ? reason : reason(readable ?? '');
  }
  if (readable !== undefined) return reasons.other(readable);
  return weight > 0 ? reasons.otherFor : reasons.otherAgainst;
}

/** An id becomes its name, or nothing where we do not know it; words of the page stay. */
function readableDetail(scribe: Scribe, detail: string): string | undefined {
  const isId = /^[a-z]+\/[a-z0-9-]+$/.test(detail);
  return isId ? nameOf(scribe, detail)?.text : detail;
}
