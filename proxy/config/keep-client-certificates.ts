import type { Config } from './config.ts';

/**
 * Puts the client certificates in force into the next configuration where that has broken ones: a renewal
 * that failed must not make a Jira unreachable whose old certificate is still valid.
 */
export function keepClientCertificates(next: Config, inForce: Config, now: Date): Config {
  return {
    ...next,
    sites: next.sites.map((site) => {
      if (site.clientCertificateFault === undefined) return site;
      const before = inForce.sites.find(({ id }) => id === site.id)?.clientCertificate ?? null;
      if (before === null || before.expiresAt <= now.getTime()) return site;
      return { ...site, clientCertificate: before, clientCertificateFault: undefined };
    }),
  };
}
