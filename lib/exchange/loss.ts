/** What a format cannot hold: said one by one, so that nothing goes missing in silence. */
import type { EntityId } from '../model/entity';

export interface Loss {
  /** The entity that loses something; absent where the pack itself does. */
  readonly entity?: EntityId | undefined;
  /** The statement that is lost, or loses a field. */
  readonly statement?: string | undefined;
  /** What is lost: a property (`figure`), a field (`figure.origin`), or a part of the entity (`names.2.lang`). */
  readonly property: string;
  readonly reason: string;
}

/** A loss as one line of text: `entity property: reason`. */
export function formatLoss({ entity, property, reason }: Loss): string {
  return `${entity === undefined ? '' : `${entity} `}${property}: ${reason}`;
}
