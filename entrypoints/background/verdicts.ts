/** «Not this»: keeps the reader's verdicts, and tells deciding of those that hold on a page. */
import type { Answer, Request } from '@/lib/messages/protocol';
import type { Asker } from '@/lib/messages/receive';
import { dayAt } from '@/lib/model/day';
import { err, ok } from '@/lib/model/result';
import { commandPage } from '@/lib/platform/commands';
import { Database } from '@/lib/store/database';
import { inTime } from '@/lib/store/in-time';
import { keepVerdict, undoVerdict, verdictAddress, verdictsOn } from '@/lib/store/verdicts';
import type { Verdict } from '@/lib/store/user-rows';
import { foldKey } from '@/lib/text/fold';
import { allNames } from './gazetteer';

/** How long deciding waits for verdicts, in milliseconds: a page is decided without them rather than not at all. */
const PATIENCE = 300;

let database: Database | undefined;
/** By page address: every article of a page asks. */
const known = new Map<string, Promise<readonly Verdict[]>>();

/**
 * The verdicts that hold on a page.
 *
 * @returns none where the store cannot be read in time
 */
export async function verdictsFor(url: string | undefined): Promise<readonly Verdict[]> {
  if (url === undefined || !URL.canParse(url)) return [];
  const page = new URL(url);
  const address = verdictAddress('page', page);
  database ??= new Database();
  const found = known.get(address) ?? Promise.resolve(verdictsOn(database, page));
  known.set(address, found);
  try {
    return await inTime(found, PATIENCE);
  } catch {
    // Not asked again while this worker lives: every article of a page would wait.
    known.set(address, Promise.resolve([]));
    return [];
  }
}

/**
 * Keeps a verdict on the asker's own page or site, or takes it back. The address is the browser's word, never the message's: a page can
 * at most hide names on itself.
 */
export async function answerVerdict(
  { scope, name, entity, undo }: Request<'verdict'>,
  { url, tab, isPrivate }: Asker,
): Promise<Answer<'verdict'>> {
  if (url === undefined || !URL.canParse(url)) return err('not on a page');
  if (isPrivate) return err('nothing is kept of a private window');
  const { fold } = await allNames();
  const address = verdictAddress(scope, new URL(url));
  const verdict = { scope, address, name: foldKey(name, fold), entity, day: dayAt(Date.now()) };
  database ??= new Database();
  if (undo === true) await undoVerdict(database, verdict);
  else await keepVerdict(database, verdict);
  known.clear();
  if (tab !== undefined) await commandPage(tab, { type: 'decide-again' });
  return ok(undefined);
}
