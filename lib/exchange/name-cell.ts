/** An entity's names in one cell: 「易煉紅 (zh-Hant-HK official)；Yi Lianhong (en romanised)」. */
import { NAME_KINDS, NAME_LANGS, type Name } from '../model/entity';
import { joinValues, splitValues } from './cells';

/** All names, in their order. */
export function writeNames(names: readonly Name[]): string {
  return joinValues(names.map(({ text, lang, kind }) => `${text} (${lang} ${kind})`));
}

/**
 * Undoes {@link writeNames}.
 *
 * @returns the names, or what is wrong with the first that cannot be read
 */
export function readNames(cell: string): readonly Name[] | string {
  const names: Name[] = [];
  for (const value of splitValues(cell)) {
    const [, text, langText, kindText] = /^([^]+) \(([^ ()]+) ([^ ()]+)\)$/.exec(value.trim()) ?? [];
    const lang = NAME_LANGS.find((tag) => tag === langText);
    const kind = NAME_KINDS.find((word) => word === kindText);
    if (text === undefined || lang === undefined || kind === undefined) {
      return (
        `«${value}» is no name; write 「易煉紅 (zh-Hant-HK official)」, with one of ${NAME_LANGS.join(', ')} ` +
        `and one of ${NAME_KINDS.join(', ')}, and 「；」 between names`
      );
    }
    names.push({ text, lang, kind });
  }
  return names;
}
