/** From what the page part says to what the popup shows of the page. */
import type { PageState as PageStatus } from '@/components/PageStatus';
import type { PageState, ReadPage } from '@/lib/messages/protocol';
import type { EntityKind } from '@/lib/model/entity';
import type { HeldRule } from '@/lib/model/site-rule';
import type { FrontTab } from './front-tab';

/** The state of the page in front, with its distinct entities that are at least likely, by kind. */
export function pageStatus(
  tab: FrontTab | undefined,
  state: PageState | undefined,
  held: HeldRule | undefined,
): PageStatus {
  if (tab?.host === undefined) return { state: 'unreadable' };
  const { host } = tab;
  if (held === undefined) return { state: 'asking', host };
  const { rule, from } = held;
  if (from === 'application' || state?.state === 'application') return { state: 'application', host };
  if (rule === 'off') return { state: 'ready', host, marking: 'off', counts: {} };
  if (!state) return { state: 'not-chinese', host };
  if (state.state === 'reading') return { state: 'working', host, marking: rule };
  const shown = state.shown === 'original' ? undefined : state.shown;
  return {
    state: 'ready',
    host,
    marking: rule,
    counts: countKinds(state),
    detected: state.variant,
    shown,
    isMixed: state.isMixed,
    isShared: state.isShared,
    always: held.shown,
  };
}

function countKinds({ mentions }: ReadPage): Partial<Record<EntityKind, number>> {
  const entities = new Map(
    mentions.filter(({ band }) => band !== 'unsure').map(({ entity, kind }) => [entity, kind]),
  );
  const counts: Partial<Record<EntityKind, number>> = {};
  for (const kind of entities.values()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
