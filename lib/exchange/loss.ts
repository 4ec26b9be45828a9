/** What a format cannot hold: said one by one, so that nothing goes missing in silence. */
import type { EntityId } from '../model/entity';

export interface Loss {
  /** The entity that loses something; absent where the pack itself does. */
  readonly entity?: EntityId | undefined;
  /** The statement that is lost, or loses a field. */
  readonly statement?: string | undefined;
  /** What is lost, or loses a field: a statement's property, `entity`, `names.2`, … */
  readonly property: string;
  /** The field that is lost; without it, the whole is. */
  readonly field?: string | undefined;
  readonly reason: string;
}

/** A loss as one line of text: `entity property.field: reason`. */
export function formatLoss({ entity, property, field, reason }: Loss): string {
  return `${entity === undefined ? '' : `${entity} `}${property}${field === undefined ? '' : `.${field}`}: ${reason}`;
}
