/** A pack as a translator's glossary: per entity its terms by language, and for each the passage that shows it in use. */
import type { EntityId, EntityKind, Name, NameLang } from '../model/entity';
import type { Pack, Source } from '../model/pack';
import type { Statement } from '../model/statement';
import { readingOf, statementsByTarget, type Reading } from './reading';

/** Where a source has the term, word for word. */
export interface Attestation {
  readonly quote: string;
  readonly source: Source;
  /** The source in one line. */
  readonly citation: string;
}

export interface GlossaryTerm {
  readonly name: Name;
  /** Absent where no quote has the term: a name carries no source of its own, so none is claimed for it. */
  readonly attestation?: Attestation | undefined;
}

export interface GlossaryEntry {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly note?: string | undefined;
  /** In the order of the pack. */
  readonly terms: readonly GlossaryTerm[];
}

/** The languages that a glossary always has, first; the others follow where a pack has names in them. */
export const GLOSSARY_LANGS: readonly NameLang[] = [
  'zh-Hant-HK',
  'zh-Hans',
  'zh-Hant-TW',
  'zh-Hant',
  'en',
  'pt',
];

/** The entries of a pack. Only statements that still stand attest a term. */
export function glossaryOf(pack: Pack): GlossaryEntry[] {
  const reading = readingOf(pack);
  const byTarget = statementsByTarget(reading.entities.values());
  return [...reading.entities.values()].map(({ id, kind, note, names, statements }) => {
    const about = [...statements, ...(byTarget.get(id) ?? [])];
    return {
      id,
      kind,
      note,
      terms: names.map((name) => ({ name, attestation: attestationOf(name, about, reading) })),
    };
  });
}

function attestationOf(
  { text }: Name,
  about: readonly Statement[],
  { sourceOf, citationOf }: Reading,
): Attestation | undefined {
  const statement = about.find(({ quote }) => quote.includes(text));
  const source = statement && sourceOf(statement);
  return source && { quote: statement.quote, source, citation: citationOf(statement) };
}
