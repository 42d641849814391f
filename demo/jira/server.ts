import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { SiteKind } from '../../contract/connect-api.ts';
import { type Answer, json, refuseBelow } from './core/answer.ts';
import { authenticate, isRefusal } from './auth/authenticate.ts';
import type { Caller, JiraEdition } from './core/edition.ts';
import { createNoise } from './rest/extra-headers.ts';
import { gatewayPath } from './auth/oauth2/places.ts';
import type { Route } from './core/route.ts';
import { createRouter, type Match } from './router.ts';
import { checkXsrf } from './auth/xsrf.ts';

/** What a test may see of a request before the stand-in answers it. */
export interface FaultRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/**
 * What goes wrong: an answer in place of Jira's, `reset` breaks the connection before anything is done,
 * `lost-answer` after all was done, `never` keeps silent.
 */
export type Fault =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | 'reset'
  | 'lost-answer'
  | 'never';

/** Decides about one request; null lets it through. */
export type FaultHook = (face: SiteKind, request: FaultRequest) => Fault | null;

export interface ServerOptions {
  readonly face: JiraEdition;
  readonly rest: readonly Route[];
  readonly pages: readonly Route[];
  /** Asked at every request, so that a test may change its mind. */
  readonly faults: () => FaultHook | null;
}

/** Makes the listener of one face: fault, who is asking, XSRF, table, answer. */
export function createListener({ face, rest, pages, faults }: ServerOptions) {
  const noise = createNoise(face);
  const matchRest = createRouter(rest, face);
  const matchPage = createRouter(pages, face);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const fault = faults()?.(face.kind, {
      method,
      path: request.url ?? '/',
      headers: request.headers,
    });
    if (fault === 'never') return;
    if (fault === 'reset') {
      request.socket.destroy();
      return;
    }
    if (fault !== null && fault !== undefined && fault !== 'lost-answer') {
      response.writeHead(fault.status, fault.headers ?? {}).end(fault.body);
      return;
    }
    const { answer, headers } = await answerTo(request, method);
    if (fault === 'lost-answer') request.socket.destroy();
    else await send(response, answer, headers);
  }

  async function answerTo(
    request: IncomingMessage,
    method: string,
  ): Promise<{ answer: Answer; headers: Record<string, string | string[]> }> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!isInContext(url.pathname, face)) return { answer: outside(), headers: {} };
    const asked = url.pathname.slice(face.contextPath.length) || '/';
    const gateway = face.kind === 'cloud' ? gatewayPath(face.cloudId) : null;
    const isAtGateway = gateway !== null && asked.startsWith(`${gateway}/rest/`);
    const path = isAtGateway ? asked.slice(gateway.length) : asked;
    const isRest = path.startsWith('/rest/');
    const who = authenticate(face, request, isAtGateway ? 'gateway' : 'site');
    const caller: Caller = isRefusal(who) ? { user: null, loginReason: null } : who;
    // Calls that bring the proof of a program, not of a person.
    const isForPrograms = path.startsWith('/rest/oauth2/') || path.startsWith('/-/');
    const isChecked = isRest && !isForPrograms;
    const refused = isRefusal(who) ? who : isChecked ? checkXsrf(face, request) : null;
    const refusal = isForPrograms ? null : refused;
    const found = (isRest ? matchRest : matchPage)(method === 'HEAD' ? 'GET' : method, path);
    const exchange = { face, request, caller, query: url.searchParams };
    const answer =
      refusal ??
      (found.kind === 'found'
        ? await found.route.handle({ ...exchange, params: found.params })
        : unmatched(found, url));
    return {
      answer,
      headers: isRest ? { ...noise(caller), ...challenge(face, answer) } : openerPolicy(request),
    };
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    respond(request, response).catch((error: unknown) => {
      // A client that went away needs no answer; for anybody else this is a fault of the stand-in.
      if (request.destroyed && !request.complete) response.destroy();
      else if (response.headersSent) response.destroy();
      else void send(response, json(500, { message: String(error), 'status-code': 500 }), {});
    });
  };
}

function isInContext(path: string, { contextPath }: JiraEdition): boolean {
  return contextPath === '' || path === contextPath || path.startsWith(`${contextPath}/`);
}

// Tomcat itself, before any Jira.
function outside(): Answer {
  return {
    status: 404,
    headers: { 'content-type': 'text/html;charset=utf-8' },
    body: '<!doctype html><html lang="en"><head><title>HTTP Status 404 – Not Found</title></head><body><h1>HTTP Status 404 – Not Found</h1></body></html>',
  };
}

function unmatched(match: Exclude<Match, { kind: 'found' }>, url: URL): Answer {
  if (match.kind === 'none') return refuseBelow(404, `null for uri: ${url.pathname}`);
  const answer = refuseBelow(405, 'Method Not Allowed');
  return { ...answer, headers: { ...answer.headers, allow: match.allowed.join(', ') } };
}

/** As some login pages do, for a visitor who asked the Outlook preview for it: by a cookie. */
function openerPolicy({ headers }: IncomingMessage): Record<string, string> {
  return /(?:^|;\s*)postern-demo-opener=cut(?:;|$)/.test(headers.cookie ?? '')
    ? { 'cross-origin-opener-policy': 'same-origin' }
    : {};
}

// The realm shows Jira's idea of its own address.
function challenge(face: JiraEdition, answer: Answer): Record<string, string> {
  return answer.status === 401 && face.kind === 'datacenter'
    ? { 'www-authenticate': `OAuth realm="${encodeURIComponent(face.baseUrl)}"` }
    : {};
}

async function send(
  response: ServerResponse,
  { status, headers: own, body }: Answer,
  noise: Record<string, string | string[]>,
): Promise<void> {
  const isFile = typeof body === 'object' && 'file' in body;
  const sizeBytes = isFile ? body.sizeBytes : Buffer.byteLength(body);
  response.writeHead(status, { ...noise, ...own, 'content-length': String(sizeBytes) });
  if (isFile) await pipeline(createReadStream(body.file), response);
  else response.end(body);
}
