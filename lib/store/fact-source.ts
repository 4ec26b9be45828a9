/** Facts from the database, each look-up by an index. */
import type { EntityId } from '../model/entity';
import type { Dossier, EntitySummary, FactSource } from '../model/facts';
import type { Statement } from '../model/statement';
import type { Database, EntityRow, StatementRow } from './database';

/** The facts of a store that {@link isSeeded} vouches for. */
export function storedFacts(database: Database): FactSource {
  return {
    dossier: (id) => readDossier(database, id),
    summaries: async () => (await database.entities.toArray()).map(toSummary),
  };
}

async function readDossier(database: Database, id: EntityId): Promise<Dossier | undefined> {
  const { entities, statements, sources } = database;
  return database.transaction('r', [entities, statements, sources], async () => {
    const row = await entities.get(id);
    if (!row) return undefined;
    const own = await statements.where('subject').equals(id).toArray();
    const pointing = await statements.where('object').equals(id).or('saidBy').equals(id).toArray();
    const mentionedIn = pointing.filter(({ subject }) => subject !== id);
    const all = [...own, ...mentionedIn];
    const named = new Set(all.flatMap(({ subject, object, saidBy }) => [subject, object, saidBy]));
    const others = await entities.bulkGet([...named].filter((other) => other !== undefined && other !== id) as string[]);
    const cited = await sources.bulkGet([...new Set(all.map(({ source }) => source))]);
    return {
      entity: { ...toSummary(row), statements: inOrder(own) },
      mentionedIn: inOrder(mentionedIn),
      others: new Map(others.flatMap((other) => (other ? [[other.id, toSummary(other)]] : []))),
      sources: new Map(cited.flatMap((source) => (source ? [[source.id, withoutPack(source)]] : []))),
    };
  });
}

function withoutPack<T extends { readonly pack: string }>({ pack: _, ...rest }: T): Omit<T, 'pack'> {
  return rest;
}

const toSummary = (row: EntityRow): EntitySummary => withoutPack(row);

/** The database returns rows by id, which is a hash; statements read best as the pack has them. */
function inOrder(rows: readonly StatementRow[]): Statement[] {
  return rows.map(({ pack: _, object: __, ...statement }) => statement);
}
