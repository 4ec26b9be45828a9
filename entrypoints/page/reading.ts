/** All that reads one frame's page and answers its reader. */
import { offerReading } from './offer';
import { followPointer } from './pointer';
import { Session } from './session';

/** Begins to read, until the signal is aborted. */
export function read(rule: 'concise' | 'all', signal: AbortSignal): Session {
  const session = new Session(signal);
  followPointer(session, signal);
  session.start(rule);
  offerReading({ session, signal });
  return session;
}
