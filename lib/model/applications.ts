/** Hosts of mail, office, banking and chat: places of work and private letters, where nothing is read unless the user asks for it. */
import { hostAndAbove } from './hosts';

/** A list of hosts, one a line, without its `//` comments. */
export function readHosts(text: string): ReadonlySet<string> {
  const lines = text.split('\n').map((line) => line.trim());
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('//')));
}

/** True where a host is in the list, or lies under one that is: `docs.example` stands for `a.docs.example` too, not for `mydocs.example`. */
export function isApplication(host: string, hosts: ReadonlySet<string>): boolean {
  for (const each of hostAndAbove(host)) if (hosts.has(each)) return true;
  return false;
}
