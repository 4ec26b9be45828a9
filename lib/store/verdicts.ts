/** «Not this»: verdicts of the user's, kept until they take them back. */
import type { Database } from './database';
import { storing } from './storing';
import type { Verdict, VerdictScope } from './user-rows';

/**
 * How far a verdict on a page reaches.
 *
 * @returns what {@link Verdict.address} holds: the page's address without its fragment, its host, or nothing
 */
export function verdictAddress(scope: VerdictScope, page: URL): string {
  if (scope === 'everywhere') return '';
  return scope === 'site' ? page.hostname : page.href.slice(0, page.href.length - page.hash.length);
}

/** Keeps a verdict; again is once. Pages in private windows are not for keeping: the caller sees to that. */
export async function keepVerdict(database: Database, verdict: Verdict): Promise<void> {
  await storing(`the verdict on «${verdict.name}»`, () => database.verdicts.put(verdict));
}

/** Takes a verdict back. */
export async function undoVerdict(
  database: Database,
  { scope, address, name, entity }: Omit<Verdict, 'day'>,
): Promise<void> {
  await database.verdicts.delete([scope, address, name, entity]);
}

/** Every verdict that holds on a page. */
export function verdictsOn(database: Database, page: URL): PromiseLike<Verdict[]> {
  const scopes: readonly VerdictScope[] = ['page', 'site', 'everywhere'];
  return database.verdicts
    .where('[scope+address]')
    .anyOf(scopes.map((scope) => [scope, verdictAddress(scope, page)]))
    .toArray();
}

/** Every verdict on a name, wherever it holds. */
export function verdictsOnName(database: Database, name: string): PromiseLike<Verdict[]> {
  return database.verdicts.where('name').equals(name).toArray();
}
