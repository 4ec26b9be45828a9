/** Every message between contexts and its answer. Types only: what checks them on arrival stays in the background (schemas.ts). */
import type { CardView } from '../model/card';
import type { Day } from '../model/day';
import type { Band } from '../model/mention';
import type { PackedMentions } from '../model/packed-mentions';
import type { EntityId, EntityKind } from '../model/entity';
import type { PointerReport } from '../model/pointing';
import type { Settings } from '../model/settings';
import type { Result } from '../model/result';
import type { Variant } from '../model/variant';
import type { WordError, Wording } from '../model/wording';
import type { Edit } from '../text/edits';
import type { ScriptCounts } from '../text/variant';
import type { HeldRule, SiteRule } from '../model/site-rule';
import type { ExtensionRequestType, PageRequestType, Request, RequestType } from './schemas';

export type { ExtensionRequestType, PageRequestType, Request, RequestType };

/** Answers of the background. */
export interface Answers {
  'chinese-found': void;
  'card-part': void;
  'convert-part': void;
  point: void;
  'focus-back': void;
  label: string;
  'page-shown': void;
  'copy-words': CopyWords;
  wording: Wording;
  /** What is wrong with the lines; empty where they were kept. */
  'keep-wording': readonly WordError[];
  settings: Settings;
  'keep-settings': Settings;
  'own-rule': HeldRule;
  match: {
    /** For each text its candidates, opaque to the page. */
    readonly candidates: readonly (readonly number[])[];
    readonly scripts: readonly ScriptCounts[];
  };
  decide: PackedMentions;
  card: CardView | undefined;
  verdict: void;
  convert: readonly { readonly text: string; readonly edits: readonly Edit[] }[];
  'site-rule': HeldRule;
  'site-shown': HeldRule;
  'read-page': void;
}
/** What is said when converted text was copied, in the interface's language. */
export interface CopyWords {
  /** BCP 47. */
  readonly lang: string;
  readonly copied: string;
  readonly copyOriginal: string;
  readonly copiedOriginal: string;
  readonly refused: string;
}

export type Answer<T extends RequestType> = Result<Answers[T], string>;

/** A request as it crosses. */
export type RequestMessage = {
  [T in RequestType]: { readonly type: T; readonly body: Request<T> };
}[RequestType];

/** What the extension's pages and the background say to the page part of a tab. */
export type PageCommand =
  | { readonly type: 'page-state' }
  /** A verdict has changed. */
  | { readonly type: 'decide-again' }
  | { readonly type: 'convert-page'; readonly to: Variant | 'original' }
  /** What is selected in the frame that hears it. */
  | { readonly type: 'convert-selection'; readonly to: Variant }
  | { readonly type: 'mark'; readonly rule: SiteRule };

/** What the background says to the keyboard part in every frame: go to a mark, open the card of the one that is meant, come back from it. */
export type KeyCommand =
  | { readonly type: 'step'; readonly to: 'next' | 'previous' }
  | { readonly type: 'open-card' }
  | { readonly type: 'focus-back' };

/** What the background says to the card part, in the top frame of a tab. */
export type CardCommand =
  /** Places are in CSS pixels of the top frame's viewport. */
  | { readonly type: 'pointed'; readonly report: PointerReport; readonly frame: number }
  | { readonly type: 'settings'; readonly settings: Settings };

/** A mention as the page part tells of it. */
export interface PageMention {
  readonly text: string;
  /** UTF-16 code units into the page's text: its blocks joined by line feeds. */
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly entity: EntityId;
  readonly band: Band;
  readonly marked: boolean;
}

/** The page part's answer to every command. An application is not read until the user wants it: nothing is known of it. */
export type PageState = ReadPage | { readonly state: 'application' };

/** A page that is read, or is being read. */
export interface ReadPage {
  /** `reading` until every block that is there now has been decided. */
  readonly state: 'reading' | 'ready';
  readonly date: Day | undefined;
  /** The variant that the page is written in. */
  readonly variant: Variant | undefined;
  /** What it is shown in. */
  readonly shown: Variant | 'original';
  /** The reader has shown a part of it in another variant. */
  readonly isMixed: boolean;
  /** Another program converts it too. */
  readonly isShared: boolean;
  readonly mentions: readonly PageMention[];
}
