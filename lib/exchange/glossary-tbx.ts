/**
 * The glossary as TBX-Basic (ISO 30042:2019, dialect version 1.2, style DCA: data categories as attributes), which translators'
 * programs read. https://ltac-global.github.io/TBX-Basic_dialect/
 */
import type { NameKind } from '../model/entity';
import type { Pack } from '../model/pack';
import { glossaryOf, type GlossaryEntry, type GlossaryTerm } from './glossary';
import type { Loss } from './loss';
import { escapeXml, isXmlText } from './xml';

/** How a name of each kind is to be used, and what form it is, in the words that TBX-Basic has for it. */
const USAGES: Readonly<Record<NameKind, { readonly status: string; readonly type: string }>> = {
  official: { status: 'preferredTerm-admn-sts', type: 'fullForm' },
  short: { status: 'admittedTerm-admn-sts', type: 'shortForm' },
  weak: { status: 'admittedTerm-admn-sts', type: 'shortForm' },
  former: { status: 'supersededTerm-admn-sts', type: 'variant' },
  romanised: { status: 'admittedTerm-admn-sts', type: 'variant' },
  typo: { status: 'deprecatedTerm-admn-sts', type: 'variant' },
};

/**
 * Writes the glossary of a pack as TBX.
 *
 * @returns the file, and what it cannot hold: control characters and the like, each replaced by U+FFFD
 * @throws RangeError for a pack without entities: TBX has no empty glossary
 */
export function glossaryToTbx(pack: Pack): { readonly text: string; readonly losses: readonly Loss[] } {
  const entries = glossaryOf(pack);
  if (entries.length === 0) throw new RangeError('a pack without entities makes no TBX file');
  const { title, id, version } = pack.header;
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="zh-Hant-HK" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc>
<titleStmt><title>${escapeXml(title)}</title></titleStmt>
<sourceDesc><p>${escapeXml(`${id} ${version}`)}</p></sourceDesc>
</fileDesc></tbxHeader>
<text><body>
${entries.map(conceptEntry).join('\n')}
</body></text>
</tbx>
`;
  return { text, losses: entries.flatMap(lossesOf) };
}

function conceptEntry({ id, kind, note, terms }: GlossaryEntry): string {
  const langs = [...new Set(terms.map(({ name }) => name.lang))];
  return [
    `<conceptEntry id="${conceptId(id)}">`,
    element('descrip', 'subjectField', kind),
    ...(note === undefined ? [] : [`<note>${escapeXml(note)}</note>`]),
    ...langs.flatMap((lang) => [
      `<langSec xml:lang="${lang}">`,
      ...terms.filter(({ name }) => name.lang === lang).map(termSec),
      '</langSec>',
    ]),
    '</conceptEntry>',
  ].join('\n');
}

/** An XML id holds no slash; no entity id holds a full stop, so that this can be undone. */
function conceptId(id: string): string {
  return id.replace('/', '.');
}

function termSec({ name: { text, kind }, attestation }: GlossaryTerm): string {
  const { status, type } = USAGES[kind];
  const lines = [
    '<termSec>',
    `<term>${escapeXml(text)}</term>`,
    element('termNote', 'termType', type),
    element('termNote', 'administrativeStatus', status),
  ];
  if (kind === 'weak') lines.push('<note>only where the context says whom it means</note>');
  if (kind === 'romanised') lines.push('<note>in Latin letters, as its owner spells it</note>');
  if (attestation) {
    const { quote, citation, source } = attestation;
    lines.push(
      '<descripGrp>',
      element('descrip', 'context', quote),
      element('admin', 'source', citation),
      '</descripGrp>',
    );
    if (source.url !== undefined) {
      const url = escapeXml(source.url);
      lines.push(`<xref type="externalCrossReference" target="${url}">${escapeXml(source.title)}</xref>`);
    }
  }
  return [...lines, '</termSec>'].join('\n');
}

function element(tag: string, type: string, text: string): string {
  return `<${tag} type="${type}">${escapeXml(text)}</${tag}>`;
}

function lossesOf({ id, note = '', terms }: GlossaryEntry): Loss[] {
  const texts = [
    { property: 'note', text: note },
    ...terms.flatMap(({ name, attestation }, at) => [
      { property: `names.${at}`, text: name.text },
      ...(attestation
        ? [
            { property: `names.${at} context`, text: attestation.quote },
            {
              property: `names.${at} source`,
              text: `${attestation.citation}${attestation.source.url ?? ''}`,
            },
          ]
        : []),
    ]),
  ];
  return texts
    .filter(({ text }) => !isXmlText(text))
    .map(({ property }) => ({
      entity: id,
      property,
      reason: 'characters that XML cannot hold, written as U+FFFD',
    }));
}
