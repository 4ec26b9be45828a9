/** The menu over a page: in which script to show it. */
import { browser } from 'wxt/browser';
import { catalogueOf } from '@/lib/i18n/catalogue';
import { uiLangOf } from '@/lib/i18n/ui-lang';
import { VARIANTS, type Variant } from '@/lib/model/variant';
import { commandPage } from '@/lib/platform/commands';

/** Those that readers of news ask for; the others are in the popup. */
const OFFERED: readonly Variant[] = ['hk', 'cn', 'tw'];
const ORIGINAL = 'original';

export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(() => void create());
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const to = VARIANTS.find((variant) => variant === menuItemId) ?? ORIGINAL;
    if (tab?.id !== undefined) void commandPage(tab.id, { type: 'convert-page', to });
  });
}

async function create(): Promise<void> {
  const { page, menu } = catalogueOf(uiLangOf(navigator.languages));
  await browser.contextMenus.removeAll();
  for (const variant of OFFERED) add(variant, menu.show(page.variants[variant]));
  add(ORIGINAL, menu.original);
}

function add(id: string, title: string): void {
  browser.contextMenus.create({ id, title, contexts: ['page', 'selection'] });
}
