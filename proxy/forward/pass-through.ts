import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'http-proxy-middleware';
import type { Logger } from 'pino';
import { allowsMode, headers } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import type { CheckUser } from '../guard/check-user.ts';
import { checkUrl, type CheckedUrl } from '../guard/check-url.ts';
import { mapNetworkError } from '../guard/map-network-error.ts';
import { sendError } from '../http/error-response.ts';
import { requestLogOf } from '../http/request-log.ts';
import { canonicalUrl } from '../signing/canonical-url.ts';
import type { Oauth1Signer } from '../signing/oauth1-signer.ts';
import { signRequest } from '../signing/sign-request.ts';
import { gatewayBase, ownHeaders, type Config, type SiteConfig } from '../config/config.ts';
import type { Keyring } from '../tickets/keyring.ts';
import { readTicket, refuseEnded, refuseOtherPurpose } from '../tickets/read-ticket.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Traffic } from '../traffic/traffic.ts';
import { InFlightRequest, type InFlightRequestParts } from './proxy-request.ts';
import { checkRequestBody } from './check-request-body.ts';
import { requestHeaders } from './request-headers.ts';
import { createSiteProxy, begin, type FailureListener, type SiteProxyParts } from './site-proxy.ts';

export interface PassThroughParts extends SiteProxyParts {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly traffic: Traffic;
  readonly checkUser: CheckUser;
  readonly log: Logger;
}

/** How requests reach one site: at its own address, or on Atlassian's gateway. */
interface Way {
  /** With the base URL that this way leads to. */
  readonly site: SiteConfig;
  /** How many characters of an address stand before its path. */
  readonly originLength: number;
  readonly proxy: RequestHandler;
}

type Pass = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const address = /^\/jira\/(?<site>[^/?]+)(?<target>\/.*)?$/s;

/** Tells whether a request is one to pass to Jira. */
export function isForJira(url: string): boolean {
  return url.startsWith('/jira/');
}

/** Passes requests under `/jira/<site>/…` on to that site, streaming both ways. */
export function createPassThrough(parts: PassThroughParts): Pass {
  const { log, signers } = parts;
  const lost = fail(log);
  const ways = new Map(parts.config.sites.map((site) => [site.id, createWays(site, parts, lost)]));

  return async (request, response) => {
    try {
      const { ways: own, target } = findTarget(ways, request.url ?? '');
      const { site } = own.direct;
      const exchange = requestLogOf(request);
      exchange.site = site.id;
      const judged = judge(request.method ?? '', target, site);
      exchange.call = judged.call;
      checkRequestBody(request, site.limits.maxBodyBytes);
      const awaitsContinue = request.headers.expect !== undefined;
      const ticket = await ticketOf(request, site, parts);
      refuseOtherPurpose(ticket, 'connect');
      refuseEnded(ticket, parts.now());
      const gate = parts.traffic.gateOf(site);
      const { identity, accepted } = identify(request, site, ticket, parts.traffic);
      await gate.admit(identity.client);
      // The client may have gone while a store elsewhere was asked.
      if (response.destroyed) return;
      const way = wayFor(own, ticket);
      await prepare(request, way, judged, { ticket, signer: signers.get(site.id) });
      begin(
        request,
        new InFlightRequest(
          { site: way.site, exchange, request, response, gate, identity, accepted },
          lost,
        ),
      );
      if (awaitsContinue) response.writeContinue();
      await way.proxy(request, response);
    } catch (thrown) {
      sendError(request, response, thrown, log);
    }
  };
}

/** The ways to one site; the gateway's leads there for sites of Cloud only. */
interface Ways {
  readonly direct: Way;
  readonly gateway: Way | null;
}

function createWays(site: SiteConfig, parts: PassThroughParts, lost: FailureListener): Ways {
  const wayAt = (at: SiteConfig): Way => ({
    site: at,
    originLength: new URL(at.baseUrl).origin.length,
    proxy: createSiteProxy(at, parts, lost),
  });
  const gateway = { ...site, baseUrl: site.atlassian.apiUrl };
  return { direct: wayAt(site), gateway: site.kind === 'cloud' ? wayAt(gateway) : null };
}

// Which site of the gateway's it is stands sealed in the ticket, and nowhere else.
function wayFor({ direct, gateway }: Ways, { cloudId }: Ticket): Way {
  if (cloudId === null) return direct;
  // The site was another kind of Jira when the ticket was made.
  if (gateway === null) throw new AppError('TICKET_EXPIRED', {});
  return { ...gateway, site: { ...gateway.site, baseUrl: gatewayBase(direct.site, cloudId) } };
}

function findTarget(
  ways: ReadonlyMap<string, Ways>,
  url: string,
): { readonly ways: Ways; readonly target: string } {
  const groups = address.exec(url)?.groups;
  const id = groups?.['site'] ?? '';
  const own = ways.get(id);
  // Only what could be an id is repeated.
  const named = /^[a-z0-9-]{1,63}$/.test(id) ? id : '?';
  if (own === undefined) throw new AppError('SITE_UNKNOWN', { site: named });
  return { ways: own, target: groups?.['target'] ?? '/' };
}

function judge(
  method: string,
  target: string,
  site: SiteConfig,
): Extract<CheckedUrl, { kind: 'allowed' }> {
  const judged = checkUrl(method, target, site.pathPolicy);
  if (judged.kind === 'refused' || !allowsMode(site, 'connect')) {
    throw new AppError('CALL_NOT_ALLOWED', { site: site.id });
  }
  return judged;
}

// Guessing is hopeless, but it should not cost anybody else anything either.
async function ticketOf(
  request: IncomingMessage,
  site: SiteConfig,
  { keyring, traffic, checkUser, now }: PassThroughParts,
): Promise<Ticket> {
  try {
    const home = { siteId: site.id, userId: await checkUser(request.headers[headers.user]) };
    return readTicket(request.headers[headers.ticket], { keyring, home, site, now: now() });
  } catch (refused) {
    await traffic.gateOf(site).admitUnauthenticated(traffic.clients.ofAddress(request));
    throw refused;
  }
}

// Under whom a request counts, and what to do once Jira has accepted a credential that was never verified.
function identify(
  request: IncomingMessage,
  site: SiteConfig,
  { account, credential }: Ticket,
  { clients, identities }: Traffic,
): Pick<InFlightRequestParts, 'identity' | 'accepted'> {
  const secret = JSON.stringify(credential);
  const identity = identities.of(site.id, { account, secret }, clients.ofAddress(request));
  if (identity.isKnown) return { identity, accepted: null };
  return { identity, accepted: (name) => identities.accepted(site.id, secret, name) };
}

// Rewrites the request in place: what http-proxy-middleware sees is what Jira gets, so no header of
// the pane's can slip past it (it copies them all, and skips its hook when `Expect` is among them).
async function prepare(
  request: IncomingMessage,
  way: Way,
  { path, query }: Extract<CheckedUrl, { kind: 'allowed' }>,
  { ticket, signer }: { readonly ticket: Ticket; readonly signer: Oauth1Signer | undefined },
): Promise<void> {
  const method = request.method ?? 'GET';
  const url = addressToSign(request, way.site.baseUrl + path + query, ticket);
  const signed = await signRequest(ticket.credential, { method, url }, signer);
  request.headers = {
    ...requestHeaders(method, request.headers, signed),
    ...ownHeaders(way.site),
  };
  request.url = url.slice(way.originLength);
}

// OAuth 1.0a covers the fields of a form, which would have to be read before a byte of them goes on; the
// product sends none.
function addressToSign(request: IncomingMessage, address: string, ticket: Ticket): string {
  if (ticket.credential.kind !== 'oauth1') return address;
  if (/^\s*application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '')) {
    throw new AppError('REQUEST_INVALID', {
      expected: 'a body of type application/json or multipart/form-data',
    });
  }
  return canonicalUrl(address);
}

function fail(log: Logger): FailureListener {
  return (flight, thrown) => {
    if (flight.isOver) return;
    const fault = mapNetworkError(thrown, flight.site);
    // Once it has begun to answer, Jira is there; what breaks off after that closes no gate.
    if (!flight.response.headersSent) {
      const isOwnDoing = fault.code === 'JIRA_TIMED_OUT' && !flight.isConnecting;
      flight.gate.recordFailure(flight.identity.client, fault, isOwnDoing);
    }
    sendError(flight.request, flight.response, fault, log);
    flight.abort();
  };
}
