/** Facts put together over layers: merges followed, retracted statements left out, each statement once. */
import type { EntityId } from '../model/entity';
import type { EntitySummary } from '../model/facts';
import type { Source } from '../model/pack';
import type { Statement } from '../model/statement';
import { entitiesIn, type FactLookups } from '../pack/dossier';
import type { Layer } from './layers';
import type { Sameness } from './merges';

/**
 * The look-ups for one dossier.
 *
 * Statements keep their subjects; where a value, or who said it, is an entity that is the same as another, one id stands for all:
 * the asked entity's, else the first of them.
 *
 * @param asked - the entity whose dossier it is
 * @param layers - what ships before what the user brought: where two say the same, the first counts
 */
export function layeredLookups(asked: EntityId, layers: readonly Layer[], sameness: Sameness): FactLookups {
  const standIn = (id: EntityId): EntityId => {
    const all = sameness.of(id);
    return all.includes(asked) ? asked : (all.toSorted()[0] ?? id);
  };

  const retracted = async (ids: readonly string[]): Promise<ReadonlySet<string>> =>
    new Set((await Promise.all(layers.map((layer) => layer.retracted(ids)))).flat());

  /** What all layers say of an entity and those that are the same as it. */
  const statements = async (
    id: EntityId,
    find: (layer: Layer, id: EntityId) => Promise<readonly Statement[]>,
  ): Promise<Statement[]> => {
    await sameness.load([asked, id]);
    const found = new Map<string, Statement>();
    for (const one of sameness.of(id)) {
      for (const layer of layers) {
        for (const statement of await find(layer, one)) {
          if (found.has(statement.id)) continue;
          found.set(statement.id, { ...statement, source: layer.prefix + statement.source });
        }
      }
    }
    const withdrawn = await retracted([...found.keys()]);
    const kept = [...found.values()].filter(({ id }) => !withdrawn.has(id));
    await sameness.load(kept.flatMap(entitiesIn));
    return kept.map((statement) => withStandIns(statement, standIn));
  };

  return {
    async entities(ids) {
      await sameness.load(ids);
      const all = [...new Set(ids.flatMap((id) => sameness.of(id)))];
      const found = groupById(await Promise.all(layers.map((layer) => layer.entities(all))));
      return ids.flatMap((id) => {
        const summaries = sameness.of(id).flatMap((one) => found.get(one) ?? []);
        return found.has(id) ? combined(summaries) : [];
      });
    },
    statementsOf: (subject) => statements(subject, (layer, one) => layer.statementsOf(one)),
    async statementsNaming(id) {
      const naming = await statements(id, (layer, one) => layer.statementsNaming(one));
      // What the asked entity says under its other ids is its own: it stands in no relation to itself.
      const self = sameness.of(asked);
      return naming.filter(({ subject }) => !self.includes(subject));
    },
    async superseded(ids) {
      const perLayer = await Promise.all(layers.map((layer) => layer.superseders(ids)));
      const supersedersOf = (id: string) => perLayer.flatMap((superseders) => superseders.get(id) ?? []);
      // What a retracted statement took the place of stands again.
      const withdrawn = await retracted(ids.flatMap(supersedersOf));
      return ids.filter((id) => supersedersOf(id).some((newer) => !withdrawn.has(newer)));
    },
    async sources(ids) {
      const perLayer = layers.map(async (layer): Promise<Source[]> => {
        const { prefix } = layer;
        const own = ids.filter((id) => id.startsWith(prefix) && !id.includes(':', prefix.length));
        const found = await layer.sources(own.map((id) => id.slice(prefix.length)));
        return found.map((source) => ({ ...source, id: prefix + source.id }));
      });
      return (await Promise.all(perLayer)).flat();
    },
  };
}

/** Every entity once, with the names that all layers know. */
export async function layeredSummaries(layers: readonly Layer[]): Promise<EntitySummary[]> {
  const found = groupById(await Promise.all(layers.map((layer) => layer.summaries())));
  return [...found.values()].flatMap(combined);
}

function groupById(layers: readonly (readonly EntitySummary[])[]): Map<EntityId, EntitySummary[]> {
  const groups = new Map<EntityId, EntitySummary[]>();
  for (const summary of layers.flat()) {
    const group = groups.get(summary.id);
    if (group) group.push(summary);
    else groups.set(summary.id, [summary]);
  }
  return groups;
}

/** One summary of several: the first, with the names and the note that the others add. */
function combined(summaries: readonly EntitySummary[]): EntitySummary[] {
  const [first, ...others] = summaries;
  if (!first || others.length === 0) return first ? [first] : [];
  const names = new Map(first.names.map((name) => [`${name.lang} ${name.text}`, name]));
  for (const name of others.flatMap((other) => other.names)) {
    const key = `${name.lang} ${name.text}`;
    if (!names.has(key)) names.set(key, name);
  }
  const note = summaries.find((summary) => summary.note !== undefined)?.note;
  return [{ ...first, names: [...names.values()], ...(note === undefined ? {} : { note }) }];
}

function withStandIns(statement: Statement, standIn: (id: EntityId) => EntityId): Statement {
  const { value, saidBy } = statement;
  return {
    ...statement,
    ...('entity' in value ? { value: { entity: standIn(value.entity) } } : {}),
    ...(saidBy === undefined ? {} : { saidBy: standIn(saidBy) }),
  };
}
