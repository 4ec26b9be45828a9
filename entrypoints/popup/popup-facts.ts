/** What the popup looks things up in: the same facts as the cards on pages, and search over their names. */
import { loadGazetteer } from '@/lib/gazetteer/gazetteer';
import { CORE_PACK } from '@/lib/platform/core-pack';
import { readPackaged } from '@/lib/platform/packaged';
import { createSearch, type Search } from '@/lib/search/search';
import { Database } from '@/lib/store/database';
import { openFacts, type OpenFacts } from '@/lib/store/open-facts';
import type { Variant } from '@/lib/model/variant';
import { fold } from '@/lib/text/fold';
import { countScripts, variantOf } from '@/lib/text/variant';

export interface PopupFacts extends OpenFacts {
  readonly search: Search;
  /** The script that a text's characters tell. */
  readonly variantOf: (text: string) => Variant | undefined;
}

/** Opens the facts and prepares search over all of their names, folded as the gazetteer folds. */
export async function openPopupFacts(): Promise<PopupFacts> {
  const [open, gazetteer] = await Promise.all([
    openFacts(new Database(), CORE_PACK),
    readPackaged('core.gazetteer').then(loadGazetteer),
  ]);
  const foldText = (text: string) => String.fromCharCode(...fold(text, gazetteer.fold));
  const search = createSearch(await open.facts.summaries(), foldText);
  return { ...open, search, variantOf: (text) => variantOf(countScripts(text, gazetteer.scripts)) };
}
