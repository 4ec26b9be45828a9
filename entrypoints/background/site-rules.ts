/** What the user chose for each site: kept in the browser's own storage, by host name. */
import { browser } from 'wxt/browser';
import listed from '@/data/sites/applications.txt?raw';
import type { Answer } from '@/lib/messages/protocol';
import { isApplication, readHosts } from '@/lib/model/applications';
import { err, ok } from '@/lib/model/result';
import { DEFAULT_RULE, SITE_RULES, type HeldRule, type SiteRule } from '@/lib/model/site-rule';
import { VARIANTS, type Variant } from '@/lib/model/variant';
import type { Asker } from '@/lib/messages/receive';
import { wording } from './wording';

const keyOf = (host: string) => `site:${host}`;
const shownKeyOf = (host: string) => `shown:${host}`;

const applications = readHosts(listed);

/** The rule of a site: what the user chose; else applications are left alone. */
export async function ruleOf(host: string): Promise<HeldRule> {
  const [key, shownKey] = [keyOf(host), shownKeyOf(host)];
  const { [key]: stored, [shownKey]: variant } = await browser.storage.local.get([key, shownKey]);
  const chosen = SITE_RULES.find((rule) => rule === stored);
  const shown = await shownAs(variant);
  if (chosen) return { rule: chosen, from: 'choice', ...shown };
  if (isApplication(host, applications)) return { rule: 'off', from: 'application' };
  return { rule: DEFAULT_RULE, from: 'default', ...shown };
}

async function shownAs(kept: unknown): Promise<Pick<HeldRule, 'shown' | 'isShownEverywhere'>> {
  const shown = VARIANTS.find((one) => one === kept);
  if (shown) return { shown };
  const { always } = await wording();
  return always && kept !== ORIGINAL ? { shown: always, isShownEverywhere: true } : {};
}

/** Keeps in which variant the pages of a site are shown; `undefined` as they are written, whatever is wanted of all sites. */
export async function keepShown(host: string, shown: Variant | undefined): Promise<void> {
  const key = shownKeyOf(host);
  const { always } = await wording();
  if (shown ?? always) await browser.storage.local.set({ [key]: shown ?? ORIGINAL });
  else await browser.storage.local.remove(key);
}

const ORIGINAL = 'original';

/**
 * Keeps what the user chose, the default too: it says that the site is to be read although a page of it looks like an application, and
 * it outlives the day on which the site comes into the list.
 */
export async function keepRule(host: string, rule: SiteRule): Promise<void> {
  await browser.storage.local.set({ [keyOf(host)]: rule });
}

/** The rule of the site that the asker's tab shows: a frame follows the page it is in, unless it shows an application. */
export async function ruleOfTab({ tab, url: frameUrl = '' }: Asker): Promise<Answer<'own-rule'>> {
  if (tab === undefined) return err('not in a tab');
  const { url = '' } = await browser.tabs.get(tab);
  if (!URL.canParse(url)) return ok({ rule: 'off', from: 'default' });
  const ofFrame = URL.canParse(frameUrl) && (await ruleOf(new URL(frameUrl).hostname));
  return ok(ofFrame && ofFrame.from === 'application' ? ofFrame : await ruleOf(new URL(url).hostname));
}
