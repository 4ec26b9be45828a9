/** What a card depends on besides the facts: the page that it opens over, the reader's language, the day. */
import type { UiLang } from '../i18n/ui-lang';
import type { Day } from '../model/day';
import type { EntitySummary } from '../model/facts';
import type { Band, Evidence } from '../model/mention';
import type { Variant } from '../model/variant';

export interface CardContext {
  /** The script of the page, or `undefined` where there is no page or none was detected: then the interface's decides. */
  readonly variant: Variant | undefined;
  readonly ui: UiLang;
  /** The day of the page, or `undefined` where it is not known. */
  readonly pageDate?: Day | undefined;
  /** The page's own address: evidence from this very page comes last, because a card never proves a page by itself. */
  readonly pageUrl?: string | undefined;
  readonly today: Day;
  /** Left out where the card is opened by search: then there is no doubt and no page. */
  readonly mention?:
    | {
        readonly band: Band;
        readonly evidence: readonly Evidence[];
        /** The entities that the same words could mean, best first; the caller looks them up. */
        readonly rivals: readonly EntitySummary[];
      }
    | undefined;
}
