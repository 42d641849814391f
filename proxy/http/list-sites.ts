import type { RequestHandler } from 'express';
import { contractNumber, type Site, type SitesAnswer } from '../../contract/connect-api.ts';
import type { Config, SiteConfig } from '../sites/config.ts';
import { product } from '../sites/product.ts';

/** Tells the pane which Jiras there are. */
export function listSites(config: Config): RequestHandler {
  const answer: SitesAnswer = {
    sites: config.sites.map(publicSite),
    connect: {
      version: product.version,
      contract: contractNumber,
      keepTickets: 'roaming',
      microsoft: null,
    },
  };
  return (_request, response) => {
    response.set('cache-control', 'no-store').json(answer);
  };
}

// Written out key by key: what is added to a site's configuration stays here unless it is named.
function publicSite(site: SiteConfig): Site {
  const { id, name, kind, baseUrl, modes, signInMethods, framePath, guidance } = site;
  const shown = { id, name, kind, baseUrl, modes, signInMethods, framePath };
  return guidance === undefined ? shown : { ...shown, guidance };
}
