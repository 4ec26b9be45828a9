/** The menu over a page: in which script to show it, or what is selected in it. */
import { browser } from 'wxt/browser';
import { catalogueOf } from '@/lib/i18n/catalogue';
import { uiLangOf } from '@/lib/i18n/ui-lang';
import { VARIANTS, type Variant } from '@/lib/model/variant';
import { commandPage } from '@/lib/platform/commands';

/** Those that readers of news ask for; the others are in the popup. */
const OFFERED: readonly Variant[] = ['hk', 'cn', 'tw'];
const ORIGINAL = 'original';
const SELECTED = 'selected-';

export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(() => void create());
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (tab?.id === undefined) return;
    const selected = VARIANTS.find((variant) => menuItemId === SELECTED + variant);
    if (selected) void commandPage(tab.id, { type: 'convert-selection', to: selected }, frameId ?? 0);
    else {
      const to = VARIANTS.find((variant) => variant === menuItemId) ?? ORIGINAL;
      void commandPage(tab.id, { type: 'convert-page', to });
    }
  });
}

async function create(): Promise<void> {
  const { page, menu } = catalogueOf(uiLangOf(navigator.languages));
  await browser.contextMenus.removeAll();
  for (const variant of OFFERED)
    add(SELECTED + variant, menu.showSelected(page.variants[variant]), 'selection');
  for (const variant of OFFERED) add(variant, menu.show(page.variants[variant]), 'page');
  add(ORIGINAL, menu.original, 'page', 'selection');
}

function add(
  id: string,
  title: string,
  ...contexts: ['page' | 'selection', ...('page' | 'selection')[]]
): void {
  browser.contextMenus.create({ id, title, contexts });
}
