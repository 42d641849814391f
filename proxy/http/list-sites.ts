import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { contractNumber, type Site, type SitesAnswer } from '../../contract/connect-api.ts';
import type { Config, SiteConfig } from '../sites/config.ts';
import { product } from '../sites/product.ts';

/** Tells the pane which Jiras there are. The build is told by the add-in's page as it lies on the disk. */
export function listSites(config: Config, addinPage: string): RequestHandler {
  const answer: SitesAnswer = {
    sites: config.sites.map(publicSite),
    connect: {
      version: product.version,
      contract: contractNumber,
      keepTickets: 'roaming',
      microsoft: null,
      build: fingerprint(addinPage),
      region: config.region,
      isTlsEndedInFront: config.listen.tls.kind === 'off',
    },
  };
  return (_request, response) => {
    response.set('cache-control', 'no-store').json(answer);
  };
}

// Written out key by key: what is added to a site's configuration stays here unless it is named.
function publicSite(site: SiteConfig): Site {
  const { id, name, kind, baseUrl, modes, connectionRule, framePath, signInMethods } = site;
  return {
    id,
    name,
    kind,
    baseUrl,
    modes,
    connectionRule,
    framePath,
    signInMethods,
    hasOwnAuthority: site.ca !== null,
    isMutualTls: site.clientCertificate !== null,
    ...(site.guidance === undefined ? {} : { guidance: site.guidance }),
  };
}

// The page names its scripts by their hashes, so its own hash stands for all of the add-in.
function fingerprint(page: string): string | null {
  if (!existsSync(page)) return null;
  return createHash('sha256').update(readFileSync(page)).digest('hex').slice(0, 12);
}
