/** The toolbar's button says in which script a page is shown, while that is not its own; and what a copied conversion is. */
import { browser } from 'wxt/browser';
import { catalogueOf } from '@/lib/i18n/catalogue';
import { uiLangOf } from '@/lib/i18n/ui-lang';
import type { Answer, Request } from '@/lib/messages/protocol';
import type { Asker } from '@/lib/messages/receive';
import { err, ok } from '@/lib/model/result';

/** Frames follow the page that they are in. */
const TOP = 0;

export async function answerPageShown(
  { shown, mixed }: Request<'page-shown'>,
  { tab, frame }: Asker,
): Promise<Answer<'page-shown'>> {
  if (tab === undefined) return err('not in a tab');
  if (frame !== TOP) return ok(undefined);
  const { badge, page, popup } = catalogueOf(uiLangOf(navigator.languages));
  const mixedTitle = mixed ? badge.mixedTitle : popup.title;
  const title = shown ? badge.title(page.variants[shown]) : mixedTitle;
  const text = shown ? badge.texts[shown] : mixed ? badge.mixed : '';
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR }),
    browser.action.setTitle({ tabId: tab, title }),
  ]);
  return ok(undefined);
}

const BADGE_COLOUR = '#8a2f26';

/** What is said after copying from a page that is shown so. */
export async function answerCopyWords(): Promise<Answer<'copy-words'>> {
  const lang = uiLangOf(navigator.languages);
  return ok({ lang, ...catalogueOf(lang).copied });
}
