/** A pack as the lines of its own format (docs/pack-format.md). */
import type { Entity, Pack } from '../model/pack';
import type { Statement } from '../model/statement';

/** The lines of a pack; `readPack` reads the same pack from them. */
export function packToText(pack: Pack): string {
  const { header, sources, entities, retracted } = pack;
  const observed = new Map(sources.map((source) => [source.id, source.observed]));
  const lines = [
    header,
    ...sources,
    ...entities.map((entity) => entityLine(entity, pack, observed)),
    ...retracted.map(({ statement, reason }) => ({ type: 'retract', statement, reason })),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function entityLine(
  { id, kind, names, note, statements }: Entity,
  { header }: Pack,
  observed: ReadonlyMap<string, string>,
) {
  return {
    type: 'entity',
    id,
    kind,
    names,
    note,
    statements: statements.map((statement) => statementLine(statement, header.source, observed)),
  };
}

/** What a reader fills in from the pack's defaults is left out. */
function statementLine(
  { id: _, subject: __, started: ___, ended: ____, source, observed, ...rest }: Statement,
  usual: string | undefined,
  observedBy: ReadonlyMap<string, string>,
) {
  return {
    ...rest,
    ...(source === usual ? {} : { source }),
    ...(observed === observedBy.get(source) ? {} : { observed }),
  };
}
