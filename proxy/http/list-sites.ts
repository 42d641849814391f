import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { contractNumber, headers, usableMethods } from '../../contract/connect-api.ts';
import type {
  AboutConnect,
  MicrosoftApp,
  Site,
  SitesAnswer,
} from '../../contract/answers/connect-answers.ts';
import type { Config, SiteConfig } from '../config/config.ts';
import { product } from '../config/product.ts';

interface ListParts {
  readonly config: Config;
  /** Refuses who may not see the list. */
  readonly checkUser: (token: string | readonly string[] | undefined) => Promise<unknown>;
}

/**
 * Tells the pane which Jiras there are. Where Connect asks for Microsoft's token, who brings none learns
 * whose it has to be and no more. The build is told by the add-in's page as it lies on the disk.
 */
export function listSites({ config, checkUser }: ListParts, addinPage: string): RequestHandler {
  const connect: AboutConnect = {
    version: product.version,
    contract: contractNumber,
    keepTickets: config.keepTicketsIn,
    microsoft: publicApp(config),
    build: fingerprint(addinPage),
    region: config.region,
    isTlsEndedInFront: config.listen.tls.kind === 'off',
  };
  const sites = config.sites.map(publicSite);
  return async (request, response) => {
    const token = request.headers[headers.user];
    const isStranger = config.microsoft !== null && token === undefined;
    if (!isStranger) await checkUser(token);
    const answer: SitesAnswer = { sites: isStranger ? [] : sites, connect };
    response.set('cache-control', 'no-store').json(answer);
  };
}

// Written out key by key: what is added to a site's configuration stays here unless it is named.
function publicSite(site: SiteConfig): Site {
  const { id, name, kind, baseUrl, modes, connectionRule, framePath, allowSecretsInPane } = site;
  return {
    id,
    name,
    kind,
    baseUrl,
    modes,
    connectionRule,
    framePath,
    signInMethods: usableMethods(site),
    allowSecretsInPane,
    hasOwnAuthority: site.ca !== null,
    isMutualTls: site.clientCertificate !== null,
    ...(site.guidance === undefined ? {} : { guidance: site.guidance }),
    ...(site.files === undefined ? {} : { files: site.files }),
  };
}

// The page names its scripts by their hashes, so its own hash stands for all of the add-in.
function fingerprint(page: string): string | null {
  if (!existsSync(page)) return null;
  return createHash('sha256').update(readFileSync(page)).digest('hex').slice(0, 12);
}

function publicApp({ microsoft }: Config): MicrosoftApp | null {
  return microsoft === null ? null : { tenantId: microsoft.tenantId, clientId: microsoft.clientId };
}
