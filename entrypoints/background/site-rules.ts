/** What the user chose for each site: kept in the browser's own storage, by host name. */
import { browser } from 'wxt/browser';
import type { Answer } from '@/lib/messages/protocol';
import { err, ok } from '@/lib/model/result';
import { DEFAULT_RULE, SITE_RULES, type SiteRule } from '@/lib/model/site-rule';
import type { Asker } from '@/lib/messages/receive';

const keyOf = (host: string) => `site:${host}`;

/** The rule of a site. */
export async function ruleOf(host: string): Promise<SiteRule> {
  const key = keyOf(host);
  const { [key]: stored } = await browser.storage.local.get(key);
  return SITE_RULES.find((rule) => rule === stored) ?? DEFAULT_RULE;
}

/** Keeps what the user chose; the default is not kept, so that a later default reaches who never chose. */
export async function keepRule(host: string, rule: SiteRule): Promise<void> {
  if (rule === DEFAULT_RULE) await browser.storage.local.remove(keyOf(host));
  else await browser.storage.local.set({ [keyOf(host)]: rule });
}

/** The rule of the site that the asker's tab shows: a frame follows the page it is in. */
export async function ruleOfTab({ tab }: Asker): Promise<Answer<'own-rule'>> {
  if (tab === undefined) return err('not in a tab');
  const { url = '' } = await browser.tabs.get(tab);
  return ok(URL.canParse(url) ? await ruleOf(new URL(url).hostname) : 'off');
}
