/** What the popup decides for a site or a page. */
import type { Answer, Request } from '@/lib/messages/protocol';
import { ok } from '@/lib/model/result';
import { commandPage } from '@/lib/platform/commands';
import { DEFAULT_RULE } from '@/lib/model/site-rule';
import { startIn } from './inject';
import { readAll, stopReadingAll } from './read-sites';
import { keepRule, keepShown, ruleOf } from './site-rules';

/** Reads a site's rule; or keeps a new one and, in a tab of that site, lets it hold at once. */
export async function answerSiteRule({
  host,
  rule,
  tab,
}: Request<'site-rule'>): Promise<Answer<'site-rule'>> {
  if (rule === undefined) return ok(await ruleOf(host));
  await keepRule(host, rule);
  if (rule === 'off') await stopReadingAll(host);
  if (tab !== undefined) {
    const running = await commandPage(tab, { type: 'mark', rule });
    if (!running && rule !== 'off') await startIn(tab);
  }
  return ok(await ruleOf(host));
}

/** Keeps in which variant the pages of a site are shown. */
export async function answerSiteShown({ host, shown }: Request<'site-shown'>): Promise<Answer<'site-shown'>> {
  await keepShown(host, shown);
  return ok(await ruleOf(host));
}

/** Reads a page that nobody took for Chinese; the popup's click lets us into it where the browser asks for one. */
export async function answerReadPage({ tab, host }: Request<'read-page'>): Promise<Answer<'read-page'>> {
  if (host !== undefined) {
    await keepRule(host, DEFAULT_RULE);
    await readAll(host);
  }
  await startIn(tab);
  return ok(undefined);
}
