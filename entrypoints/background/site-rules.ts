/** What the user chose for each site: kept in the browser's own storage, read by host name. */
import { browser } from 'wxt/browser';
import type { Answer, SiteRule } from '@/lib/messages/protocol';
import { ok } from '@/lib/model/result';
import { commandPage } from '@/lib/platform/commands';
import { startIn } from './inject';

const keyOf = (host: string) => `site:${host}`;

/** The rule of a site; sites without one are on. */
export async function ruleOf(host: string): Promise<Answer<'site-rule'>> {
  const key = keyOf(host);
  const stored = await browser.storage.local.get(key);
  return ok(stored[key] === 'off' ? 'off' : 'on');
}

/** Keeps a site's rule and, in a tab of that site, starts or stops at once. */
export async function setRule(host: string, rule: SiteRule, tab: number | undefined): Promise<Answer<'site-rule'>> {
  if (rule === 'off') await browser.storage.local.set({ [keyOf(host)]: rule });
  else await browser.storage.local.remove(keyOf(host));
  if (tab !== undefined) {
    if (rule === 'on') await startIn(tab);
    else await commandPage(tab, { type: 'stop' });
  }
  return ok(rule);
}

/** True where the rule of an address's site lets marks be made. */
export async function isOn(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const rule = await ruleOf(new URL(url).hostname);
  return rule.ok && rule.value === 'on';
}
