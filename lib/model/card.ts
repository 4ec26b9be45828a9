/**
 * A card, ready to show: every word in its place, nothing left to look up. Made in the background, shown by the card part and the
 * popup. Plain data, so that it crosses messages as it is.
 */
import type { EntityId, EntityKind } from './entity';
import type { Origin } from './statement';

/** The phrase that a line rests on. */
export interface CardEvidence {
  /** Id of the statement: a hash of all it claims, so a report that names it names the very claim. */
  readonly statement: string;
  readonly quote: string;
  readonly origin: Origin;
  /** 原文所載, 整理 or 推斷. */
  readonly originLabel: string;
  /** Publisher, day of issue and title, in one line. */
  readonly source: string;
  readonly url?: string | undefined;
}

export interface CardLine {
  /** What somebody did, or which time a line speaks of, in two to four characters: 出席, 見證, 其後. Printed small before the text. */
  readonly label?: string | undefined;
  readonly text: string;
  /** BCP 47 tag of `text`, where it is not the card's. */
  readonly lang?: string | undefined;
  /** The day of it, or who said it, printed small beside the text. */
  readonly aside?: string | undefined;
  readonly evidence: readonly CardEvidence[];
  /** The entity that the line is about: a click opens its card. */
  readonly entity?: EntityId | undefined;
}

export interface CardSection {
  readonly label: string;
  readonly lines: readonly CardLine[];
  /** Present where the section is long: show so many lines first, and a button with this label for the others. */
  readonly fold?: { readonly shown: number; readonly label: string } | undefined;
}

/** One thing that speaks for or against the mention being this entity. */
export interface CardReason {
  readonly text: string;
  readonly side: 'for' | 'against';
}

/** Another entity that the same words could mean. */
export interface CardRival {
  readonly entity: EntityId;
  readonly title: string;
  readonly lang: string;
  /** What tells it apart. */
  readonly note?: string | undefined;
}

/** What the card's own buttons say, in the interface's language: the card part holds no catalogue. */
export interface CardWords {
  readonly back: string;
  readonly close: string;
  readonly pin: string;
  readonly evidence: string;
  readonly openSource: string;
  readonly reject: string;
  /** After 「不是這個」, on this page, and on the whole site. */
  readonly rejected: string;
  readonly rejectedOnSite: string;
  readonly wholeSite: string;
  readonly undo: string;
  /** For screen readers before a reason: 支持, 存疑. */
  readonly for: string;
  readonly against: string;
  readonly report: ReportWords;
}

/** What a report of a wrong fact says; see components/report-text.ts. */
export interface ReportWords {
  /** The button. */
  readonly offer: string;
  readonly heading: string;
  readonly subject: string;
  readonly content: string;
  readonly evidence: string;
  readonly statement: string;
  /** Lines for the reader to fill in. */
  readonly ask: string;
  /** That nothing is sent. */
  readonly hint: string;
  readonly copy: string;
  readonly copied: string;
  /** Where the page forbids copying: the text is selected, and the reader copies it. */
  readonly copyByHand: string;
}

export interface CardView {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly kindLabel: string;
  /** The name in the page's script. */
  readonly title: string;
  /** BCP 47 tag of `title`, so that glyphs are the right ones. */
  readonly titleLang: string;
  /** BCP 47 tag of everything else. */
  readonly lang: string;
  readonly otherNames: readonly string[];
  readonly note?: string | undefined;
  /** Present where the mention is not sure: 「可能是」 and the reasons for and against. */
  readonly doubt?: { readonly label: string; readonly reasons: readonly CardReason[] } | undefined;
  /** Present where others bear the same name; shown also when we are sure, because a silent pick is never right. */
  readonly rivals?: { readonly label: string; readonly entities: readonly CardRival[] } | undefined;
  readonly sections: readonly CardSection[];
  /** 資料截至 and the like. */
  readonly footer: string;
  readonly words: CardWords;
}
