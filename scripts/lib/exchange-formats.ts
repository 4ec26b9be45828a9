/** The formats of `npm run exchange`. */
import { agreementsToCsv } from '../../lib/exchange/agreements-csv';
import type { TextFile } from '../../lib/exchange/csv-table';
import type { ExchangeError } from '../../lib/exchange/exchange-error';
import { packFromFtm } from '../../lib/exchange/ftm-in';
import { packToFtm } from '../../lib/exchange/ftm-out';
import { glossaryToCsv } from '../../lib/exchange/glossary-csv';
import { glossaryToTbx } from '../../lib/exchange/glossary-tbx';
import type { Imported, ImportOptions } from '../../lib/exchange/imported';
import { packToJsonLd } from '../../lib/exchange/json-ld';
import type { Loss } from '../../lib/exchange/loss';
import { packToMarkdown } from '../../lib/exchange/markdown';
import { statementsFromCsv } from '../../lib/exchange/statements-csv-in';
import { statementsToCsv } from '../../lib/exchange/statements-csv-out';
import { packFromWikidata } from '../../lib/exchange/wikidata-in';
import { catalogueOf } from '../../lib/i18n/catalogue';
import type { Pack } from '../../lib/model/pack';
import { ok, type Result } from '../../lib/model/result';

interface Export {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** Writers by format. `entities` are the ids that a document about single entities is to have. */
export const EXPORTS: Readonly<Record<string, (pack: Pack, entities: readonly string[]) => Export>> = {
  csv: (pack) => statementsToCsv(pack),
  agreements: (pack) => ({ text: agreementsToCsv(pack), losses: [] }),
  glossary: (pack) => ({ text: glossaryToCsv(pack), losses: [] }),
  tbx: (pack) => glossaryToTbx(pack),
  markdown: (pack, entities) => ({
    text: packToMarkdown(pack, entities, catalogueOf('zh-Hant-HK')),
    losses: [],
  }),
  ftm: (pack) => packToFtm(pack),
  jsonld: (pack) => ({ text: packToJsonLd(pack), losses: [] }),
};

/** Readers by format. A format that says of itself which pack it is takes no options. */
export const IMPORTS: Readonly<
  Record<string, (file: TextFile, options: () => ImportOptions) => Result<Imported, readonly ExchangeError[]>>
> = {
  csv: (file) => {
    const read = statementsFromCsv(file);
    return read.ok ? ok({ pack: read.value, losses: [] }) : read;
  },
  ftm: (file, options) => packFromFtm(file, options()),
  wikidata: (file, options) => {
    const { header, source, han } = options();
    return packFromWikidata(file, { header, han, day: source.read });
  },
};
