/** Cards: facts by id to a view that is ready to show. */
import type { Answer, Request } from '@/lib/messages/protocol';
import type { Asker } from '@/lib/messages/receive';
import { cardView } from '@/lib/knowledge/card-view';
import { catalogueOf } from '@/lib/i18n/catalogue';
import { uiLangOf } from '@/lib/i18n/ui-lang';
import { dayAt } from '@/lib/model/day';
import { ok } from '@/lib/model/result';
import { CORE_PACK } from '@/lib/platform/core-pack';
import { Database } from '@/lib/store/database';
import { openFacts, type OpenFacts } from '@/lib/store/open-facts';
import { fill } from './install';

let opened: Promise<OpenFacts> | undefined;

/** The facts, opened once while the store answers; asked anew while it does not, since it may by then. */
export async function facts(): Promise<OpenFacts['facts']> {
  opened ??= openFacts(new Database(), CORE_PACK);
  const open = await opened;
  if (open.state.name !== 'store') opened = undefined;
  if (open.state.name === 'filling') void fill();
  return open.facts;
}

/** The card of an entity, or nothing where no pack knows it any more. */
export async function answerCard(
  { entity, variant, pageDate, mention }: Request<'card'>,
  { url }: Asker,
): Promise<Answer<'card'>> {
  const source = await facts();
  const dossier = await source.dossier(entity);
  if (!dossier) return ok(undefined);
  const rivals = await Promise.all((mention?.rivals ?? []).map((rival) => source.dossier(rival)));
  return ok(
    cardView(dossier, {
      variant,
      pageDate,
      pageUrl: url,
      mention: mention && { ...mention, rivals: rivals.flatMap((rival) => rival?.entity ?? []) },
      ui: uiLangOf(navigator.languages),
      today: dayAt(Date.now()),
    }),
  );
}

/** What a screen reader says of a mention. */
export async function answerLabel({ name, kind, at, of }: Request<'label'>): Promise<Answer<'label'>> {
  const { kinds, markLabel } = catalogueOf(uiLangOf(navigator.languages));
  return ok(markLabel(name, kinds[kind], at, of));
}
