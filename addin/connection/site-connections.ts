import { fitsDirect, type SignInMethod } from '../../contract/connect-api.ts';
import type { Site } from '../../contract/answers/connect-answers.ts';
import { directFaults } from './connection.ts';
import type { FrameConnection } from './frame-connection.ts';
import { createSiteConnection, type SiteConnection } from './site-connection.ts';

/** Where a fault is remembered for the session: a store of the browser's session storage. */
interface FaultMemory {
  get(key: string): unknown;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/**
 * Makes the connections of all sites, one each. What was found out about a frame holds for the session:
 * Outlook closes and opens the pane all the time, and nobody should wait for the same refusal twice.
 */
export function createSiteConnections(options: {
  readonly openFrame: (site: Site) => Promise<FrameConnection>;
  readonly memory: FaultMemory;
}): (site: Site, method: SignInMethod) => SiteConnection {
  const { openFrame, memory } = options;
  const known = new Map<string, SiteConnection>();
  return (site, method) => {
    const isSecretKept = !fitsDirect(site, method);
    // By all that decides: an administrator may change the rule or the address while the pane is open.
    const key = `direct ${site.connectionRule} ${site.baseUrl}${site.framePath}`;
    // Two sign-in methods of one site may need two connections; what is remembered holds for both.
    const name = isSecretKept ? `${key} secret-stays` : key;
    const connection =
      known.get(name) ??
      createSiteConnection(site, {
        openFrame,
        isSecretKept,
        remembered: directFaults.find((fault) => fault === memory.get(key)) ?? null,
        remember: (fault) => {
          // Only a convenience; without it the next pane looks again.
          void (fault === null ? memory.remove(key) : memory.set(key, fault)).catch(
            () => undefined,
          );
        },
      });
    known.set(name, connection);
    return connection;
  };
}
