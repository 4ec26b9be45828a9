/** A card, ready to show: every word in its place, nothing left to look up. Made in the background, shown by the card part and the popup. */
import type { EntityId, EntityKind } from './entity';

/** The phrase that a line rests on. */
export interface CardEvidence {
  readonly quote: string;
  /** 原文所載, 整理 or 推斷. */
  readonly origin: string;
  /** Publisher, title and day of issue, in one line. */
  readonly source: string;
  readonly url?: string | undefined;
}

export interface CardLine {
  readonly text: string;
  /** The day of it, or who said it, printed small beside the text. */
  readonly aside?: string | undefined;
  readonly evidence: readonly CardEvidence[];
  /** The entity that the line is about: a click opens its card. */
  readonly entity?: EntityId | undefined;
}

export interface CardSection {
  readonly label: string;
  readonly lines: readonly CardLine[];
}

export interface CardView {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly kindLabel: string;
  /** The name in the page's script. */
  readonly title: string;
  /** BCP 47 tag of `title` and the texts, so that glyphs are the right ones. */
  readonly lang: string;
  readonly otherNames: readonly string[];
  readonly note?: string | undefined;
  /** Present where the mention is not sure: 「可能是」 and the reasons for and against. */
  readonly doubt?: { readonly label: string; readonly reasons: readonly string[] } | undefined;
  readonly sections: readonly CardSection[];
  /** 資料截至 and the like. */
  readonly footer: string;
}
