/** What the popup looks things up in: the same facts as the cards on pages, and search over their names. */
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import { CORE_PACK } from '@/lib/platform/core-pack';
import { readPackaged } from '@/lib/platform/packaged';
import { createSearch, type Search } from '@/lib/search/search';
import { Database } from '@/lib/store/database';
import { openFacts, type OpenFacts } from '@/lib/store/open-facts';
import { fold } from '@/lib/text/fold';

export interface PopupFacts extends OpenFacts {
  readonly search: Search;
}

/** Opens the facts and prepares search over all of their names, folded as the gazetteer folds. */
export async function openPopupFacts(): Promise<PopupFacts> {
  const [open, gazetteer] = await Promise.all([
    openFacts(new Database(), CORE_PACK),
    readPackaged('core.gazetteer').then(loadGazetteer),
  ]);
  const foldText = (text: string) => String.fromCharCode(...fold(text, gazetteer.fold));
  return { ...open, search: createSearch(await open.facts.summaries(), foldText) };
}
