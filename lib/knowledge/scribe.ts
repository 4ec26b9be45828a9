/** Writes the parts of a card's lines: names in the reader's script, figures, days, evidence. */
import { catalogueOf, type Catalogue } from '../i18n/catalogue';
import type { CardEvidence } from '../model/card';
import { displayName } from '../model/display-name';
import type { EntityId, EntityKind, Name, NameLang } from '../model/entity';
import type { Dossier, EntitySummary } from '../model/facts';
import type { Statement } from '../model/statement';
import type { Variant } from '../model/variant';
import type { CardContext } from './card-context';

/** All that writing a line needs; made once for a card. */
export interface Scribe {
  readonly dossier: Dossier;
  readonly context: CardContext;
  readonly words: Catalogue;
  readonly variant: Variant;
}

export function scribeFor(dossier: Dossier, context: CardContext): Scribe {
  const variant = context.variant ?? (context.ui === 'zh-Hans' ? 'cn' : 'hk');
  return { dossier, context, words: catalogueOf(context.ui), variant };
}

/** An entity's name as a line shows it. */
export interface ShownName {
  readonly text: string;
  readonly lang: NameLang;
  readonly kind: EntityKind;
}

/** The name of an entity of the dossier, or `undefined` where the dossier does not hold it. */
export function nameOf(scribe: Scribe, id: EntityId): ShownName | undefined {
  const { entity, others } = scribe.dossier;
  const summary: EntitySummary | undefined = id === entity.id ? entity : others.get(id);
  if (!summary) return undefined;
  const { text, lang } = displayName(summary.names, scribe.variant);
  // A slogan is quoted wherever it stands: it is never said in our own voice.
  const quoted = summary.kind === 'term' && !/[「『“《]/.test(text) ? scribe.words.card.quoted(text) : text;
  return { text: quoted, lang, kind: summary.kind };
}

/** The forms that stand beside the title: other scripts last, wrong and merely contextual forms never. */
export function otherNames(names: readonly Name[], title: Name): string[] {
  const MOST = 4;
  const rank = (name: Name) => (name.kind === 'romanised' || name.lang === title.lang ? 0 : 1);
  const shown = names.filter((name) => name.kind !== 'typo' && name.kind !== 'weak');
  const texts = shown.toSorted((a, b) => rank(a) - rank(b)).map((name) => name.text);
  return [...new Set(texts)].filter((text) => text !== title.text).slice(0, MOST);
}

/** The publisher of a statement, as its source names it. */
export function publisherOf({ dossier }: Scribe, statement: Statement): string {
  return dossier.sources.get(statement.source)?.publisher ?? statement.source;
}

/** The phrase that a statement rests on, and where it stands. */
export function evidenceOf({ dossier, context, words }: Scribe, statement: Statement): CardEvidence {
  const source = dossier.sources.get(statement.source);
  const line = source
    ? words.card.source(source.publisher, source.issued, source.title)
    : `${statement.source}，${statement.observed}`;
  const isThisPage = source?.url !== undefined && source.url === context.pageUrl;
  return {
    statement: statement.id,
    quote: statement.quote,
    origin: statement.origin,
    originLabel: words.origins[statement.origin],
    source: isThisPage ? `${line}（${words.card.thisPage}）` : line,
    url: source?.url,
  };
}

/** True where evidence stands on the page that the card opens over. */
export function isFromThisPage({ url }: CardEvidence, context: CardContext): boolean {
  return url !== undefined && url === context.pageUrl;
}
