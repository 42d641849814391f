import type { ClientRequest, IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import {
  createProxyMiddleware,
  proxyEventsPlugin,
  type Options,
  type RequestHandler,
} from 'http-proxy-middleware';
import { AppError } from '../../contract/errors.ts';
import { nameOauthProblem, readOauthProblem } from '../../contract/oauth-problem.ts';
import type { Agents } from '../guard/agents.ts';
import { closeSilently, headOf } from '../guard/ask-jira.ts';
import { asSeen } from '../guard/closed-before-answer.ts';
import { nameWindowsSignIn } from '../guard/classify-response.ts';
import type { Oauth1Signer } from '../signing/oauth1-signer.ts';
import { hostOf, type SiteConfig } from '../config/config.ts';
import { deliverResponse } from './deliver-response.ts';
import type { InFlightRequest } from './proxy-request.ts';

export interface SiteProxyParts {
  readonly agents: Agents;
  /** The signer of each site that has one, by id. */
  readonly signers: ReadonlyMap<string, Oauth1Signer>;
  readonly now: () => Date;
}

/** Is told of what went wrong on the way to Jira or back. */
export type FailureListener = (flight: InFlightRequest, thrown: unknown) => void;

// On the request itself, for the reason that stands with its exchange.
const requestOf = Symbol('flight');

declare module 'node:http' {
  interface IncomingMessage {
    [requestOf]?: InFlightRequest;
  }
}

/** Tells whose flight a request is, before it is handed over. */
export function begin(request: IncomingMessage, flight: InFlightRequest): void {
  request[requestOf] = flight;
}

/** Builds what carries requests of one site to Jira, and answers back. Requests must have set out first. */
export function createSiteProxy(
  site: SiteConfig,
  parts: SiteProxyParts,
  lost: FailureListener,
): RequestHandler {
  const agent = parts.agents.of(site);
  const { firstByteMs } = site.limits;
  return createProxyMiddleware({
    target: targetOf(site),
    agent,
    changeOrigin: true,
    followRedirects: false,
    xfwd: false,
    // Its own error page repeats the address; its own answer copies every header.
    ejectPlugins: true,
    plugins: [proxyEventsPlugin],
    selfHandleResponse: true,
    on: {
      proxyReq: inFlight((flight, upstream) => {
        flight.attach(upstream);
        upstream.once('upgrade', (answer, socket) => {
          closeSilently(socket);
          lost(flight, notAsked(answer, site));
        });
        whenConnected(upstream, () => flight.waitAtMost(firstByteMs, 'request'));
        // The framing of these was checked: they bring none.
        const { method } = flight.request;
        if (method !== 'GET' && method !== 'DELETE') countBody(flight, lost);
      }),
      proxyRes: inFlight((flight, answer) => {
        flight.begin(answer);
        // Before http-proxy-middleware closes the connection, which here would look like the answer's end.
        if (flight.request.httpVersion === '1.0') {
          answer.once('error', (error) => lost(flight, error));
        }
        const problem = problemOf(answer, site, parts);
        if (problem !== null) lost(flight, problem);
        else deliverResponse(answer, flight, (error) => lost(flight, error));
      }),
      error(error, request) {
        const flight = request[requestOf];
        // What comes behind a whole answer costs its connection, not the answer.
        if (flight === undefined || flight.answered === 'whole') return;
        const { upstream } = flight;
        const isUnanswered = upstream !== null && flight.answered === 'no';
        lost(flight, isUnanswered ? asSeen(error, upstream) : error);
      },
    },
  });
}

// Both events come with something to destroy where no flight is known.
function inFlight<T extends { destroy(): unknown }>(
  handle: (flight: InFlightRequest, thing: T) => void,
): (thing: T, request: IncomingMessage) => void {
  return (thing, request) => {
    const flight = request[requestOf];
    if (flight === undefined) thing.destroy();
    else flight.attempt(() => handle(flight, thing));
  };
}

// In parts, because http-proxy-middleware would parse it twice for each request; an IPv6 address
// only it knows how to write.
function targetOf(site: SiteConfig): NonNullable<Options['target']> {
  const { origin, protocol, host, hostname, port } = new URL(site.baseUrl);
  return hostname.startsWith('[') ? origin : { protocol, host, hostname, port };
}

// Another protocol from here on; nobody asked for one, and there is nobody to speak it.
function notAsked({ statusCode = 0 }: IncomingMessage, site: SiteConfig): AppError {
  return new AppError('JIRA_ANSWER_UNREADABLE', { host: hostOf(site), status: statusCode });
}

// A signature that Jira refuses is never the pane's to understand. The next request is right about the time.
function problemOf(
  answer: IncomingMessage,
  site: SiteConfig,
  { signers, now }: SiteProxyParts,
): AppError | null {
  const problem = readOauthProblem(headOf(answer));
  if (problem === null) return nameWindowsSignIn(headOf(answer), site);
  if (problem.problem === 'timestamp_refused' && problem.jiraNow !== null) {
    signers.get(site.id)?.correctClock(problem.jiraNow);
  }
  return nameOauthProblem(problem, { site, stage: 'use', now: now() });
}

function whenConnected(upstream: ClientRequest, then: () => void): void {
  const { socket } = upstream;
  if (upstream.reusedSocket || socket === null || !socket.connecting) then();
  else socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', then);
}

// Runs in the same step in which the body is connected to Jira, so no byte passes uncounted. Bytes
// beyond what was announced to Jira would be a request of their own to it.
function countBody(flight: InFlightRequest, lost: FailureListener): void {
  const { request, exchange, site } = flight;
  const limitBytes = site.limits.maxBodyBytes;
  const announcedBytes = Number(request.headers['content-length'] ?? Infinity);
  // The wait for Jira's answer begins with the last byte.
  request.once('end', () => flight.moved());
  request.on('data', (chunk: Buffer) => {
    exchange.requestBytes += chunk.length;
    flight.uploaded(chunk.length);
    if (exchange.requestBytes > announcedBytes) {
      lost(
        flight,
        new AppError('REQUEST_INVALID', { expected: 'a body that matches Content-Length' }),
      );
    } else if (exchange.requestBytes > limitBytes) {
      lost(flight, new AppError('REQUEST_TOO_LARGE', { limitBytes }));
    }
  });
}
