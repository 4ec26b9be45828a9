/** What an import hands back, and what it is told besides the file. */
import type { Pack, PackHeader, Source } from '../model/pack';
import type { NameLang } from '../model/entity';
import type { Loss } from './loss';

export interface Imported {
  readonly pack: Pack;
  /** What the file says and a pack cannot, or not yet, hold. */
  readonly losses: readonly Loss[];
}

/** What a file of another model does not say of itself. */
export interface ImportOptions {
  readonly header: Pick<PackHeader, 'id' | 'version' | 'title'>;
  /** The source of claims that name none: the file itself, with the day on which it was read. */
  readonly source: Source;
  /** The language of names in Han characters, which the file does not tell apart. */
  readonly han: NameLang;
}

/** A phrase of at most so many UTF-16 code units, no character cut in half. */
export function cutQuote(text: string, units: number): string {
  const cut = text.slice(0, units);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
