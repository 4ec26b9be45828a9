/** From what is known of an entity to what a reader sees of it. */
import { displayName } from '../model/display-name';
import type { CardLine, CardSection, CardView } from '../model/card';
import type { Day } from '../model/day';
import type { Dossier } from '../model/facts';
import { STAGES } from '../model/statement';
import type { CardContext } from './card-context';
import { lineOf } from './card-line';
import { CARD_PLANS, type SectionPlan } from './card-plan';
import { claimsOf, type Claim } from './claims';
import { doubtOf, rivalsOf } from './doubt';
import { isFromThisPage, nameOf, otherNames, publisherOf, scribeFor, type Scribe } from './scribe';
import { holderLines, roleLines } from './tenure';

/** A section with more lines than this folds … */
const LONG_SECTION = 8;
/** … to so many. */
const SHOWN_OF_LONG = 5;

/**
 * The card of an entity.
 *
 * Every claim of the dossier stands in it: those that the plan of the kind does not name stand under 其他. Claims that read the same
 * are one line with all their evidence; claims that differ stand side by side.
 *
 * @param dossier - all that is known
 * @param context - the page, the reader's language, the day, and the mention where there is one
 * @returns plain data, ready to show
 */
export function cardView(dossier: Dossier, context: CardContext): CardView {
  const scribe = scribeFor(dossier, context);
  const { entity } = dossier;
  const { words } = scribe;
  const title = displayName(entity.names, scribe.variant);
  const sections = sectionsOf(scribe);
  const last = lastDay(dossier);
  return {
    entity: entity.id,
    kind: entity.kind,
    kindLabel: words.kinds[entity.kind],
    title: title.text,
    titleLang: title.lang,
    lang: context.ui,
    otherNames: otherNames(entity.names, title),
    note: [attribution(scribe), entity.note].filter((text) => text !== undefined).join('；') || undefined,
    doubt: doubtOf(scribe),
    rivals: rivalsOf(scribe),
    sections:
      sections.length > 0
        ? sections
        : [{ label: words.sections.other, lines: [{ text: words.card.noFacts, evidence: [] }] }],
    footer: last === undefined ? '' : words.card.dataUntil(last),
    words: words.cardWords,
  };
}

/** Whose word a term is: a slogan is never told in our own voice. */
function attribution(scribe: Scribe): string | undefined {
  const { entity } = scribe.dossier;
  if (entity.kind !== 'term') return undefined;
  const { words } = scribe;
  for (const property of ['owner', 'used-by']) {
    const value = entity.statements.find((statement) => statement.property === property)?.value;
    if (value && 'entity' in value)
      return words.card.usedBy(nameOf(scribe, value.entity)?.text ?? value.entity);
    if (value && 'text' in value) return words.card.usedBy(value.text);
  }
  const [first] = entity.statements;
  return first && words.card.reportedTerm(publisherOf(scribe, first));
}

function sectionsOf(scribe: Scribe): CardSection[] {
  const { words, dossier } = scribe;
  const plans = CARD_PLANS[dossier.entity.kind];
  const named = new Set(plans.flatMap((plan) => plan.takes.map(([side, property]) => `${side} ${property}`)));
  const left = new Set(claimsOf(dossier));
  const sections: CardSection[] = [];
  for (const plan of plans) {
    const lines = [...tenureLines(scribe, plan, left), ...takenLines(scribe, plan, left, named)];
    if (lines.length > 0) sections.push(section(scribe, words.sections[plan.label], lines));
  }
  if (left.size > 0) {
    const rest = [...left].map((claim) => lineOf(scribe, claim));
    sections.push(section(scribe, words.sections.other, rest));
  }
  return sections;
}

function tenureLines(scribe: Scribe, { tenure }: SectionPlan, left: Set<Claim>): CardLine[] {
  if (tenure === undefined) return [];
  const side = tenure === 'roles' ? 'own' : 'inverse';
  for (const claim of left) {
    if (claim.side === side && claim.statement.property === 'holds') left.delete(claim);
  }
  return tenure === 'roles' ? roleLines(scribe) : holderLines(scribe);
}

function takenLines(
  scribe: Scribe,
  { takes }: SectionPlan,
  left: Set<Claim>,
  named: ReadonlySet<string>,
): CardLine[] {
  const taken: Claim[] = [];
  for (const [side, property] of takes) {
    const here = [...left].filter((claim) => {
      if (claim.side !== side) return false;
      if (property !== 'any') return claim.statement.property === property;
      return !named.has(`${side} ${claim.statement.property}`);
    });
    for (const claim of here) left.delete(claim);
    taken.push(...here.toSorted((a, b) => rank(a) - rank(b)));
  }
  return taken.map((claim) => lineOf(scribe, claim));
}

/** Printed lists keep their order, stages theirs; the rest stays as the pack has it. */
function rank({ statement }: Claim): number {
  if (statement.property === 'stage' && 'code' in statement.value) {
    const { code } = statement.value;
    return STAGES.findIndex((stage) => stage === code);
  }
  return statement.order ?? Number.MAX_SAFE_INTEGER;
}

function section({ context, words }: Scribe, label: string, drafts: readonly CardLine[]): CardSection {
  const lines = new Map<string, CardLine>();
  for (const draft of drafts) {
    const line = draft.label === label ? { ...draft, label: undefined } : draft;
    const key = JSON.stringify([line.label, line.text, line.entity]);
    const same = lines.get(key);
    lines.set(key, same ? merge(same, line) : line);
  }
  const merged = [...lines.values()].map((line) => ({
    ...line,
    evidence: line.evidence.toSorted(
      (a, b) => Number(isFromThisPage(a, context)) - Number(isFromThisPage(b, context)),
    ),
  }));
  if (merged.length <= LONG_SECTION) return { label, lines: merged };
  const fold = { shown: SHOWN_OF_LONG, label: words.card.more(merged.length - SHOWN_OF_LONG) };
  return { label, lines: merged, fold };
}

function merge(a: CardLine, b: CardLine): CardLine {
  const asides = [...new Set([a.aside, b.aside])].filter((aside) => aside !== undefined);
  const isKnown = (quote: string, source: string) =>
    a.evidence.some((evidence) => evidence.quote === quote && evidence.source === source);
  return {
    ...a,
    aside: asides.length > 0 ? asides.join('、') : undefined,
    evidence: [...a.evidence, ...b.evidence.filter(({ quote, source }) => !isKnown(quote, source))],
  };
}

function lastDay({ entity, mentionedIn }: Dossier): Day | undefined {
  const days = [...entity.statements, ...mentionedIn].map((statement) => statement.observed);
  return days.toSorted().at(-1);
}
