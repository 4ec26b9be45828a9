/** Puts together all that is known of one entity, over whatever keeps the statements: a pack in memory or the store. */
import type { EntityId } from '../model/entity';
import type { Dossier, EntitySummary } from '../model/facts';
import type { Source } from '../model/pack';
import type { Statement } from '../model/statement';

/** The look-ups that a dossier takes. Statements come in their pack's order. */
export interface FactLookups {
  entities(ids: readonly EntityId[]): Promise<readonly EntitySummary[]>;
  statementsOf(subject: EntityId): Promise<readonly Statement[]>;
  /** Statements that point to an entity by their value, or name it as who said it. */
  statementsNaming(id: EntityId): Promise<readonly Statement[]>;
  sources(ids: readonly string[]): Promise<readonly Source[]>;
  /** Those of some statements, by id, that another one takes the place of, wherever that stands. */
  superseded(statements: readonly string[]): Promise<readonly string[]>;
}

/** The dossier of an entity, or `undefined` where it is not known. */
export async function assembleDossier(id: EntityId, lookups: FactLookups): Promise<Dossier | undefined> {
  const [summary] = await lookups.entities([id]);
  if (!summary) return undefined;
  const statements = await standing(await lookups.statementsOf(id), lookups);
  const naming = await standing(await lookups.statementsNaming(id), lookups);
  const mentionedIn = naming.filter(({ subject }) => subject !== id);
  const otherHolders = await otherHoldersOf(id, statements, lookups);
  const heldByOne = await heldByOneOf([id, ...postsIn(statements)], lookups);
  const all = [...statements, ...mentionedIn, ...otherHolders];
  const named = new Set(all.flatMap(entitiesIn));
  named.delete(id);
  const others = await lookups.entities([...named]);
  const sources = await lookups.sources([...new Set(all.map(({ source }) => source))]);
  return {
    entity: { ...summary, statements },
    mentionedIn,
    otherHolders,
    heldByOne,
    others: new Map(others.map((other) => [other.id, other])),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

/** Statements that are shown: neither deprecated nor superseded. Claims are never edited, so the old ones stay kept. */
async function standing(
  statements: readonly Statement[],
  lookups: FactLookups,
): Promise<readonly Statement[]> {
  const superseded = new Set(await lookups.superseded(statements.map(({ id }) => id)));
  return statements.filter(({ id, rank }) => rank !== 'deprecated' && !superseded.has(id));
}

/** The entities that a statement names. */
export function entitiesIn({ subject, value, saidBy }: Statement): EntityId[] {
  return [subject, ...('entity' in value ? [value.entity] : []), ...(saidBy === undefined ? [] : [saidBy])];
}

/** Who else holds, or held, the posts that these statements give to their subject. */
async function otherHoldersOf(
  holder: EntityId,
  statements: readonly Statement[],
  lookups: FactLookups,
): Promise<Statement[]> {
  const holdings = await Promise.all(postsIn(statements).map((post) => lookups.statementsNaming(post)));
  const held = await standing(holdings.flat(), lookups);
  return held.filter(({ property, subject }) => property === 'holds' && subject !== holder);
}

/** The posts that statements give to somebody. */
function postsIn(statements: readonly Statement[]): EntityId[] {
  const posts = statements.flatMap(({ property, value }) =>
    property === 'holds' && 'entity' in value ? [value.entity] : [],
  );
  return [...new Set(posts)];
}

async function heldByOneOf(ids: readonly EntityId[], lookups: FactLookups): Promise<Set<EntityId>> {
  const posts = ids.filter((id) => id.startsWith('post/'));
  // By post, not by subject: what is said of a post may be said of another that is the same.
  const held = posts.map(async (post) => {
    const said = await standing(await lookups.statementsOf(post), lookups);
    return said.some(
      ({ property, value }) => property === 'holders' && 'code' in value && value.code === 'one',
    );
  });
  const byOne = await Promise.all(held);
  return new Set(posts.filter((_, at) => byOne[at]));
}
