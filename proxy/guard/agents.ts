import type { Agent } from 'node:http';
import type { SiteConfig } from '../config/config.ts';
import { createGuardedAgent, type TlsSeen } from './guarded-agent.ts';
import type { Resolve } from './system-resolve.ts';

/** The guarded agents of all sites. */
export interface Agents {
  /**
   * The agent for a site at the base URL it is given with: its own, or one of Atlassian's.
   *
   * @throws {TypeError} for a host that the site does not have
   */
  of(site: SiteConfig): Agent;
  /** Closes the connections to Jira. */
  close(): void;
}

export interface AgentsParts {
  readonly resolve: Resolve | undefined;
  /** Is told what TLS a connection to a site itself came to. */
  readonly onTls: (siteId: string, seen: TlsSeen) => void;
}

/**
 * Builds the agents, one for each host of each site: an agent takes any idle connection of its own for the
 * next request, wherever that one should go.
 */
export function createAgents(sites: readonly SiteConfig[], parts: AgentsParts): Agents {
  const agents = new Map<string, Agent>();
  for (const site of sites) {
    const onTls = (seen: TlsSeen): void => parts.onTls(site.id, seen);
    agents.set(placeOf(site), createGuardedAgent(site, parts.resolve, onTls));
    if (site.kind !== 'cloud') continue;
    for (const baseUrl of [site.atlassian.authUrl, site.atlassian.apiUrl]) {
      // What is shown to a gateway in front of the site is nobody else's business.
      const elsewhere = {
        ...site,
        baseUrl,
        clientCertificate: null,
        clientCertificateFault: undefined,
      };
      const place = placeOf(elsewhere);
      if (!agents.has(place)) agents.set(place, createGuardedAgent(elsewhere, parts.resolve));
    }
  }
  return {
    of(site) {
      const agent = agents.get(placeOf(site));
      // Any other agent would guard nothing.
      if (agent === undefined) throw new TypeError(`site ${site.id} has no such host`);
      return agent;
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
    },
  };
}

function placeOf({ id, baseUrl }: SiteConfig): string {
  return `${id} ${new URL(baseUrl).origin}`;
}
