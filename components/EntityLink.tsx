import type { EntityId } from '../lib/model/entity';

interface EntityLinkProps {
  readonly entity: EntityId;
  readonly text: string;
  readonly lang?: string | undefined;
  readonly onOpen: (entity: EntityId) => void;
}

/** The name of another entity, which opens its card. A button: it leads to no address. */
export function EntityLink({ entity, text, lang, onOpen }: EntityLinkProps) {
  return (
    <button type="button" class="link" lang={lang} onClick={() => onOpen(entity)}>
      {text}
    </button>
  );
}
