/** The statements of a dossier, seen from its entity: its own, those that point to it, and those that are its words about others. */
import type { Dossier } from '../model/facts';
import type { Statement } from '../model/statement';

/** `own`: said of the entity. `inverse`: said of another, with this one as value. `said`: said of another, by this one. */
export type Side = 'own' | 'inverse' | 'said';

export interface Claim {
  readonly side: Side;
  readonly statement: Statement;
}

/** All claims of a dossier; its own first, each group in the order of its pack. */
export function claimsOf({ entity, mentionedIn }: Dossier): readonly Claim[] {
  const own = entity.statements.map((statement): Claim => ({ side: 'own', statement }));
  const others = mentionedIn.map((statement): Claim => {
    const pointsHere = 'entity' in statement.value && statement.value.entity === entity.id;
    return { side: pointsHere ? 'inverse' : 'said', statement };
  });
  return [...own, ...others];
}
