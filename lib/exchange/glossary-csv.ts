/** The glossary as a table: an entity a row, a language a column. */
import type { NameLang } from '../model/entity';
import type { Pack } from '../model/pack';
import { joinValues } from './cells';
import { writeCsv } from './csv-table';
import { GLOSSARY_LANGS, glossaryOf, type GlossaryEntry } from './glossary';
import { quoted } from './reading';

/**
 * Writes the glossary of a pack as CSV: id, kind, the terms of each language (several with 「；」 between them, the first one preferred),
 * the note, and for each language where its terms stand in a source: the source and the passage.
 */
export function glossaryToCsv(pack: Pack): string {
  const entries = glossaryOf(pack);
  const present = new Set(entries.flatMap(({ terms }) => terms.map(({ name }) => name.lang)));
  const langs = GLOSSARY_LANGS.filter((lang, at) => at < 2 || present.has(lang));
  const columns = ['id', 'kind', ...langs, 'note', ...langs.map(sourceColumn)];
  return writeCsv(
    columns,
    entries.map((entry) => rowOf(entry, langs)),
  );
}

function sourceColumn(lang: NameLang): string {
  return `source ${lang}`;
}

function rowOf({ id, kind, note = '', terms }: GlossaryEntry, langs: readonly NameLang[]) {
  const cells: Record<string, string> = { id, kind, note };
  for (const lang of langs) {
    const own = terms.filter(({ name }) => name.lang === lang);
    cells[lang] = joinValues(own.map(({ name }) => name.text));
    const sources = own.flatMap(({ attestation }) =>
      attestation ? [`${attestation.citation}${quoted(attestation.quote)}`] : [],
    );
    cells[sourceColumn(lang)] = joinValues([...new Set(sources)]);
  }
  return cells;
}
