/** The card: a view in, events out. It holds no words of its own, so that the card script carries no catalogue. */
import { useId } from 'preact/hooks';
import type { CardReason, CardRival, CardView } from '../lib/model/card';
import type { EntityId } from '../lib/model/entity';
import { CardSections } from './CardSections';
import { EntityLink } from './EntityLink';

export interface CardProps {
  readonly view: CardView;
  /** An entity on the card was chosen. */
  readonly onOpen: (entity: EntityId) => void;
  /** The reader wants the card away: its button, or Escape while focus is in it. */
  readonly onClose: () => void;
  /** Copies a text; false where the browser does not allow it here. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Back to the card that this one was opened from; without it there is no such button. */
  readonly onBack?: (() => void) | undefined;
  /** Lets the card stay when the pointer goes, or go again; without it there is no such button (in the popup). */
  readonly onPin?: ((pinned: boolean) => void) | undefined;
  readonly isPinned?: boolean | undefined;
  /** 「不是這個」; without it there is no such button (a card opened by search). */
  readonly onReject?: (() => void) | undefined;
  /** Present after `onReject`: the card says so, and offers to undo it or to let it hold on the whole site. */
  readonly rejected?:
    { readonly undo: () => void; readonly wholeSite?: (() => void) | undefined } | undefined;
  /** `dialog` over a page; `region` as a part of the popup, which is a dialog of its own. */
  readonly role?: 'dialog' | 'region' | undefined;
}

/**
 * A card. Wants `card.css` in the same tree. Focus is the caller's: the root takes it (`tabIndex` -1), so that a card opened from the
 * keyboard can be focused and one opened by hovering need not.
 */
export function Card(props: CardProps) {
  const { view, onOpen, onClose, onCopy, onBack, onPin, isPinned = false, onReject, rejected, role } = props;
  const { words } = view;
  const titleId = useId();
  return (
    <article
      class="card"
      lang={view.lang}
      role={role ?? 'dialog'}
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="card-head">
        <span class="seal" data-length={view.kindLabel.length}>
          {view.kindLabel}
        </span>
        <div class="card-names">
          {view.doubt && <p class="card-doubt-label">{view.doubt.label}</p>}
          <h2 id={titleId} lang={view.titleLang} data-doubt={view.doubt ? '' : undefined}>
            {view.title}
          </h2>
          {view.otherNames.length > 0 && <p class="card-other-names">{view.otherNames.join('　')}</p>}
          {view.note !== undefined && <p class="card-note">{view.note}</p>}
        </div>
        <div class="card-tools">
          {onBack && <ToolButton label={words.back} path="M10 3 5 8l5 5" onClick={onBack} />}
          {onPin && (
            <ToolButton
              label={words.pin}
              path={isPinned ? PINNED : UNPINNED}
              pressed={isPinned}
              onClick={() => onPin(!isPinned)}
            />
          )}
          <ToolButton label={words.close} path="m4 4 8 8M12 4l-8 8" onClick={onClose} />
        </div>
      </div>
      {/* A scrolling part must be reachable by keyboard. */}
      <div class="card-body" tabIndex={0} role="group" aria-labelledby={titleId}>
        {view.doubt && view.doubt.reasons.length > 0 && (
          <Reasons reasons={view.doubt.reasons} words={words} />
        )}
        {view.rivals && <Rivals {...view.rivals} onOpen={onOpen} />}
        {/* The key: lines that were unfolded on one card are folded on the next. */}
        <CardSections key={view.entity} view={view} onOpen={onOpen} onCopy={onCopy} />
      </div>
      <div class="card-foot">
        {rejected ? (
          <>
            <span role="status">{rejected.wholeSite ? words.rejected : words.rejectedOnSite}</span>
            <span class="card-choices">
              {rejected.wholeSite && (
                <button type="button" class="quiet" onClick={rejected.wholeSite}>
                  {words.wholeSite}
                </button>
              )}
              <button type="button" class="quiet" onClick={rejected.undo}>
                {words.undo}
              </button>
            </span>
          </>
        ) : (
          <>
            <span>{view.footer}</span>
            {onReject && (
              <button type="button" class="quiet" onClick={onReject}>
                {words.reject}
              </button>
            )}
          </>
        )}
      </div>
    </article>
  );
}

/** A drawing pin, standing while it holds and lying while it does not. */
const PINNED = 'M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5';
const UNPINNED = 'm9.5 2.5 4 4M10.5 3.5l-3 3-3 .5 4.5 4.5.5-3 3-3M6.5 9.5l-3.5 3.5';

interface ToolButtonProps {
  readonly label: string;
  readonly path: string;
  /** Of a switch: whether it is on. */
  readonly pressed?: boolean | undefined;
  readonly onClick: () => void;
}

function ToolButton({ label, path, pressed, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" stroke-width="1.25" stroke-linecap="round" />
      </svg>
    </button>
  );
}

function Reasons({ reasons, words }: { reasons: readonly CardReason[]; words: CardView['words'] }) {
  return (
    <ul class="reasons">
      {reasons.map(({ text, side }) => (
        <li key={text} data-side={side}>
          <span class="hidden">{words[side]}：</span>
          {text}
        </li>
      ))}
    </ul>
  );
}

interface RivalsProps {
  readonly label: string;
  readonly entities: readonly CardRival[];
  readonly onOpen: (entity: EntityId) => void;
}

function Rivals({ label, entities, onOpen }: RivalsProps) {
  return (
    <section class="rivals">
      <h3>{label}</h3>
      <ul>
        {entities.map(({ entity, title, lang, note }) => (
          <li key={entity}>
            <EntityLink entity={entity} text={title} lang={lang} onOpen={onOpen} />
            {note !== undefined && <span class="aside">{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
