import path from 'node:path';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { headers, routes } from '../contract/connect-api.ts';
import { AppError } from '../contract/errors.ts';
import { createPassThrough, isForJira } from './forward/pass-through.ts';
import { createUserCheck, type CheckUser } from './guard/check-user.ts';
import { createAgents, type Agents } from './guard/agents.ts';
import type { TlsSeen } from './guard/guarded-agent.ts';
import type { Resolve } from './guard/system-resolve.ts';
import { sendError, errorResponder } from './http/error-response.ts';
import { createCors } from './http/cors.ts';
import { requestLogOf, tagCall, openRequestLog, type FinishedRequest } from './http/request-log.ts';
import { limitBodyTime } from './http/body-timeout.ts';
import { serveHealth, serveReadiness } from './http/health.ts';
import { listSites } from './http/list-sites.ts';
import { serveRouteInfo } from './http/route-info.ts';
import {
  refuseUnknown,
  serveCallback,
  serveFiles,
  serveFrontPage,
  serveManifest,
  servePage,
} from './http/pages.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serveStaticPage } from './http/static-page.ts';
import { troubleshootingPage } from './docs/troubleshooting-page.ts';
import { authorize } from './signin/authorize.ts';
import { finishOauth } from './signin/finish-oauth.ts';
import { directOauth1 } from './signin/oauth1/direct-oauth1.ts';
import { renew } from './signin/renew-token.ts';
import { sealWithoutVerification } from './signin/seal-without-verification.ts';
import { signIn } from './signin/sign-in.ts';
import { signOut } from './signin/sign-out.ts';
import { startOauth } from './signin/start-oauth.ts';
import { createOauth1Signer, type Oauth1Signer } from './signing/oauth1-signer.ts';
import type { Config } from './config/config.ts';
import { createKeyring, type Keyring } from './tickets/keyring.ts';
import type { RateStore } from './traffic/rate-limit.ts';
import { createTraffic, type Traffic } from './traffic/traffic.ts';

/** What the passes are made of. */
export interface AppParts {
  readonly config: Config;
  /** Folder of the built add-in. */
  readonly staticRoot: string;
  readonly log: Logger;
  readonly now: () => Date;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
  readonly rates: RateStore;
  /** False from the moment on at which this process is told to end. */
  readonly isReady: () => boolean;
  /** Longest time for a body that Connect itself reads, in milliseconds. */
  readonly ownBodyMs: number;
  /** Is told of every exchange that is over. */
  readonly count?: ((ended: FinishedRequest) => void) | undefined;
  /** Looks names up; the system's resolver when undefined. */
  readonly resolve?: Resolve | undefined;
}

/** Connect without a server round it. */
export interface App {
  readonly listener: RequestListener;
  /** Ids of the sites that are left alone at present. */
  openCircuits(): readonly string[];
  /** Closes the connections to Jira. */
  close(): void;
}

type AppContext = AppParts & {
  readonly keyring: Keyring;
  readonly agents: Agents;
  /** What the last connection to each site was protected by; nothing of a request. */
  readonly tlsSeen: ReadonlyMap<string, TlsSeen>;
  /** The signer of each site that has one, by id. */
  readonly signers: ReadonlyMap<string, Oauth1Signer>;
  readonly traffic: Traffic;
  readonly checkUser: CheckUser;
};

/** Builds Connect. */
export function createApp(parts: AppParts): App {
  const { config, resolve, rates, clock, now } = parts;
  const tlsSeen = new Map<string, TlsSeen>();
  const agents = createAgents(config.sites, {
    resolve,
    onTls: (siteId, seen) => tlsSeen.set(siteId, seen),
  });
  const rooms = {
    ...parts,
    keyring: createKeyring(config.keyring),
    agents,
    tlsSeen,
    signers: new Map(
      config.sites.flatMap(({ id, oauth1 }) =>
        oauth1 === null ? [] : [[id, createOauth1Signer(oauth1, { now })] as const],
      ),
    ),
    traffic: createTraffic(config, { store: rates, clock }),
    checkUser: createUserCheck(config.microsoft, now),
  };
  return {
    listener: createListener(rooms),
    openCircuits: () => rooms.traffic.openCircuits(),
    close() {
      agents.close();
    },
  };
}

// What goes to Jira is passed on in front of Express, which would cost more than the passing: it
// swaps the prototypes of every request.
function createListener(rooms: AppContext): RequestListener {
  const { log, count, isReady } = rooms;
  const cors = createCors(rooms.config.allowedOrigins);
  const passThrough = createPassThrough(rooms);
  const pages = createPages(rooms);
  const ownBody = { withinMs: rooms.ownBodyMs, log };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    // Otherwise a client could go on for ever on the connection it has.
    if (!isReady()) response.setHeader('connection', 'close');
    if (cors(request, response)) {
      requestLogOf(request).call = 'preflight';
      limitBodyTime(request, response, ownBody);
      return;
    }
    const url = request.url ?? '';
    const expected = expectedInstead(request);
    if (expected !== null) {
      sendError(request, response, new AppError('REQUEST_INVALID', { expected }), log);
    } else if (isForJira(url)) void passThrough(request, response);
    else {
      limitBodyTime(request, response, ownBody);
      if (request.headers.expect !== undefined) response.writeContinue();
      response.setHeader(headers.requestId, requestLogOf(request).requestId);
      pages(request, response);
    }
  };
  return (request, response) => {
    openRequestLog(request, response, log, count);
    try {
      answer(request, response);
    } catch (thrown) {
      sendError(request, response, thrown, log);
    }
  };
}

// As in the contract's `routes`, with a name in the place of the site.
const routePath = '/connect/sites/:site/route';
const signInPath = '/connect/sites/:site/sign-in';
const renewPath = '/connect/sites/:site/renew';
const signOutPath = '/connect/sites/:site/sign-out';
const startOauthPath = '/connect/sites/:site/oauth/start';
const finishOauthPath = '/connect/sites/:site/oauth/finish';
const directOauthPath = '/connect/sites/:site/oauth/direct';
const sealPath = '/connect/sites/:site/seal';
const authorizePath = '/connect/sites/:site/authorize';

/** The passes of everything that Connect answers itself, in their order. */
function createPages(rooms: AppContext): Express {
  const { config, staticRoot, log } = rooms;
  const page = (file: string): string => path.join(staticRoot, file);
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(config));
  app.get(routes.health, tagCall('health'), serveHealth());
  app.get(routes.ready, tagCall('health'), serveReadiness(rooms.isReady));
  app.get(routes.sites, tagCall('sites'), listSites(rooms, page('taskpane.html')));
  app.get(routePath, tagCall('route'), serveRouteInfo(config, rooms.tlsSeen));
  const json = express.json({ limit: '16kb' });
  app.post(signInPath, tagCall('sign-in'), json, signIn(rooms));
  app.post(startOauthPath, tagCall('oauth-start'), json, startOauth(rooms));
  app.post(finishOauthPath, tagCall('oauth-finish'), json, finishOauth(rooms));
  app.post(renewPath, tagCall('renew'), renew(rooms));
  app.post(signOutPath, tagCall('sign-out'), signOut(rooms));
  app.post(directOauthPath, tagCall('oauth-direct'), json, directOauth1(rooms));
  app.post(sealPath, tagCall('seal'), json, sealWithoutVerification(rooms));
  // Fifty addresses of an ordinary length.
  const manyAddresses = express.json({ limit: '64kb' });
  app.post(authorizePath, tagCall('authorize'), manyAddresses, authorize(rooms));
  app.get(routes.manifest, tagCall('manifest'), serveManifest(config));
  app.get(routes.taskpane, tagCall('page'), servePage(config, page('taskpane.html')));
  app.get(routes.dialog, tagCall('page'), servePage(config, page('dialog.html')));
  app.get(routes.oauthCallback, tagCall('page'), serveCallback(config, page('dialog.html')));
  const troubleshooting = { title: 'Postern troubleshooting', body: troubleshootingPage() };
  app.get(routes.troubleshooting, tagCall('page'), serveStaticPage(config, troubleshooting));
  app.get('/', tagCall('front-page'), serveFrontPage(config));
  app.use(tagCall('file'), serveFiles(staticRoot));
  app.use(tagCall('unknown'), refuseUnknown());
  app.use(errorResponder(log));
  return app;
}

// What is wrong with a request as such, told as what would be right; null when nothing is.
function expectedInstead({ url = '', headers, httpVersion }: IncomingMessage): string | null {
  // `GET https://elsewhere/ HTTP/1.1` is how one asks an open proxy; this is none.
  if (!url.startsWith('/')) return 'a path of this server';
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return 'HTTP/1.1';
  if (headers.host === undefined && httpVersion === '1.1') return 'a Host header';
  const { expect } = headers;
  return expect === undefined || /^100-continue$/i.test(expect)
    ? null
    : 'no Expect header other than 100-continue';
}
