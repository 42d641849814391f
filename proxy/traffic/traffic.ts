import type { Config, SiteConfig } from '../config/config.ts';
import { createClientNames, type ClientNames } from './client-address.ts';
import { createGate, type Gate, type GateParts } from './gate.ts';
import { createIdentities, type Identities } from './identities.ts';

/** Who may go to which site now. Lives as long as one configuration is in force, in one process. */
export interface Traffic {
  readonly clients: ClientNames;
  readonly identities: Identities;
  gateOf(site: SiteConfig): Gate;
  /** Ids of the sites that are left alone at present. */
  openCircuits(): readonly string[];
}

/** Builds the gates of all sites. */
export function createTraffic(config: Config, parts: GateParts): Traffic {
  const [sealing] = config.keyring;
  if (sealing === undefined) throw new TypeError('a keyring needs at least one entry');
  const gates = new Map(config.sites.map((site) => [site.id, createGate(site, parts)]));
  const clients = createClientNames(sealing.secret, config.listen.trustedProxies);
  return {
    clients,
    identities: createIdentities(clients),
    gateOf(site) {
      const gate = gates.get(site.id);
      if (gate === undefined) throw new TypeError(`site ${site.id} has no gate`);
      return gate;
    },
    openCircuits: () => [...gates].filter(([, gate]) => gate.isOpen).map(([id]) => id),
  };
}
