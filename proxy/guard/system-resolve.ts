import { lookup, type LookupAddress } from 'node:dns';
import { readFile } from 'node:fs';

/** Where names are looked up; the system's resolver unless a test puts its own here. */
export type Resolve = (
  hostname: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** What the system's resolver is made of. */
export interface SystemResolveParts {
  readonly lookUp: Resolve;
  /** The file with names of this computer's own. */
  readonly hostsFile: string;
}

/**
 * Builds the resolver. A name is looked up as it is, never below a search domain: in a cluster,
 * `jira.example.com` could otherwise be answered by `jira.example.com.<namespace>.svc.cluster.local`. Names in
 * the hosts file are looked up without the dot at the end, which that file does not know.
 */
export function createSystemResolve({ lookUp, hostsFile }: SystemResolveParts): Resolve {
  return (hostname, done) => {
    if (hostname.endsWith('.') || /(?:^|\.)localhost$/i.test(hostname)) {
      lookUp(hostname, done);
      return;
    }
    readFile(hostsFile, 'utf8', (error, text) => {
      const isOwn = error === null && namesIn(text).has(hostname.toLowerCase());
      lookUp(isOwn ? hostname : `${hostname}.`, done);
    });
  };
}

/** Looks a name up as everything else on this computer does, but without search domains. */
export const systemResolve: Resolve = createSystemResolve({
  lookUp: (hostname, done) => lookup(hostname, { all: true, verbatim: true }, done),
  hostsFile:
    process.platform === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts',
});

function namesIn(hosts: string): ReadonlySet<string> {
  const lines = hosts.split('\n').map((line) => line.split('#', 1)[0] ?? '');
  return new Set(lines.flatMap((line) => line.trim().toLowerCase().split(/\s+/).slice(1)));
}
